import { describe, expect, test } from 'vitest';
import { loadCatalogue } from './load.ts';
import { pickLanguage } from './languages.ts';
import { createTranslator, type Translate } from './translator.ts';

describe('t', async () => {
  const t = createTranslator('en-GB', await loadCatalogue('en'));

  test('fills the holes of a message', () => {
    expect(t('shell.allOnEndpoint', { time: '14:02' })).toBe('All on the server · last answer: 14:02');
  });

  test('finds keys that hold full stops', () => {
    expect(t('words.activity.field_visit')).toBe('Field visit');
    expect(t('cards.who.ask')).toMatch(/Who is behind/);
  });

  test('chooses the plural form by the count and writes the number as the language does', async () => {
    expect(t('phone.waitingCount', { count: 1 })).toMatch(/^1 thing is/);
    expect(t('phone.waitingCount', { count: 1200 })).toMatch(/^1,200 things are/);
    const spanish = createTranslator('es-419', await loadCatalogue('es'));
    expect(spanish('phone.waitingCount', { count: 1 })).toMatch(/^1 cosa está/);
    expect(spanish('phone.waitingCount', { count: 0 })).toMatch(/^0 cosas están/);
  });

  test('shows a key that no catalogue has instead of breaking the page', () => {
    const loose = t as (key: string) => string;
    expect(loose('words.activity.moon_landing')).toBe('words.activity.moon_landing');
    expect(loose('nothing')).toBe('nothing');
  });

  test('leaves a hole visible where the value is missing', () => {
    const loose = t as (key: string, params: object) => string;
    expect(loose('shell.allOnEndpoint', {})).toContain('{time}');
  });
});

test('the phone’s first known language is picked, whatever its country', () => {
  expect(pickLanguage(['qu-PE', 'es-PE', 'en'])).toBe('es');
  expect(pickLanguage(['fr-SN'])).toBe('fr');
  expect(pickLanguage(['sw', 'am'])).toBe('en');
  expect(pickLanguage([])).toBe('en');
});

/** Never called: `tsc` checks that each of these lines is an error. */
export function wrongCalls(translate: Translate): void {
  // @ts-expect-error no such key
  translate('shell.nothing');
  // @ts-expect-error `time` is missing
  translate('shell.allOnEndpoint');
  // @ts-expect-error `count` is missing
  translate('phone.waitingCount', { number: 1 });
}
