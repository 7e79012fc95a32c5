import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { answerOf } from '../../../tests/support/answer.ts';
import { ROSA, tellInterview } from '../../../tests/support/interview.ts';
import { usePhones } from '../../../tests/support/phones.ts';
import { consentId } from '../../domain/consent.ts';
import { loadCatalogue } from '../../i18n/load.ts';
import { createI18n } from '../../i18n/provider.tsx';
import { writeText } from '../../merge/text.ts';
import { hostCopy } from './host-copy.ts';

const phone = usePhones();

it('holds the words that have come and that nobody has read here yet', async () => {
  const store = await phone();
  const interview = await tellInterview(store, { scope: 'team', consent: ROSA });
  const line = { scope: 'team', kind: 'line', id: 'l1' } as const;
  await store.write({ ...line, fields: { interview: 'i1', media: 'i1-s0', at: 5 } });
  const texts = {
    words: [['0fff001e8480-0000-zzzzzzzzzz', writeText('We dry them')] satisfies [string, string]],
  };
  await store.courier.receive(answerOf({ patches: [{ ...line, texts }] }), [], Date.now());
  const i18n = createI18n('en', await loadCatalogue('en'));
  const { signal } = new AbortController();
  const page = await hostCopy({ store, interview, receiver: consentId('i1'), i18n, signal });
  if (!page.ok) throw new Error(page.refused);
  let words = '';
  for await (const part of page.parts) words += part;
  expect(words).toContain('We dry them');
});
