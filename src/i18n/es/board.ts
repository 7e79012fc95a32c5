import type { Catalogue } from '../catalogue.ts';

export const board: Catalogue['board'] = {
  title: 'Tablero',
  asOf: 'Datos a las {time}',
  silent: {
    one: '{count} teléfono sin noticias',
    other: '{count} teléfonos sin noticias',
  },
  needsYou: 'Te necesita',
  noConsent: 'Sin consentimiento',
  silentPhones: 'Teléfonos en silencio',
  toWriteDown: 'Por escribir',
  coverage: 'Caso × pregunta',
  plans: 'Planes',
  people: 'Personas',
  women: 'Mujeres',
  youth: 'Jóvenes',
  money: 'Dinero',
  exportFor: 'Exportar: ¿para quién?',
  empty: 'Las cifras aparecen cuando el primer teléfono comparte sus notas.',
  emptyAct: 'Invitar',
};
