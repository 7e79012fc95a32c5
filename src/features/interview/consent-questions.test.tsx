import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showPlace } from '../../../tests/support/screen.tsx';
import { consentId } from '../../domain/consent.ts';
import { NamingQuestion } from './consent-questions.tsx';
import { useConsent } from './use-consent.tsx';

afterEach(cleanup);

function Naming() {
  const { consent, answer } = useConsent({ scope: 'team', id: 'i1' });
  return (
    consent && <NamingQuestion consent={consent} onAnswer={(fields) => answer(fields)} onDone={() => {}} />
  );
}

it('keeps a name that was typed and not yet confirmed', async () => {
  const store = await makePhone();
  const consent = { scope: 'team', kind: 'consent', id: consentId('i1') } as const;
  const answers = { interview: 'i1', record: 'yes', share: 'group', naming: 'alias' };
  await store.write({ ...consent, fields: answers });
  const { unmount } = showPlace(store, '/i', { path: '/i', children: () => <Naming /> });
  fireEvent.input(await screen.findByRole('textbox'), { target: { value: 'Doña Rosa' } });
  unmount();
  await waitFor(async () =>
    expect((await store.queries.get(consent))?.values).toMatchObject({ name: 'Doña Rosa' }),
  );
});
