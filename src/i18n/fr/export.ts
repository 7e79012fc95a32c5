import type { Catalogue } from '../catalogue.ts';

export const exporting: Catalogue['export'] = {
  title: 'Exporter',
  forWhom: 'Pour qui ?',
  'for.group': 'Notre groupe',
  'for.group.hint': 'Les gens de cette route.',
  'for.report': 'Organisateurs et bailleurs',
  'for.report.hint': 'Des lecteurs que nous connaissons par leur nom.',
  'for.public': 'Tout le monde',
  'for.public.hint': 'Papier, internet : on ne peut plus le reprendre.',
  'for.keep': 'Nos propres archives',
  'for.keep.hint': 'Tout, pour celles et ceux qui tiennent ce carnet.',
  format: 'Sous quelle forme ?',
  spreadsheet: 'Feuille de calcul',
  document: 'Document',
  sound: 'Sons et images',
  calendar: 'Calendrier',
  map: 'Carte',
  projectFile: 'Projet d’analyse',
  left: {
    one: '{count} chose reste dehors, comme la personne l’a demandé.',
    other: '{count} choses restent dehors, comme les personnes l’ont demandé.',
  },
  make: 'Créer le fichier',
  ready: 'Le fichier est prêt : {bytes}',
};
