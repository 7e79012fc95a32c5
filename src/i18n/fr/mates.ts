import type { Catalogue } from '../catalogue.ts';

export const mates: Catalogue['mates'] = {
  comments: 'Commentaires',
  sayCard: 'Commenter cette carte',
  sayPlan: 'Commenter ce plan',
  words: 'Votre commentaire',
  answerWords: 'Votre réponse',
  answer: 'Répondre',
  edit: 'Modifier',
  binned: 'Le commentaire est dans la corbeille.',
  settle: 'Réglé',
  reopen: 'Rouvrir',
  settledBy: 'Réglé par {name}, {when}',
  settledCount: { one: '{count} réglé', other: '{count} réglés' },
  openCount: { one: '{count} commentaire', other: '{count} commentaires' },
  versions: 'Versions',
  versionsLink: 'Versions auxquelles revenir',
  versionsHint:
    'Une version garde chaque carte, étape et ligne telles qu’elles sont maintenant. Vous pouvez y revenir à tout moment.',
  versionsNone: 'Aucune version n’a encore été gardée.',
  versionName: 'Nom de la version',
  versionExample: 'Par exemple : telle que présentée à la foire',
  keepVersion: 'Garder cette version',
  versionKept: 'Gardée sur ce téléphone.',
  versionUnnamed: 'Version sans nom',
  versionBy: '{name}, {when}',
  versionLook: 'Ce qu’elle dit',
  versionReturn: 'Revenir à cette version',
  versionAsk: 'Revenir à « {name} » ?',
  versionAskHint:
    'Le plan actuel est d’abord gardé comme version. Ce qui a été ajouté depuis va à la corbeille.',
  versionDo: 'Revenir',
  versionBefore: 'Avant le retour à « {name} »',
  versionBack: 'Le plan est comme dans « {name} ».',
  versionParts: {
    one: '{count} étape, ligne ou autre partie',
    other: '{count} étapes, lignes et autres parties',
  },
  onlyYou: 'Vous seul le voyez',
  private: 'D’abord pour moi seul',
  privateHint: 'Vous pourrez le partager avec la route quand il sera prêt.',
  privateNow: 'Vous seul voyez ce plan, sur vos téléphones.',
  privateShare: 'Partager avec la route',
  privateAsk: 'Partager ce plan avec la route ?',
  privateAskHint:
    'Tout le monde sur la route pourra le lire et y écrire : cartes, étapes, argent, rapports, commentaires, versions, vos propres points, voix et photos. Votre original privé reste tel quel.',
  privateMedia: {
    one: 'Une voix ou photo part avec lui. Demandez d’abord à la personne qu’on y entend ou qu’on y voit.',
    other:
      '{count} voix et photos partent avec lui. Demandez d’abord à celles et ceux qu’on y entend ou qu’on y voit.',
  },
  privateCloses: {
    one: 'Une chose reste ici : la personne qu’on y entend ou qu’on y voit ne permet pas que la route l’ait.',
    other:
      '{count} choses restent ici : les personnes qu’on y entend ou qu’on y voit ne permettent pas que la route les ait.',
  },
  privateOne: 'Enregistré ou photographié {when}',
  privateUnmade: {
    one: 'Un enregistrement est encore en préparation. Partagez de nouveau quand il sera prêt.',
    other: '{count} enregistrements sont encore en préparation. Partagez de nouveau quand ils seront prêts.',
  },
  privateNot:
    'Rien n’a été partagé : rien n’est passé à la route et votre plan est comme avant. Si ce téléphone est plein, faites de la place, puis partagez-le de nouveau.',
  privateMore: { one: 'Partager aussi une nouveauté', other: 'Partager aussi {count} nouveautés' },
  privateShared: 'Ceci est votre original privé. La route en voit une copie.',
  privateOpen: 'Ouvrir le plan partagé',
};
