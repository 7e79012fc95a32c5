import type { Draft } from './draft.ts';
import { firstRanks } from './rank.ts';
import { type Phrase, sayIn } from './sample/phrase.ts';

/**
 * Criteria to begin with: the groups and points of a rubric that was used (26 points: innovation 13, sustainability 5, clarity 8), in words of our own. How
 * the points are shared within a group is ours.
 */
const CRITERIA: readonly (readonly [points: number, title: Phrase])[] = [
  [3, { en: 'It is new for us', es: 'Es nuevo para nosotros', fr: 'C’est nouveau pour nous' }],
  [
    3,
    {
      en: 'It uses what we learned on the route',
      es: 'Usa lo que aprendimos en la ruta',
      fr: 'Il se sert de ce que la route nous a appris',
    },
  ],
  [
    3,
    {
      en: 'The money is enough, and our own share is in it',
      es: 'El dinero alcanza e incluye nuestro aporte',
      fr: 'L’argent suffit, notre apport compris',
    },
  ],
  [
    2,
    {
      en: 'It can be done in the time',
      es: 'Se puede hacer en el tiempo',
      fr: 'Il est faisable dans le temps',
    },
  ],
  [2, { en: 'One will see what it brought', es: 'Se verá qué logró', fr: 'On verra ce qu’il a apporté' }],
  [
    3,
    {
      en: 'It strengthens what we do already',
      es: 'Fortalece lo que ya hacemos',
      fr: 'Il renforce ce que nous faisons déjà',
    },
  ],
  [
    2,
    {
      en: 'We can carry it on ourselves',
      es: 'Podemos seguirlo por nuestra cuenta',
      fr: 'Nous pouvons le poursuivre nous-mêmes',
    },
  ],
  [
    4,
    {
      en: 'The problem is said in plain words',
      es: 'El problema está dicho con palabras claras',
      fr: 'Le problème est dit en mots simples',
    },
  ],
  [
    4,
    {
      en: 'It says who gains and who helps',
      es: 'Dice quién gana y quién ayuda',
      fr: 'Il dit qui y gagne et qui aide',
    },
  ],
];

/** The rubric as records that are not there yet. @param lang en, es or fr; anything else gives English */
export function rubricDrafts(lang: string, newId: () => string): Draft[] {
  const say = sayIn(lang);
  const ranks = firstRanks(CRITERIA.length);
  return CRITERIA.map(([points, title], index) => ({
    scope: 'programme',
    kind: 'criterion',
    id: newId(),
    fields: { title: say(title), points, rank: ranks[index] ?? '' },
  }));
}
