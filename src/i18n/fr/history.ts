import type { Catalogue } from '../catalogue.ts';

export const history: Catalogue['history'] = {
  link: 'Historique',
  title: 'Historique',
  onPhone:
    'L’historique entier est sur le serveur, qui n’a pas répondu. Voici ce que ce téléphone détient. Rien n’est perdu ; réessayez quand il y aura du réseau.',
  onlyPhone:
    'Cette route ne vit que sur ce téléphone, et de chaque champ il garde ce qui a été écrit en dernier.',
  asking: 'Le reste est demandé au serveur…',
  again: 'Réessayer',
  empty: 'Rien n’a encore été écrit ici.',
  now: 'Tel que c’est maintenant',
  bring: 'Rétablir ceci',
  brought: 'Rétabli : c’est maintenant l’entrée la plus récente, et la précédente est toujours ici.',
  whole: 'Tous les champs',
  binned: 'Mis à la corbeille',
  unbinned: 'Sorti de la corbeille',
  cleared: 'Laissé vide',
  gone: 'Ceci a été effacé, à la demande de quelqu’un. Son historique est parti avec.',
  copy: 'C’est une copie de ce que quelqu’un a dit. Ce qu’elle disait avant n’est pas montré : un nom en a peut-être été retiré depuis.',
  notHere: 'Il n’y a rien ici dont l’historique puisse être montré.',
  toNotebook: 'Aller au carnet',
  back: 'Retour',

  me: 'vous',
  words: 'Écrit par {who}',
  bothWrote: '{who} et vous avez écrit ici.',
  manyWrote: '{who} ont écrit ici sans voir ce que l’autre écrivait.',
  seeBoth: 'Voir les deux',
  seeAll: 'Tout voir',
  whose: 'Qui a écrit quoi',
  allKept: 'Rien n’est perdu : voici le tout, dans l’ordre.',
  noneYours: 'Aucun de vos mots n’est ici à présent. Ils sont dans l’historique.',
  glued: 'Ici, les mots de deux personnes se touchent.',
  ownLines: 'Les mettre sur des lignes à part',
};
