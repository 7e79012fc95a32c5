import type { Draft } from './draft.ts';
import { type QuestionIcon, questionRecordId, type Question, questionOf, type Texts } from './question.ts';
import { firstRanks } from './rank.ts';

interface Standard {
  readonly id: string;
  readonly icon: QuestionIcon;
  /** one of the five for when there is little time */
  readonly core?: true;
  readonly part: keyof typeof PARTS;
  readonly text: Texts;
  readonly hint: Texts;
}

const PARTS = {
  opening: { en: 'Opening', es: 'Apertura', fr: 'Ouverture' },
  process: { en: 'The way', es: 'El camino', fr: 'Le chemin' },
  results: { en: 'Results', es: 'Resultados', fr: 'Résultats' },
  transfer: { en: 'To pass on', es: 'Para compartir', fr: 'À transmettre' },
} as const;

/** The default guide: every question may be skipped; the order is the order of a story. Own wording. */
export const DEFAULT_QUESTIONS = [
  {
    id: 'you',
    icon: 'person',
    core: true,
    part: 'opening',
    text: {
      en: 'Who are you, and what do you do here?',
      es: '¿Quién es usted y qué hace aquí?',
      fr: 'Qui êtes-vous et que faites-vous ici ?',
    },
    hint: {
      en: 'With the name that was agreed.',
      es: 'Con el nombre acordado.',
      fr: 'Sous le nom convenu.',
    },
  },
  {
    id: 'beginning',
    icon: 'beginning',
    part: 'opening',
    text: {
      en: 'How did this begin? What was it like before?',
      es: '¿Cómo empezó esto? ¿Cómo era antes?',
      fr: 'Comment cela a-t-il commencé ? Comment était-ce avant ?',
    },
    hint: {
      en: 'One day from back then often tells more than a year.',
      es: 'Un día de aquel tiempo suele contar más que un año.',
      fr: "Une journée d'alors en dit souvent plus qu'une année.",
    },
  },
  {
    id: 'problem',
    icon: 'problem',
    core: true,
    part: 'process',
    text: {
      en: 'Which problem did you decide to solve?',
      es: '¿Qué problema decidieron resolver?',
      fr: 'Quel problème avez-vous décidé de résoudre ?',
    },
    hint: {
      en: 'Who felt it most? Who decided?',
      es: '¿Quién lo sufría más? ¿Quién decidió?',
      fr: 'Qui en souffrait le plus ? Qui a décidé ?',
    },
  },
  {
    id: 'steps',
    icon: 'steps',
    core: true,
    part: 'process',
    text: {
      en: 'What did you do first, and what came then?',
      es: '¿Qué hicieron primero y qué vino después?',
      fr: "Qu'avez-vous fait d'abord, et ensuite ?",
    },
    hint: {
      en: 'Ask “and then?” until today.',
      es: 'Pregunta “¿y después?” hasta llegar a hoy.',
      fr: "Demandez « et ensuite ? » jusqu'à aujourd'hui.",
    },
  },
  {
    id: 'allies',
    icon: 'people',
    part: 'process',
    text: {
      en: 'Who helped you, and who was against it?',
      es: '¿Quién les ayudó y quién se opuso?',
      fr: "Qui vous a aidés, et qui s'y est opposé ?",
    },
    hint: {
      en: 'What changed the minds of those who were against it?',
      es: '¿Qué hizo cambiar de idea a quienes se oponían?',
      fr: "Qu'est-ce qui a fait changer d'avis ceux qui s'y opposaient ?",
    },
  },
  {
    id: 'hardest',
    icon: 'hard',
    part: 'process',
    text: {
      en: 'What was hardest? What did not work?',
      es: '¿Qué fue lo más difícil? ¿Qué no funcionó?',
      fr: "Qu'est-ce qui a été le plus dur ? Qu'est-ce qui n'a pas marché ?",
    },
    hint: {
      en: 'Failures are what visitors learn most from.',
      es: 'De lo que falló es de lo que más aprenden quienes visitan.',
      fr: "C'est des échecs que l'on apprend le plus.",
    },
  },
  {
    id: 'cost',
    icon: 'money',
    part: 'process',
    text: {
      en: 'What did it cost in money, work and time, and who paid?',
      es: '¿Cuánto costó en dinero, trabajo y tiempo, y quién lo pagó?',
      fr: "Combien cela a-t-il coûté en argent, en travail et en temps, et qui l'a payé ?",
    },
    hint: {
      en: 'Unpaid work counts too: whose was it?',
      es: 'El trabajo sin pago también cuenta: ¿de quién fue?',
      fr: 'Le travail non payé compte aussi : qui l’a fait ?',
    },
  },
  {
    id: 'change',
    icon: 'change',
    core: true,
    part: 'results',
    text: {
      en: 'What has changed, and for whom: women, men, young people, the poorest?',
      es: '¿Qué ha cambiado y para quién: mujeres, hombres, jóvenes, los más pobres?',
      fr: "Qu'est-ce qui a changé, et pour qui : femmes, hommes, jeunes, les plus pauvres ?",
    },
    hint: {
      en: 'Who was left out?',
      es: '¿Quién se quedó fuera?',
      fr: "Qui est resté à l'écart ?",
    },
  },
  {
    id: 'evidence',
    icon: 'number',
    part: 'results',
    text: {
      en: 'How do you know? A number, or a thing that we can see?',
      es: '¿Cómo lo saben? ¿Un número, o algo que podamos ver?',
      fr: 'Comment le savez-vous ? Un chiffre, ou une chose que nous pouvons voir ?',
    },
    hint: {
      en: 'Mark the number; photograph the thing.',
      es: 'Marca el número; fotografía la cosa.',
      fr: 'Marquez le chiffre ; photographiez la chose.',
    },
  },
  {
    id: 'differently',
    icon: 'again',
    part: 'results',
    text: {
      en: 'What would you do differently today?',
      es: '¿Qué haría hoy de otra manera?',
      fr: "Que feriez-vous autrement aujourd'hui ?",
    },
    hint: {
      en: 'If they began again tomorrow.',
      es: 'Si empezaran de nuevo mañana.',
      fr: 'Si tout recommençait demain.',
    },
  },
  {
    id: 'copy',
    icon: 'copy',
    core: true,
    part: 'transfer',
    text: {
      en: 'What should others copy, and what should they not copy?',
      es: '¿Qué deberían copiar otros y qué no deberían copiar?',
      fr: 'Que devraient copier les autres, et que ne devraient-ils pas copier ?',
    },
    hint: {
      en: 'What works only here, and why?',
      es: '¿Qué funciona solo aquí, y por qué?',
      fr: "Qu'est-ce qui ne marche qu'ici, et pourquoi ?",
    },
  },
  {
    id: 'need',
    icon: 'need',
    part: 'transfer',
    text: {
      en: 'What do you still need? What do you ask of us?',
      es: '¿Qué les hace falta todavía? ¿Qué nos piden a nosotros?',
      fr: 'De quoi avez-vous encore besoin ? Que nous demandez-vous ?',
    },
    hint: {
      en: 'Write down what you promise.',
      es: 'Anota lo que prometes.',
      fr: 'Notez ce que vous promettez.',
    },
  },
] as const satisfies readonly Standard[];

/** The default guide as it is asked where a stop has none. */
export function defaultQuestions(): Question[] {
  return questionDrafts('').map(({ id, fields }) => ({
    ...questionOf({ ...fields, id }),
    id: id.slice(1),
    record: undefined,
  }));
}

/** The default guide as records: a guide, and each question by itself. */
export function defaultGuide(id: string, title: string): Draft[] {
  const guide: Draft = { scope: 'programme', kind: 'guide', id, fields: { title, split: true } };
  return [guide, ...questionDrafts(id)];
}

function questionDrafts(guide: string): Draft[] {
  const ranks = firstRanks(DEFAULT_QUESTIONS.length);
  return DEFAULT_QUESTIONS.map((question: Standard, index): Draft => {
    const { id, icon, core = false, part, text, hint } = question;
    const said = {
      ...prefixed('text', text),
      ...prefixed('hint', hint),
      ...prefixed('section', PARTS[part]),
    };
    const fields = { guide, rank: ranks[index] ?? '', icon, core, ...said };
    return { scope: 'programme', kind: 'question', id: questionRecordId(guide, id), fields };
  });
}

function prefixed(what: string, texts: Texts): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([lang, words]) => [`${what}.${lang}`, words]));
}
