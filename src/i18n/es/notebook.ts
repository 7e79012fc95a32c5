import type { Catalogue } from '../catalogue.ts';

export const notebook: Catalogue['notebook'] = {
  title: 'Cuaderno',
  search: 'Buscar',
  searchHint: 'Cualquier palabra, con o sin tildes',
  filter: 'Filtrar',
  all: 'Todo',
  voices: 'Voces',
  notes: 'Notas',
  photos: 'Fotos',
  starred: 'Destacadas',
  cases: 'Casos',
  morningSheet: 'Hoja de la mañana',
  found: {
    one: '{count} encontrada',
    other: '{count} encontradas',
  },
  nothingFound: 'Aquí no hay nada con «{words}».',
  newNote: 'Nota nueva',
  write: '¿Qué viste u oíste?',
  noteKind: '¿Qué es?',
  onThisPhone: 'En este teléfono',
  waiting: 'Espera señal',
  onEndpoint: 'En el servidor',
  empty: 'Toca Grabar; lo que oyes queda en este teléfono, aun sin señal.',
  emptyAct: 'Grabar',
};
