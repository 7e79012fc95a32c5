import type { Catalogue } from '../catalogue.ts';

export const planCards: Catalogue['planCards'] = {
  why: 'Pourquoi cela nous convient',
  ideas: 'Où les idées sont allées',
  idea: 'De : {case}',
  atHome: 'chez eux : {place}',
  finish: 'Terminer',
  voiceKept: 'Votre voix est enregistrée sur ce téléphone.',
  voices: 'À voix haute',
  voiceOf: 'Voix {number}',
  writeDown: 'Écrire ce qui est dit',
  describe: 'Décrire',
  voiceBinned: 'La voix est dans la corbeille.',
  photoBinned: 'L’image est dans la corbeille.',
  outsiders:
    'Ici parle votre propre équipe. La voix de quelqu’un d’autre est un entretien : on demande d’abord son consentement.',
  interview: 'Enregistrer un entretien',
  said: 'Dit ou photographié',
  'for.fair': 'la foire',
  'for.home': 'en parler chez vous',
  'for.submission': 'le remettre',
  enough: 'Suffit pour {aim}',
  voice: 'Choisissez une voix qui vous a inspiré : cela suffira pour {aim}',
  wanted: 'Nécessaire pour {aim} : une phrase, une voix ou une photo suffit',
  later: 'Pas encore nécessaire pour {aim}',
  count: '{done} sur {total} pour {aim}',
  open: 'Cartes à compléter :',
};
