import type { Catalogue } from '../catalogue.ts';

export const start: Catalogue['start'] = {
  welcome: 'Le carnet de terrain des Routes d’apprentissage',
  promise: 'Ce que vous entendez reste sur ce téléphone, même sans réseau.',
  language: 'Votre langue',
  name: 'Votre nom',
  nameHint: 'Comme votre groupe vous appelle.',
  join: 'Rejoindre une route',
  scan: 'Scanner le code',
  paste: 'Coller l’adresse',
  fromFile: 'Ouvrir un fichier',
  make: 'Créer une route',
  sample: 'Voir un exemple',
  go: 'Commencer',
};
