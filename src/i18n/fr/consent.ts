import type { Catalogue } from '../catalogue.ts';

export const consent: Catalogue['consent'] = {
  title: 'Consentement',
  before: 'Demandez dans la langue de la personne. « Non » efface le son.',
  'record.say':
    'Pouvons-nous enregistrer cet entretien, pour ne rien oublier ? Vous pouvez dire non, et vous pouvez arrêter quand vous voulez.',
  record: 'Pouvons-nous enregistrer ?',
  'record.yes': 'Oui',
  'record.no': 'Non',
  'share.say':
    'Qui pourra l’écouter ou le lire ensuite : personne d’autre, seulement notre groupe sur cette route, ou tout le monde ?',
  share: 'D’autres peuvent-ils l’écouter ?',
  'share.nobody': 'Personne d’autre',
  'share.nobody.hint': 'Cela reste avec celles et ceux qui tiennent ce carnet.',
  'share.group': 'Notre groupe seulement',
  'share.group.hint': 'Les gens de cette route peuvent l’écouter et le citer.',
  'share.anyone': 'Tout le monde',
  'share.anyone.hint': 'On peut l’imprimer, le montrer et le mettre sur internet.',
  'naming.say': 'Comment vous appeler : par votre nom, par un autre nom que vous choisissez, ou sans nom ?',
  naming: 'Comment vous appeler ?',
  'naming.name': 'Votre nom',
  'naming.alias': 'Un autre nom',
  'naming.nobody': 'Sans nom',
  nameField: 'Le nom, comme vous voulez qu’il soit écrit',
  'thanks.say': 'Merci. Vous pouvez changer d’avis quand vous voulez ; dites-le-nous et nous retirons tout.',
  'no.say': 'Merci. Nous effaçons le son maintenant.',
  erased:
    'La réponse est non, et le son est effacé. La visite continue : vous pouvez écrire ce que vous voyez et apprenez.',
  heard: 'Écouter la réponse',
  spoken: 'De vive voix',
  written: 'Par écrit',
  minor: 'Pour un enfant, demandez aussi à sa mère, à son père ou à la personne qui en a la charge.',

  missing: 'Pas encore de consentement',
  missingHint:
    'Tant qu’il n’est pas donné, seules les personnes qui tiennent le carnet de cette route peuvent l’entendre ; il n’est dans aucun imprimé, fichier ni plan.',
  'short.nobody': 'Oui, mais personne d’autre ne peut l’écouter',
  'short.group': 'Oui, le groupe seulement',
  'short.anyone': 'Oui, tout le monde',
  'short.no': 'Non',
  as: 'Sous le nom de {name}',
  unnamed: 'Sans nom',
  change: 'Changer',
  withdraw: 'Consentement retiré',
  withdrawHint:
    'Désormais il n’est dans aucun plan, imprimé ni fichier, ici et sur chaque autre téléphone à son prochain partage. Les téléphones de l’équipe ferment le son ; effacez-le si la personne veut qu’il disparaisse.',
  withdrawWhy: 'Pourquoi, si c’est dit',
  withdrawn: 'Retiré le {date}',
  erasedLater: 'Le consentement a été retiré, et tout ce qui a été dit est effacé.',
  noteInstead: 'Écrire une note',
  toToday: 'Revenir à Jour',
  closed:
    'Le son et ses repères sont fermés, et rien n’en reste dans un plan, un imprimé ou un fichier. Si la personne est de nouveau d’accord, donnez-le à nouveau ; si elle veut qu’il disparaisse, effacez-le.',
  openedToDecide:
    'Le son est ouvert jusqu’à ce que vous quittiez cette page, pour que vous puissiez décider. Si la personne est de nouveau d’accord, donnez-le à nouveau ; si elle veut qu’il disparaisse, effacez-le.',
  listen: 'Écouter quand même, pour décider',
  give: 'Le donner à nouveau',
  ask: 'Demander',
  later: 'Plus tard',
  done: 'Terminé',
  erase: 'Effacer tout ce qui a été dit',
  eraseHint:
    'Si la personne veut que cela disparaisse : le son, les marques, les notes et les noms de cet entretien sont effacés ici et sur chaque téléphone et serveur qui les détient. C’est définitif.',
};
