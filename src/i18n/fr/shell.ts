import type { Catalogue } from '../catalogue.ts';

export const shell: Catalogue['shell'] = {
  app: 'Bitácora',
  places: 'Rubriques',
  skip: 'Aller à la page',
  notOnPaper:
    'Cette page n’est pas faite pour le papier. Exporter fait des pages à imprimer, avec ce que chaque personne a accepté.',
  today: 'Jour',
  notebook: 'Carnet',
  record: 'Enregistrer',
  plan: 'Plan',
  route: 'Route',
  phone: 'Ce téléphone',
  phoneOf: 'Ce téléphone : {name}',
  loading: 'Ouverture…',
  notFoundTitle: 'Il n’y a rien à cette adresse',
  notFoundHint:
    'Le lien a peut-être été coupé en route. Ce que vous avez gardé est en sûreté sur ce téléphone.',
  toToday: 'Voir la journée',

  saved: 'Gardé sur ce téléphone',
  'savedWaiting.signal': {
    one: 'Gardé sur ce téléphone · {count} attend le réseau',
    other: 'Gardé sur ce téléphone · {count} attendent le réseau',
  },
  'savedWaiting.server': {
    one: 'Gardé sur ce téléphone · {count} attend le serveur',
    other: 'Gardé sur ce téléphone · {count} attendent le serveur',
  },
  'savedWaiting.sending': {
    one: 'Gardé sur ce téléphone · envoi de {count}',
    other: 'Gardé sur ce téléphone · envoi de {count}',
  },
  'savedWaiting.turn': {
    one: 'Gardé sur ce téléphone · {count} à envoyer',
    other: 'Gardé sur ce téléphone · {count} à envoyer',
  },
  'savedWaiting.wifi': {
    one: 'Gardé sur ce téléphone · {count} attend le wifi ou votre feu vert',
    other: 'Gardé sur ce téléphone · {count} attendent le wifi ou votre feu vert',
  },
  'savedWaiting.word': {
    one: 'Gardé sur ce téléphone · {count} attend votre feu vert',
    other: 'Gardé sur ce téléphone · {count} attendent votre feu vert',
  },
  nothingWaits: 'Rien n’attend · dernière réponse : {time}',
  understood: 'J’ai compris',
  recordingNow: 'Enregistrement en cours',
  recordingBack: 'Y revenir',
  recordingFirst:
    'Vous enregistrez. Terminez d’abord : ouvrir, ajouter ou quitter une route mettrait fin à l’enregistrement.',
  savedOnly: 'Gardé sur ce téléphone seulement',
  notTaken: 'Gardé sur ce téléphone · le serveur ne l’a pas admis',
  refusedCount: {
    one: '{count} refusée par le serveur',
    other: '{count} refusées par le serveur',
  },
  refusedHere: {
    one: 'Le serveur a refusé {count} chose ; elle est en sûreté sur ce téléphone.',
    other: 'Le serveur a refusé {count} choses ; elles sont en sûreté sur ce téléphone.',
  },
  refused: 'Refusé par le serveur',
  allOnEndpoint: 'Tout est sur le serveur · dernière réponse : {time}',
  sharing: 'Partage en cours : {done} sur {total}',
  notSaved: 'Pas encore gardé',
  saving: 'On garde…',
  waitingLong: {
    one: '{count} élément n’est que sur ce téléphone depuis {since}. Il y est en sûreté, et serait perdu avec le téléphone.',
    other:
      '{count} éléments ne sont que sur ce téléphone depuis {since}. Ils y sont en sûreté, et seraient perdus avec le téléphone.',
  },
  waitingUnknown: {
    one: '{count} élément n’est que sur ce téléphone ; depuis quand, nous l’ignorons, car l’heure a été changée. Il y est en sûreté, et serait perdu avec le téléphone.',
    other:
      '{count} éléments ne sont que sur ce téléphone ; depuis quand, nous l’ignorons, car l’heure a été changée. Ils y sont en sûreté, et seraient perdus avec le téléphone.',
  },
  takeToSignal: 'Portez le téléphone là où il y a du réseau.',
  'held.ask': 'Ce navigateur ne sait pas si c’est du wifi. Envoyer sons et images maintenant ?',
  'held.wifi': 'Le réseau ne suffit pas : cela part en wifi, ou quand vous le dites.',
  'held.word': 'Cela part quand vous le dites.',
  mediaSend: 'Envoyer sons et images',
  seeList: 'Voir la liste',
  tryNow: 'Essayer maintenant',
  triedAt: 'Essayé à {time} : tout n’est pas passé.',

  themeAuto: 'Comme le téléphone',
  themePaper: 'Papier',
  themeSun: 'Soleil',
  themeNight: 'Nuit',

  updateReady: 'Une nouvelle version est prête. C’est l’affaire d’un instant et rien ne se perd.',
  updateNow: 'L’utiliser maintenant',
  updateLater: 'Plus tard',
  updateTaking: 'Ouverture de la nouvelle version…',

  broken: 'Cette page s’est arrêtée. Ce que vous avez gardé est en sûreté sur ce téléphone.',
  keepsNothing:
    'Ce navigateur ne garde rien ici : rien ne peut être gardé. Ce que vous aviez gardé est en sûreté. En fenêtre privée, ouvrez Bitácora dans une fenêtre normale ; sinon, laissez cette page garder des données ou faites de la place sur le téléphone, puis rouvrez-la.',
  brokenReload: 'L’ouvrir à nouveau',
  bothChanged: '{who} et vous avez changé ceci ; voici les deux versions.',
  manyChanged: '{who} ont changé ceci autrement ; voici le tout.',
  someone: 'Quelqu’un d’autre',
  you: 'Vous',
  keepThis: 'Garder celle-ci',
};
