import { describe, expect, test } from 'vitest';
import { PLAN_CARDS, PLAN_STAGES, PLAN_STATES } from '../domain/plan.ts';
import { ACTIVITY_TYPES } from '../domain/activity.ts';
import { KINDS } from '../domain/kind.ts';
import { MARK_TYPES } from '../domain/mark.ts';
import { NOTE_TYPES } from '../domain/note.ts';
import { REASONS } from '../sync/outcome.ts';
import type { Catalogue } from './catalogue.ts';
import { LANGUAGES } from './languages.ts';
import { loadCatalogue } from './load.ts';
import type { Message } from './message.ts';

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const forms = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));

function messages(catalogue: Catalogue): [string, Message][] {
  return Object.entries(catalogue).flatMap(([area, entries]) =>
    Object.entries(entries).map(([key, message]): [string, Message] => [`${area}.${key}`, message]),
  );
}

const shape = (all: [string, Message][]) =>
  Object.fromEntries(
    all.map(([key, message]) => [key, [typeof message, placeholders(forms(message).join(' '))]]),
  );

const english = messages(await loadCatalogue('en'));

describe.each(LANGUAGES)('the $name catalogue', async ({ lang, locale }) => {
  const mine = messages(await loadCatalogue(lang));

  test('says the same things as the English one, with the same holes to fill', () => {
    expect(shape(mine)).toEqual(shape(english));
  });

  test('has each plural form that the language uses for the numbers up to a thousand', () => {
    const rules = new Intl.PluralRules(locale);
    const used = new Set(Array.from({ length: 1000 }, (_, n) => rules.select(n)));
    for (const [key, message] of mine) {
      if (typeof message !== 'string')
        expect([key, Object.keys(message)]).toEqual([key, [...used].sort(byOther)]);
    }
  });

  test('has no empty message, no straight apostrophe and no word of machines', () => {
    const machine = /\bsync|\bconflict|\bscope\b|\bupload|\bserver error|\bdatabase\b/i;
    for (const [key, message] of mine) {
      for (const text of forms(message)) {
        expect(text.trim(), key).not.toBe('');
        expect(text, key).not.toMatch(/'/);
        expect(text, key).not.toMatch(machine);
      }
    }
  });
});

test.each(LANGUAGES)('in $name no line ends between the two ends of a time', async ({ lang }) => {
  const { words, guide } = await loadCatalogue(lang);
  for (const text of [words.fromTo, guide.from]) expect(text).not.toMatch(/ |–(?!\u2060)/);
});

test.each(LANGUAGES)('in $name no line ends inside Wi\u2011Fi', async ({ lang }) => {
  const broken = messages(await loadCatalogue(lang)).filter(([, message]) =>
    forms(message).some((text) => text.includes('Wi-Fi')),
  );
  expect(broken).toEqual([]);
});

test('French keeps its double signs on the line of the word they follow', async () => {
  for (const [key, message] of messages(await loadCatalogue('fr')))
    for (const text of forms(message)) expect(text, key).not.toMatch(/ [:;?!»]|« /);
});

const byOther = (a: string, b: string) => Number(a === 'other') - Number(b === 'other');

test('every kind, type, state and fault of the code has its word', () => {
  const keys = new Set(english.map(([key]) => key));
  const wanted = [
    ...KINDS.map((kind) => `words.kind.${kind}`),
    ...ACTIVITY_TYPES.map((type) => `words.activity.${type}`),
    ...NOTE_TYPES.map((type) => `words.note.${type}`),
    ...MARK_TYPES.map((type) => `words.mark.${type}`),
    ...PLAN_STATES.map((state) => `cards.state.${state}`),
    ...PLAN_STAGES.map((stage) => `cards.stage.${stage}`),
    ...PLAN_CARDS.flatMap(({ field }) => [`cards.${field}`, `cards.${field}.ask`, `cards.${field}.example`]),
    ...REASONS.map((reason) => `faults.sync.${reason}`),
  ];
  expect(wanted.filter((key) => !keys.has(key))).toEqual([]);
});
