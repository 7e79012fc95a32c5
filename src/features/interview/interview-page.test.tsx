import 'fake-indexeddb/auto';
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showPlace } from '../../../tests/support/screen.tsx';
import { InterviewPage } from './interview-page.tsx';

afterEach(cleanup);

test('an interview whose link has come before it says that it may still come', async () => {
  showPlace(await makePhone(), '/interview/team/i1', {
    path: '/interview/:scope/:id',
    children: () => <InterviewPage />,
  });
  expect(
    await screen.findByText(/^This isn’t on this phone. It may come when other phones share/),
  ).toBeTruthy();
});
