import type { Catalogue } from '../catalogue.ts';

export const standing: Catalogue['standing'] = {
  next: 'Ensuite : {state}',
  other: 'Une autre étape',
  open: 'Il manque : {what}',
  voice: 'une voix qui vous a inspiré',
  cards: { one: 'une carte', other: '{count} cartes' },
  waits: '« {state} » compte dès que vous choisissez une voix qui vous a inspiré.',
  towards: 'Vers la note conceptuelle',
};
