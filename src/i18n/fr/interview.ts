import type { Catalogue } from '../catalogue.ts';

export const interview: Catalogue['interview'] = {
  title: 'Entretien',
  untitled: 'Entretien de {time}',
  toDo: 'À faire',
  people: 'Personnes',
  marks: 'Repères',
  noMarks: 'Pas encore de repère',
  readBack: 'Relire avec elle ou lui',
  giveCopy: 'Donner une copie',
  play: 'Écouter',
  inspires: 'Cela nous inspire',
  writeDown: 'Écrire ce qui a été dit',
  writeHint: 'Mot à mot, dans la langue où c’était dit.',
  notes: 'Notes',
  photos: 'Photos',
  speed: 'Vitesse',
  translate: 'Traduire',
  consentGrid: 'Tous les consentements',
  bin: 'À la corbeille',
  place: 'Lieu',
  language: 'Langue parlée',
};
