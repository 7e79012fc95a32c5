import { expect, it } from 'vitest';
import { consentOf } from '../../domain/consent.ts';
import { createI18n } from '../../i18n/provider.tsx';
import { loadCatalogue } from '../../i18n/load.ts';
import { consentWords } from './consent-words.ts';

it('tells who wants no name from who wants one that nobody has written yet', async () => {
  const i18n = createI18n('en', await loadCatalogue('en'));
  const said = { interview: 'i1', record: 'yes', share: 'group' };
  const words = (more: object) => consentWords(i18n, consentOf({ ...said, ...more }));
  expect(words({ naming: 'name', name: 'Rosa' })).toMatch(/· As Rosa$/);
  expect(words({ naming: 'name', name: ' ' })).toMatch(/· By name, which is still to be written$/);
  expect(words({ naming: 'nobody', name: 'Rosa' })).toMatch(/· Without a name$/);
  const back = { 'withdrawn.name': { at: 1 } };
  expect(words({ naming: 'name', name: 'Rosa', ...back })).toContain('Without a name');
});

it('says after the first yes what is still to be asked, and not that nobody has consented', async () => {
  const i18n = createI18n('en', await loadCatalogue('en'));
  const words = (said: object) => consentWords(i18n, consentOf({ interview: 'i1', ...said }));
  expect(words({})).toBe('No consent yet');
  expect(words({ record: 'yes' })).toBe('Yes; who may hear it is still to be asked');
});
