import type { Catalogue } from '../catalogue.ts';

export const notebook: Catalogue['notebook'] = {
  title: 'Carnet',
  search: 'Chercher',
  searchHint: 'N’importe quel mot, avec ou sans accents',
  filter: 'Filtrer',
  all: 'Tout',
  voices: 'Voix',
  notes: 'Notes',
  photos: 'Photos',
  starred: 'Étoiles',
  cases: 'Cas',
  morningSheet: 'Feuille du matin',
  found: {
    one: '{count} trouvé',
    other: '{count} trouvés',
  },
  nothingFound: 'Rien ici avec « {words} ».',
  newNote: 'Nouvelle note',
  write: 'Qu’avez-vous vu ou entendu ?',
  noteKind: 'Qu’est-ce que c’est ?',
  onThisPhone: 'Sur ce téléphone',
  waiting: 'Attend le réseau',
  onEndpoint: 'Sur le serveur',
  empty: 'Touchez Enregistrer ; ce que vous entendez reste sur ce téléphone, même sans réseau.',
  emptyAct: 'Enregistrer',
};
