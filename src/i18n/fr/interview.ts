import type { Catalogue } from '../catalogue.ts';

export const interview: Catalogue['interview'] = {
  title: 'Entretien',
  toDo: 'À faire',
  people: 'Personnes',
  marks: 'Repères',
  noMarks: 'Pas encore de repère',
  readBack: 'Relire avec elle ou lui',
  giveCopy: 'Donner une copie',
  play: 'Écouter',
  inspires: 'Cela nous inspire',
  writeDown: 'Écrire ce qui a été dit',
  openMark: 'Modifier',
  notes: 'Notes',
  sound: 'Son',
  noSound: 'Aucun son n’a été enregistré.',
  finishing: 'Le son est en sûreté et se prépare à être écouté…',
  elsewhere: 'Le son n’est pas encore sur ce téléphone.',
  takenOff:
    'Ce son a été retiré de ce téléphone pour faire de la place, une fois arrivé sur le serveur. On peut l’y chercher.',
  fetch: 'Le chercher maintenant',
  stillWith:
    'Le son est encore sur le téléphone de {who}. On pourra le chercher quand ce téléphone l’aura envoyé ; certains téléphones attendent le wifi, ou qu’on touche « Envoyer sons et images ».',
  stillElsewhere:
    'Le son est encore sur le téléphone qui l’a enregistré. On pourra le chercher quand ce téléphone l’aura envoyé ; certains téléphones attendent le wifi, ou qu’on touche « Envoyer sons et images ».',
  fetchErased: 'Ce son a été effacé, à la demande de quelqu’un, et ne peut plus être récupéré.',
  keptHere:
    'Quelqu’un a demandé d’effacer le même son sur le serveur. Ici il reste, sur ce téléphone seulement, et ne peut pas être envoyé.',
  fetchFailed:
    'Le son n’a pas pu être cherché. Il est en sûreté là où il est ; réessayez quand il y aura du réseau.',
  peopleLabel: 'Qui a parlé',
  titleLabel: 'De quoi il s’agissait',
  addNote: 'Note',
  noWords: 'Encore sans mots',
  whoSpoke: 'Écrivez qui a parlé',
  giveBack: 'La reprendre',
  playAt: 'Écouter à partir de {time}',
  inspireSentence:
    'Toutes les personnes de la route pourront lire les mots, et les entendre si cela a été convenu.',
  'refused.not_asked':
    'On n’a pas encore demandé si d’autres peuvent l’entendre. Demandez le consentement, puis réessayez. Rien n’a été partagé.',
  'refused.refused':
    'La personne ne veut pas que d’autres l’entendent ; le groupe ne peut donc pas le recevoir. Rien n’a été partagé.',
  'refused.withdrawn':
    'La personne a retiré son consentement ; rien ne peut être partagé. Rien n’a été partagé.',
  'refused.no_interview':
    'Quelqu’un a dit cela, et aucun accord ne va avec : ce n’est noté dans aucun entretien. Rien n’a été partagé.',
};
