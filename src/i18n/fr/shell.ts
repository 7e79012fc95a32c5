import type { Catalogue } from '../catalogue.ts';

export const shell: Catalogue['shell'] = {
  app: 'Bitácora',
  places: 'Rubriques',
  skip: 'Aller à la page',
  board: 'Tableau',
  today: 'Jour',
  notebook: 'Carnet',
  record: 'Enregistrer',
  plan: 'Plan',
  route: 'Route',
  phone: 'Ce téléphone',
  phoneOf: 'Ce téléphone : {name}',
  loading: 'Ouverture…',
  notFound: 'Il n’y a rien à cette adresse.',
  toToday: 'Voir la journée',

  saved: 'Gardé sur ce téléphone',
  savedWaiting: {
    one: 'Gardé sur ce téléphone · {count} attend le réseau',
    other: 'Gardé sur ce téléphone · {count} attendent le réseau',
  },
  savedOnly: 'Gardé sur ce téléphone seulement',
  allOnEndpoint: 'Tout est sur le serveur, vérifié à {time}',
  sharing: 'Partage en cours : {done} sur {total}',
  notSaved: 'Pas encore gardé',
  saving: 'On garde…',
  seeList: 'Voir la liste',
  tryNow: 'Essayer maintenant',

  theme: 'Lumière',
  themeAuto: 'Comme le téléphone',
  themePaper: 'Papier',
  themeSun: 'Soleil',
  themeNight: 'Nuit',

  updateReady: 'Une nouvelle version est prête. C’est l’affaire d’un instant et rien ne se perd.',
  updateNow: 'L’utiliser maintenant',
  updateLater: 'Plus tard',
  otherTab: 'Bitácora est ouvert dans un autre onglet ; ce que vous écrivez dans l’un ou l’autre est gardé.',

  broken: 'Cette page s’est arrêtée. Ce que vous avez gardé est en sûreté sur ce téléphone.',
  brokenReload: 'L’ouvrir à nouveau',
  brokenBackup: 'Garder une copie de tout',
  bothChanged: '{who} et vous avez changé ceci ; voici les deux versions.',
  keepThis: 'Garder celle-ci',
  keepBoth: 'Garder les deux',
};
