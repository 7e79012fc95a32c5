import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { enFar } from '../src/i18n/en/far.ts';
import { en } from '../src/i18n/en/index.ts';
import { isTest, readTree } from './rules/source.ts';
import { earlyFaults, reachOf, unsaidKeys } from './rules/words.ts';

const sources = readTree('src');
const pages = sources.find(({ path }) => path === 'src/app/pages.tsx')?.text ?? '';
/** The pages that are shown once all words are there. */
const waiting = new Set(
  [...pages.matchAll(/ later\(\(\) =>\s*import\('([^']+)'\)/g)].map(([, file = '']) =>
    posix.join('src/app', file),
  ),
);
/** A part of Today that asks for them itself, months after the road. */
const after = sources.find(({ path }) => path === 'src/features/today/after.tsx')?.text ?? '';
if (/<AllWords>\s*<ReportsDue \/>\s*<\/AllWords>/.test(after))
  waiting.add('src/features/today/reports-due.tsx');
const roots = ['src/main.tsx', 'src/app/route-app.tsx', 'src/app/keeper.ts'];

it('the first screen, Today and the notebook say nothing that comes later', () => {
  const reached = reachOf(sources, roots, waiting);
  const paths = reached.map(({ path }) => path);
  expect(paths).toContain('src/features/today/today.tsx');
  expect(paths).toContain('src/features/notebook/notebook.tsx');
  expect(paths).not.toContain('src/features/interview/interview-page.tsx');
  const product = reached.filter(({ path }) => !path.startsWith('src/i18n/'));
  expect(product.flatMap((source) => earlyFaults(source, Object.keys(enFar)))).toEqual([]);
});

it('knows words that are said too early', () => {
  expect(earlyFaults({ path: 'a.tsx', text: "t('phone.title')" }, ['phone'])).toHaveLength(1);
  expect(earlyFaults({ path: 'a.tsx', text: 't(`phone.${x}`) t("phone.title")' }, ['phone'])).toHaveLength(1);
  expect(earlyFaults({ path: 'a.tsx', text: "t('today.title')" }, ['phone'])).toEqual([]);
});

it('every string is said somewhere', () => {
  const said = sources.filter((source) => !isTest(source) && !/^src\/i18n\/(en|es|fr)\//.test(source.path));
  const keys = Object.entries({ ...en, ...enFar }).flatMap(([area, messages]) =>
    Object.keys(messages).map((key) => `${area}.${key}`),
  );
  expect(unsaidKeys(said, keys)).toEqual([]);
});

it('knows strings that nobody says', () => {
  const text = "t('today.title') t(`phone.${asks}Hint`) t(`map.${of === 'a' ? 'b' : 'c'}`)";
  const keys = ['today.title', 'today.titles', 'phone.setupHint', 'phone.setup', 'map.b'];
  expect(unsaidKeys([{ path: 'a.tsx', text }], keys)).toEqual(['today.titles', 'phone.setup']);
});
