import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showPlace } from '../../../tests/support/screen.tsx';
import { KEPT_TYPE } from '../../capture/keeping.ts';
import { consentId } from '../../domain/consent.ts';
import type { Json } from '../../domain/json.ts';
import { ConsentQuestions } from './consent-questions.tsx';
import { useConsent } from './use-consent.tsx';

/** Each answer waits for the disk, and the machine that tests may be busy. */
configure({ asyncUtilTimeout: 5000 });
afterEach(cleanup);

const CONSENT = { scope: 'team', kind: 'consent', id: consentId('i1') } as const;
const nothing = () => undefined;

function Questions() {
  const { consent, answer } = useConsent({ scope: 'team', id: 'i1' });
  return (
    consent && (
      <ConsentQuestions
        of={{ scope: 'team', id: 'i1' }}
        consent={consent}
        onAnswer={(fields) => answer(fields)}
        onRefuse={nothing}
        onDone={nothing}
      />
    )
  );
}

/** The questions on a phone where these have been answered. */
async function ask(answers: Record<string, Json>) {
  const store = await makePhone();
  await store.write({ ...CONSENT, fields: { interview: 'i1', record: 'yes', ...answers } });
  const view = showPlace(store, '/i', { path: '/i', children: () => <Questions /> });
  return { ...view, held: async () => (await store.queries.get(CONSENT))?.values };
}

const choose = async (name: RegExp) => fireEvent.click(await screen.findByRole('radio', { name }));
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('an answer', () => {
  it('to who may hear it counts once it is confirmed, so that the arrow keys can pass over a wider one', async () => {
    const { held } = await ask({});
    await choose(/Anyone/);
    await choose(/Our group only/);
    expect(await held()).not.toHaveProperty('share');
    press('Next');
    await waitFor(async () => expect(await held()).toMatchObject({ share: 'group' }));
  });

  it('to what to call them counts once it is confirmed', async () => {
    const { held } = await ask({ share: 'group' });
    await choose(/Your name/);
    await choose(/No name/);
    expect(await held()).not.toHaveProperty('naming');
    press('Done');
    await waitFor(async () => expect(await held()).toMatchObject({ naming: 'nobody' }));
  });

  it('that was given can be changed, each of them', async () => {
    const { held } = await ask({ share: 'anyone', naming: 'nobody' });
    await choose(/Nobody else/);
    press('Save');
    await waitFor(async () => expect(await held()).toMatchObject({ share: 'nobody', naming: 'nobody' }));
  });
});

it('keeps a name that was typed and not yet confirmed', async () => {
  const { held, unmount } = await ask({ share: 'group', naming: 'alias' });
  fireEvent.input(await screen.findByRole('textbox'), { target: { value: 'Doña Rosa' } });
  unmount();
  await waitFor(async () => expect(await held()).toMatchObject({ name: 'Doña Rosa' }));
});

/** The words that were brought into view, one after the other. */
function watchView(): string[] {
  const seen: string[] = [];
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    seen.push(this.textContent ?? '');
  });
  return seen;
}

describe('what opens after an answer', () => {
  afterEach(() => vi.restoreAllMocks());

  it('comes into view: each next question, and the field for a name', async () => {
    const seen = watchView();
    await ask({ record: null });
    fireEvent.click(await screen.findByRole('button', { name: /^Yes/ }));
    await choose(/Our group only/);
    expect(seen).toEqual([expect.stringMatching(/hear/)]);
    press('Next');
    await choose(/Your name/);
    await waitFor(() =>
      expect(seen).toEqual([
        expect.anything(),
        expect.stringMatching(/call/),
        expect.stringMatching(/^The name/),
      ]),
    );
  });

  it('has the keyboard from there on, and so has what is changed later', async () => {
    const press = (button: HTMLElement) => {
      button.focus();
      fireEvent.click(button);
    };
    const reading = () => document.activeElement?.textContent ?? '';
    await ask({ record: null });
    press(await screen.findByRole('button', { name: /^Yes/ }));
    await choose(/Our group only/);
    expect(reading()).toMatch(/hear/);
    press(screen.getByRole('button', { name: 'Next' }));
    await screen.findByRole('radio', { name: /No name/ });
    await waitFor(() => expect(reading()).toMatch(/call/));
    await choose(/No name/);
    press(screen.getByRole('button', { name: 'Done' }));
    await choose(/Anyone/);
    press(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe('May others hear it?'),
    );
  });

  it('stays where it is for whoever comes back to a question', async () => {
    const seen = watchView();
    await ask({ share: 'group' });
    await screen.findByRole('radio', { name: /No name/ });
    expect(seen).toEqual([]);
  });
});

it('sends whoever hears no to the other device, where the sound is on that', async () => {
  const { held } = await ask({ record: '' });
  await screen.findByText(/“No” erases the sound/);
  expect(await held()).toMatchObject({ record: '' });
  cleanup();
  const store = await makePhone();
  await store.write(
    { ...CONSENT, fields: { interview: 'i1' } },
    { scope: 'team', kind: 'media', id: 'm1', fields: { owner: 'i1', type: KEPT_TYPE, started: 1 } },
  );
  showPlace(store, '/i', { path: '/i', children: () => <Questions /> });
  await screen.findByText(/stop the other device and erase the sound there/);
  expect(screen.queryByText(/“No” erases the sound/)).toBeNull();
});
