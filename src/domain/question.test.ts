import { describe, expect, it } from 'vitest';
import type { Json } from './json.ts';
import { defaultGuide, defaultQuestions } from './default-guide.ts';
import { guideOf } from './guide.ts';
import { splitGuide } from './split-guide.ts';
import { answerWords, isRelevant, questionOf, textIn } from './question.ts';

describe('the questions of a guide', () => {
  const list = [
    { id: 'you', en: 'Who are you?' },
    { id: 'why', en: 'Why?', es: '¿Por qué?' },
  ];

  it('are its list as long as nobody has edited it', () => {
    const questions = guideOf({ title: 'Old', questions: list }).questions;
    expect(questions.map(({ id, record, text }) => [id, record, text])).toEqual([
      ['you', undefined, { en: 'Who are you?' }],
      ['why', undefined, { en: 'Why?', es: '¿Por qué?' }],
    ]);
  });

  it('become records that interviews find by the same ids, the same ones on every phone', () => {
    const made = splitGuide('g1', { questions: list });
    expect(made.map(({ id }) => id)).toEqual(['g1.you', 'g1.why']);
    expect(splitGuide('g1', { questions: list })).toEqual(made);
    const records = made.map(({ id, fields }) => ({ ...fields, id })).reverse();
    const { questions } = guideOf({ questions: list }, records);
    expect(questions.map(({ id, record, text }) => [id, record, text])).toEqual([
      ['you', 'g1.you', { en: 'Who are you?' }],
      ['why', 'g1.why', { en: 'Why?', es: '¿Por qué?' }],
    ]);
  });

  it('don’t come back from the list once all of them were put into the bin', () => {
    expect(guideOf({ questions: list, split: true }).questions).toEqual([]);
  });

  it('of a strange list get ids that can travel', () => {
    const strange = splitGuide('g', { questions: [{ id: 'qué es esto', en: 'x' }, { id: 'y'.repeat(60) }] });
    expect(strange.map(({ id }) => id)).toEqual(['g.question-1', 'g.question-2']);
  });

  it('are read leniently', () => {
    const question = questionOf({
      id: 'q',
      guide: 3,
      answer: 'sung',
      choices: [{ value: '' }, { value: 'a' }],
      when: 1,
    });
    expect(question).toMatchObject({ answer: 'spoken', core: false, when: undefined, text: {} });
    expect(question.choices).toEqual([{ value: 'a', text: {} }]);
  });

  it('of the default guide are twelve, five of them core, as records or as they are', () => {
    const [guide, ...records] = defaultGuide('g', 'Twelve questions');
    const read = guideOf(
      guide?.fields ?? {},
      records.map(({ id, fields }) => ({ ...fields, id })),
    );
    expect(read.questions.map(({ id }) => id)).toEqual(defaultQuestions().map(({ id }) => id));
    expect(defaultQuestions().map(({ text }) => text)).toEqual(read.questions.map(({ text }) => text));
    expect(read.questions.filter(({ core }) => core).map(({ id }) => id)).toEqual([
      'you',
      'problem',
      'steps',
      'change',
      'copy',
    ]);
    expect(read.questions.every(({ icon, section }) => icon && section['fr'])).toBe(true);
  });
});

describe('a question', () => {
  it('is read in a language, else in English, else in any, and says in which', () => {
    expect(textIn({ en: 'Why?', es: '¿Por qué?' }, 'es')).toEqual({ words: '¿Por qué?', lang: 'es' });
    expect(textIn({ en: 'Why?', es: '' }, 'es')).toEqual({ words: 'Why?', lang: 'en' });
    expect(textIn({ sw: 'Kwa nini?' }, 'fr')).toEqual({ words: 'Kwa nini?', lang: 'sw' });
    expect(textIn({}, 'fr')).toEqual({ words: '', lang: 'fr' });
  });

  const when = (match: 'all' | 'any', ...of: [string, string, string | number][]) =>
    questionOf({
      id: 'q',
      when: { match, of: of.map(([question, is, value]) => ({ question, is, value })) },
    });

  it.each([
    ['eq', 'yes', 'yes', true],
    ['eq', 'yes', 'no', false],
    ['eq', 3, '3', true],
    ['ne', 'yes', 'no', true],
    ['gt', 5, 4, true],
    ['gt', 4, 4, false],
    ['ge', 4, 4, true],
    ['lt', 3, 4, true],
    ['le', 5, 4, false],
    ['has', ['a', 'b'], 'b', true],
    ['has', 'a', 'b', false],
    ['lacks', ['a', 'b'], 'b', false],
    ['eq', ['a', 'b'], 'b', false],
  ] as const)('with the condition %s, given %j, of %j: %s', (is, answer, value, expected) => {
    expect(isRelevant(when('all', ['x', is, value]), { x: answer as Json })).toBe(expected);
  });

  it('is asked as long as nobody has answered what it depends on', () => {
    expect(isRelevant(when('all', ['x', 'eq', 'yes']), {})).toBe(true);
    expect(isRelevant(when('all', ['x', 'gt', 3]), { x: 'many' })).toBe(true);
    expect(isRelevant(when('any', ['x', 'eq', 'yes'], ['y', 'eq', 'yes']), { x: 'no' })).toBe(true);
    expect(isRelevant(when('any', ['x', 'eq', 'yes'], ['y', 'eq', 'yes']), { x: 'no', y: 'no' })).toBe(false);
    expect(isRelevant(when('all', ['x', 'eq', 'yes'], ['y', 'eq', 'yes']), { x: 'yes', y: 'no' })).toBe(
      false,
    );
  });

  it('has its answer read in words', () => {
    const { choices } = questionOf({
      id: 'q',
      choices: [{ value: 'a', text: { en: 'Beans', es: 'Frijol' } }],
    });
    expect(answerWords({ choices }, ['a', 'else'], 'es')).toBe('Frijol, else');
    expect([answerWords({ choices }, 12, 'en'), answerWords({ choices }, undefined, 'en')]).toEqual([
      '12',
      '',
    ]);
  });
});
