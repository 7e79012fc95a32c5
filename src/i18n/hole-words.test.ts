import { expect, it } from 'vitest';
import { loadCatalogue } from './load.ts';
import { missingWords } from './hole-words.ts';
import { createI18n } from './provider.tsx';

const HOLES = [{ at: 3000, length: 4000 }, { length: 200 }, { at: 69_000 }];

it.each([
  ['en', 'Missing from this sound: 4 s at 0:03, 1 s, nobody can say where and perhaps some after 1:09.'],
  ['es', 'Falta en este sonido: 4 s en 0:03, 1 s, no se sabe dónde y quizá algo después de 1:09.'],
  ['fr', 'Il manque à ce son : 4 s à 0:03, 1 s, on ne sait pas où et peut-être un peu après 1:09.'],
] as const)('says in one sentence what is missing of a sound: %s', async (lang, sentence) => {
  const words = missingWords(createI18n(lang, await loadCatalogue(lang)), HOLES);
  // French keeps some words together by spaces of its own.
  expect(words.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(sentence);
});
