import type { Catalogue } from '../catalogue.ts';

export const start: Catalogue['start'] = {
  welcome: 'Le carnet de terrain des Routes d’appren\u00adtissage',
  promise: 'Ce que vous entendez reste sur ce téléphone, même sans réseau.',
  language: 'Votre langue',
  name: 'Votre nom',
  nameHint: 'Comme votre groupe vous appelle.',
  nameMissing: 'Écrivez d’abord votre nom ; votre groupe le voit à côté de vos notes.',
  another: 'Une autre route',
  ways: 'Comment commencez-vous ?',

  join: 'Rejoindre une route',
  joinHint: 'Avec le code ou le lien de la coordination',
  link: 'Le lien',
  linkHint: 'Collez-le ici, ou visez le code avec l’appareil photo du téléphone.',
  badLink:
    'Ce lien n’est pas entier ; il a peut-être été coupé en route. Rien n’est perdu. Copiez-le de nouveau en entier, ou demandez le code à la coordination.',
  joinAct: 'Rejoindre',
  invited: 'Vous êtes invité à',
  joinAs: 'Vous entrez comme : {role}',
  furtherPhone: 'Un autre téléphone de {name}',
  joinOffline: 'Cela marche aussi sans réseau : les autres vous verront dès qu’il y en aura.',
  otherWays: 'Commencer autrement',
  alreadyHere: 'Cette route est déjà sur ce téléphone, pour {name}.',
  openIt: 'L’ouvrir',

  make: 'Créer une route',
  makeHint: 'Vous en serez la coordination',
  routeName: 'Nom de la route',
  routeNameMissing: 'Donnez un nom à la route ; vous pourrez le changer.',
  beginWith: 'Commencer avec',
  emptyDays: 'Des jours vides',
  sampleDays: 'Le programme de l’exemple',
  sampleDaysHint:
    '8 jours avec leurs étapes et horaires, 3 cas à nommer, un guide d’entretien. Rien du Népal n’y entre.',
  firstDay: 'Premier jour',
  lastDay: 'Dernier jour',
  datesWrong:
    'Choisissez les deux jours ; le dernier ne peut précéder le premier, et {count} jours sont le maximum.',
  firstDayMissing: 'Choisissez le premier jour.',
  setupKey: 'Clé d’instal\u00adlation',
  setupKeyHint: 'Seulement si le serveur la demande ; la personne qui le gère l’a.',
  makeAct: 'Créer la route',
  guide: 'Guide d’entretien',

  sample: 'Voir un exemple',
  sampleHint: 'Népal 2014, ramené à cette semaine. Sans donner de nom.',
  moreSamples: 'Plus d’exemples',
  samplesSay:
    'Neuf routes qui ont eu lieu, d’après les sources publiques. Ce qui est approximatif ou inventé le dit.',
  sampleDates: 'À quelles dates ?',
  datesWeek: 'Celles de cette semaine',
  datesOwn: 'Les siennes',
  withVoices: 'avec voix, notes et plans',
  guest: 'Visite',
  routesHere: 'Routes sur ce téléphone',
  sampleMark: 'Exemple',
};
