import type { Catalogue } from '../catalogue.ts';

export const interview: Catalogue['interview'] = {
  title: 'Entrevista',
  untitled: 'Entrevista de las {time}',
  toDo: 'Por hacer',
  people: 'Personas',
  marks: 'Marcas',
  noMarks: 'Aún no hay marcas',
  readBack: 'Leérselo',
  giveCopy: 'Dar copia',
  play: 'Oír',
  inspires: 'Nos inspira',
  writeDown: 'Escribir lo dicho',
  writeHint: 'Palabra por palabra, en el idioma en que se dijo.',
  notes: 'Notas',
  photos: 'Fotos',
  speed: 'Velocidad',
  translate: 'Traducir',
  consentGrid: 'Todos los consentimientos',
  bin: 'A la papelera',
  place: 'Lugar',
  language: 'Idioma hablado',
};
