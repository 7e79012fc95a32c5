import type { Catalogue } from '../catalogue.ts';

export const phone: Catalogue['phone'] = {
  title: 'Ce téléphone',

  saved: 'Ce qui est gardé',
  waitingCount: {
    one: '{count} chose reste à envoyer ; elle est en sûreté sur ce téléphone.',
    other: '{count} choses restent à envoyer ; elles sont en sûreté sur ce téléphone.',
  },
  waitingSince: 'La plus ancienne attend depuis {when}.',
  nothingWaits: 'Rien n’attend.',
  heard: 'Dernière réponse du serveur : {when}.',
  neverHeard: 'Le serveur n’a pas encore répondu. Cela part seul dès qu’il y a du réseau.',
  othersWait: {
    one: 'Le carnet de {name} ({route}) contient {count} chose qui n’est que sur ce téléphone ; elle y est en sûreté.',
    other:
      'Le carnet de {name} ({route}) contient {count} choses qui ne sont que sur ce téléphone ; elles y sont en sûreté.',
  },
  sendNow: 'Envoyer maintenant',
  sending: 'Envoi…',
  sentOf: '{done} sur {total}',
  stop: 'Arrêter',
  seeList: 'Voir la liste',
  mediaWaits: {
    one: '{count} enregistrement ou image ({bytes}) attend.',
    other: '{count} enregistrements et images ({bytes}) attendent.',
  },
  mediaSoon: 'Cela part tout seul dès qu’il y a du réseau.',
  mediaAlways: 'Toujours envoyer',
  untold: 'Le serveur n’a pas encore accepté cette route',
  forgotten: 'Ce téléphone a besoin d’une nouvelle invitation',
  tellAgain: 'Réessayer',
  setupKey: 'Clé d’installation',
  setupKeyHint: 'La personne qui gère le serveur l’a.',
  newInvite: 'Une nouvelle invitation',
  newInviteHint: 'Demandez un nouveau lien à la coordination et collez-le ici.',
  inviteOrKey: 'Une nouvelle invitation, ou la clé d’installation',
  inviteOrKeyHint:
    'Si le serveur a perdu toute la route, sa clé d’installation l’y crée de nouveau, et ce téléphone remet tout.',
  otherRoute:
    'Ce lien n’est pas pour cette route, ou il a été coupé. Rien n’a changé. Copiez-le de nouveau en entier.',

  sample: 'Ceci est un exemple',
  sampleOnly: 'Il ne vit que sur ce téléphone et rien n’en sort. Essayez tout ce que vous voulez.',
  sampleMake: 'En faire une vraie route',

  offline: 'Sans réseau',
  readyOffline: 'Prêt à servir sans réseau',
  readyOfflineMore: {
    one: 'Toute l’application, {count} fichier, est sur ce téléphone et s’ouvre sans réseau.',
    other: 'Toute l’application, {count} fichiers, est sur ce téléphone et s’ouvre sans réseau.',
  },
  notReadyOffline: 'Pas encore prêt à servir sans réseau',
  offlineChecking: 'Vérification…',
  offlinePartly:
    '{cached} fichiers sur {total} sont là. Restez un moment là où il y a du réseau, puis vérifiez encore.',
  offlineNone:
    'L’application n’est pas encore gardée sur ce téléphone. Restez là où il y a du réseau, rouvrez-la, puis vérifiez encore.',
  offlineUnable:
    'Ce navigateur ne peut pas garder l’application. Ce que vous écrivez est gardé, mais sans réseau elle pourrait ne pas s’ouvrir. Utilisez Chrome, Firefox ou Safari à jour, hors navigation privée.',
  lookAgain: 'Vérifier encore',

  look: 'Apparence',
  language: 'Langue',
  theme: 'Lumière',
  textSize: 'Taille du texte',
  textNormal: 'Normal',
  textLarge: 'Grand',
  textLargest: 'Très grand',

  dataSaver: 'Sons et images',
  dataWhen: 'Quand ils partent',
  dataHint: 'Les mots partent toujours tout de suite ; ils ne pèsent presque rien.',
  dataWifi: 'En wifi seulement',
  dataWifiHint: 'Si le navigateur ne le sait pas, il vous demande.',
  dataAlways: 'Toujours',
  dataAlwaysHint: 'Les données mobiles peuvent coûter.',
  dataRequest: 'Seulement quand je le dis',
  quality: 'Qualité du son',
  quality24: 'Petite',
  quality32: 'Bonne',
  quality64: 'Pleine',
  qualityHint: '{kbit} kbit/s : {bytes} par heure',

  space: 'Place',
  spaceUsed: 'Bitácora occupe {bytes}.',
  spaceMedia: 'Sons et images de cette route : {bytes}.',
  spaceLeft: '{bytes} libres : {left} d’enregistrement',
  spaceUnknown: 'Ce navigateur ne dit pas combien de place il reste.',
  spaceSpare: 'Le serveur a aussi {bytes} de sons d’avant aujourd’hui.',
  makeSpace: 'Faire de la place',
  spaceGoes:
    'Le son des entretiens d’avant aujourd’hui que le serveur possède déjà, {bytes}, quitte ce téléphone. Les mots, les photos et le son d’aujourd’hui restent.',
  spaceBack:
    'Il reste sur le serveur et revient d’un toucher sur « {tap} », là où il y a du réseau. D’ici là, ce téléphone seul ne peut ni l’écouter ni l’exporter.',
  spaceAct: 'L’enlever du téléphone',
  spaceAsking: 'On demande au serveur…',
  spaceFreed: '{bytes} de sons ont quitté ce téléphone, et il y a de nouveau de la place. Le serveur a tout.',
  spaceLacks: 'Il en manque une partie au serveur. Elle reste ici ; ce qui peut être envoyé part d’abord.',
  kept: 'Le navigateur a promis de le garder, même si le téléphone se remplit.',
  notKept: 'Le navigateur pourrait l’effacer si le téléphone se remplit.',
  keepAsk: 'Lui demander de tout garder',
  keepNo:
    'Le navigateur ne l’a pas promis. Installez l’application sur ce téléphone et redemandez ; d’ici là, envoyez dès qu’il y a du réseau.',

  profile: 'Qui vous êtes',
  name: 'Nom',
  nameChange: 'Changer de nom',
  nameHint:
    'Tout le monde sur la route le voit. Ce qui a été convenu dans un entretien garde le nom convenu alors.',
  nameMissing: 'Écrivez un nom ; rien n’a changé.',
  nameKeep: 'Garder ce nom',
  role: 'Rôle',
  route: 'Route',
  endpoint: 'Serveur',
  sign: 'Signe de ce téléphone',

  openNow: 'Ouverte',
  sampleMark: 'Exemple',
  addRoute: 'Ajouter une route',
  leave: 'Enlever une route du téléphone',
  leaveWhich: 'Laquelle ?',
  leaveNothing:
    'Tout ce que nous savons a quitté ce téléphone. Avec une nouvelle invitation, la route peut revenir.',
  leaveSample:
    'L’exemple ne vit que sur ce téléphone ; vos essais partent avec lui. Vous pouvez en ouvrir un neuf quand vous voulez.',
  leaveLoses: {
    one: '{count} chose n’existe qu’ici et serait perdue pour toujours. Envoyez-la d’abord, ou exportez-la.',
    other:
      '{count} choses n’existent qu’ici et seraient perdues pour toujours. Envoyez-les d’abord, ou exportez-les.',
  },
  leaveMedia: {
    one: 'Parmi elles, {count} enregistrement ou image ({bytes}).',
    other: 'Parmi elles, {count} enregistrements et images ({bytes}).',
  },
  leaveType: 'Pour l’enlever quand même, écrivez le nombre {number}',
  leaveTypeWrong: 'Écrivez {number}, ou fermez ceci et gardez la route.',
  leaveAct: 'L’enlever',
  leaveFault:
    'La route est encore là : le téléphone ne l’a pas lâchée. Rien n’est perdu. Fermez les autres onglets de Bitácora et réessayez.',

  takeOut: 'À emporter',
  export: 'Exporter',
  exportHint: 'Un fichier que d’autres peuvent ouvrir',
  bin: 'Corbeille',
  binHint: 'Tout ce qui s’y trouve peut revenir',

  install: 'Sur l’écran d’accueil',
  installHint:
    'Installée, Bitácora s’ouvre comme toute application et le navigateur garde ses données plus longtemps.',
  installAct: 'Installer',
  installed: 'Bitácora est installée sur ce téléphone.',
  installIos: 'Dans Safari, touchez Partager, puis « Sur l’écran d’accueil ».',
  installMenu:
    'Dans le menu du navigateur, choisissez « Installer l’application » ou « Ajouter à l’écran d’accueil ».',

  limits: 'Ce que nous ne pouvons pas promettre',
  limitScreen:
    'Écran éteint, beaucoup de téléphones coupent le micro. Laissez Bitácora au premier plan pendant l’enregistrement.',
  limitIos: 'Sur un iPhone, rien ne part quand l’application est fermée. Ouvrez-la là où il y a du réseau.',
  limitClear: 'Effacer les données du navigateur efface aussi ce carnet. Envoyez ou exportez d’abord.',
  version: 'Bitácora {version}',

  waitingTitle: 'Ce qui attend',
  waitingEmpty: 'Rien n’attend. Ce que vous ajoutez part seul dès qu’il y a du réseau.',
  waitingHere: 'Cette route ne vit que sur ce téléphone ; rien n’en sort.',
  waitingWords: 'Mots',
  waitingMedia: 'Sons et images',
  ofWhat: 'de : {words}',
  changedAt: 'modifié {when}',
  partsLeft: 'reste {left} sur {bytes}',
  refusedMore: {
    one: '{count} autre champ',
    other: '{count} autres champs',
  },
  refusedAgain: 'Tout réessayer',
  refusedHint: 'Cela reste sur ce téléphone. Rien n’est perdu.',
  'refused.forbidden':
    'Votre rôle sur cette route ne permet pas de changer ceci. Demandez à la coordination.',
  'refused.too_large':
    'C’est trop grand pour le serveur, et cela reste en sûreté ici. Raccourcissez-le, ou remettez-le en fichier : Ce téléphone, Exporter.',
  'refused.invalid':
    'Le serveur ne l’a pas compris. Utilisez la dernière version de l’application, puis réessayez.',
  'refused.other': 'Le serveur n’a pas donné de raison connue. Réessayez plus tard.',
};
