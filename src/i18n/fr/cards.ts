import type { Catalogue } from '../catalogue.ts';

export const cards: Catalogue['cards'] = {
  who: 'Qui nous sommes',
  'who.ask': 'Qui porte ce plan, et où vivez-vous et travaillez-vous ?',
  'who.example': 'Nous sommes neuf femmes du groupe de tisserandes de Cusibamba ; l’instituteur nous aide.',
  today: 'Où nous en sommes',
  'today.ask': 'Comment est-ce aujourd’hui, et qu’est-ce qui vous pèse le plus ? Racontez un jour ou un cas.',
  'today.example': 'Nous vendons la laine brute à un seul acheteur, et c’est lui qui fixe le prix.',
  inspired: 'Ce qui nous a inspirés',
  'inspired.ask':
    'Quelle voix de la route est restée en vous ? Qu’allez-vous copier, qu’allez-vous changer ?',
  'inspired.example':
    'Doña Julia a un tableau des prix. Nous copions le tableau, mais le nôtre sera lu à la radio.',
  vision: 'Où nous voulons aller',
  'vision.ask': 'Fermez les yeux : c’est une réussite. Que voyez-vous, et quand ?',
  'vision.example':
    'Dans deux ans, nous vendons notre fil ensemble, à notre prix, depuis notre propre local.',
  new: 'Ce qui est nouveau pour nous',
  'new.ask':
    'Que n’avez-vous encore jamais fait ? Et qu’est-ce que cela renforce de ce que vous faites déjà ?',
  'new.example':
    'Jusqu’ici chacune vendait seule. Le nouveau, c’est vendre ensemble ; nos cours de tissage y gagnent.',
  gains: 'Qui y gagne, qui aide',
  'gains.ask': 'Qui vivra mieux : combien de femmes, d’hommes, de jeunes ? Qui marche avec vous ?',
  'gains.example': 'Neuf femmes et quatre jeunes fileuses ; la mairie prête le local.',
  steps: 'Étapes',
  'steps.ask': 'Par quoi commencer, et ensuite ? Pour chaque étape : qui, et pour quel mois ?',
  'steps.example': 'Mars : visiter la filature, Elena. Avril : vingt kilos de fil d’essai, nous toutes.',
  money: 'Argent et choses',
  'money.ask': 'De quoi avez-vous besoin, et qui donne quoi : le fonds, vous-mêmes, d’autres ?',
  'money.example': 'Deux rouets par le fonds ; la laine et nos journées viennent de nous.',
  results: 'Comment nous le saurons',
  'results.ask': 'Que pourra-t-on compter ou voir quand cela marchera ? Combien est-ce aujourd’hui ?',
  'results.example': 'Prix du kilo : 18 aujourd’hui, 40 dans un an. Nous l’écrivons au tableau chaque mois.',
  lasting: 'Risques et durée',
  'lasting.ask': 'Qu’est-ce qui pourrait mal tourner ? Qu’est-ce qui fait durer quand l’argent s’arrête ?',
  'lasting.example':
    'Si la filature ferme, nous filons à la main. Une pièce de chaque vente va dans la caisse des réparations.',

  'state.idea': 'Idée',
  'state.concept_note': 'Note conceptuelle',
  'state.presented': 'Présenté à la foire',
  'state.validated_home': 'Validé à la maison',
  'state.submitted': 'Remis',
  'state.scored': 'Noté',
  'state.awarded': 'Primé',
  'state.not_awarded': 'Non primé',
  'state.implementing': 'En cours',
  'state.reporting': 'Compte rendu',
  'state.completed': 'Achevé',
  'state.stopped': 'Arrêté',
  'state.scaled': 'Étendu ailleurs',

  'stage.idea': 'Idée',
  'stage.fair': 'À la foire',
  'stage.home': 'D’accord à la maison',
  'stage.submitted': 'Remis',
  'stage.under_way': 'En cours',
};
