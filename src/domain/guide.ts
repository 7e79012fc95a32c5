import * as z from 'zod/mini';
import { labels, listOf, words } from './field.ts';
import type { Values } from './json.ts';

/** A question in as many languages as somebody wrote: `{id, en, es, fr, …}`. */
export const Question = z.catchall(
  z.object({ id: z.string().check(z.minLength(1)) }),
  z.catch(z.string(), ''),
);
export type Question = z.infer<typeof Question>;

export const Guide = z.object({ title: words, questions: listOf(Question), labels });
export type Guide = z.infer<typeof Guide>;

export function guideOf(values: Values): Guide {
  return Guide.parse(values);
}

/** A question in a language, else in English, else in any that it has; empty where it has none. */
export function questionText(question: Question, language: string): string {
  const { id: _, ...texts } = question;
  return texts[language] || texts['en'] || Object.values(texts).find((text) => text !== '') || '';
}

/** The default guide: every question may be skipped; the order is the order of a story. Own wording. */
export const DEFAULT_QUESTIONS = [
  {
    id: 'you',
    en: 'Who are you, and what do you do here?',
    es: '¿Quién es usted y qué hace aquí?',
    fr: 'Qui êtes-vous et que faites-vous ici ?',
  },
  {
    id: 'beginning',
    en: 'How did this begin? What was it like before?',
    es: '¿Cómo empezó esto? ¿Cómo era antes?',
    fr: 'Comment cela a-t-il commencé ? Comment était-ce avant ?',
  },
  {
    id: 'problem',
    en: 'Which problem did you decide to solve?',
    es: '¿Qué problema decidieron resolver?',
    fr: 'Quel problème avez-vous décidé de résoudre ?',
  },
  {
    id: 'steps',
    en: 'What did you do first, and what came then?',
    es: '¿Qué hicieron primero y qué vino después?',
    fr: "Qu'avez-vous fait d'abord, et ensuite ?",
  },
  {
    id: 'allies',
    en: 'Who helped you, and who was against it?',
    es: '¿Quién les ayudó y quién se opuso?',
    fr: "Qui vous a aidés, et qui s'y est opposé ?",
  },
  {
    id: 'hardest',
    en: 'What was hardest? What did not work?',
    es: '¿Qué fue lo más difícil? ¿Qué no funcionó?',
    fr: "Qu'est-ce qui a été le plus dur ? Qu'est-ce qui n'a pas marché ?",
  },
  {
    id: 'cost',
    en: 'What did it cost in money, work and time, and who paid?',
    es: '¿Cuánto costó en dinero, trabajo y tiempo, y quién lo pagó?',
    fr: "Combien cela a-t-il coûté en argent, en travail et en temps, et qui l'a payé ?",
  },
  {
    id: 'change',
    en: 'What has changed, and for whom: women, men, young people, the poorest?',
    es: '¿Qué ha cambiado y para quién: mujeres, hombres, jóvenes, los más pobres?',
    fr: "Qu'est-ce qui a changé, et pour qui : femmes, hommes, jeunes, les plus pauvres ?",
  },
  {
    id: 'evidence',
    en: 'How do you know? A number, or a thing that we can see?',
    es: '¿Cómo lo saben? ¿Un número, o algo que podamos ver?',
    fr: 'Comment le savez-vous ? Un chiffre, ou une chose que nous pouvons voir ?',
  },
  {
    id: 'differently',
    en: 'What would you do differently today?',
    es: '¿Qué haría hoy de otra manera?',
    fr: "Que feriez-vous autrement aujourd'hui ?",
  },
  {
    id: 'copy',
    en: 'What should others copy, and what should they not copy?',
    es: '¿Qué deberían copiar otros y qué no deberían copiar?',
    fr: 'Que devraient copier les autres, et que ne devraient-ils pas copier ?',
  },
  {
    id: 'need',
    en: 'What do you still need? What do you ask of us?',
    es: '¿Qué les hace falta todavía? ¿Qué nos piden a nosotros?',
    fr: 'De quoi avez-vous encore besoin ? Que nous demandez-vous ?',
  },
] as const satisfies readonly Question[];
