import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { carry } from '../../tests/support/carry.ts';
import { makePhone } from '../../tests/support/phone.ts';
import { WordsArea } from '../ui/words-area.tsx';
import type { RouteStore } from './route-store.ts';
import { StoreProvider } from './use-query.tsx';
import { FaultProvider } from './use-save.tsx';
import { useText } from './use-text.tsx';

const plan = { scope: 'commons', kind: 'plan', id: 'p1' } as const;

afterEach(cleanup);

function Editor() {
  const { words, state, open, change, hold } = useText({
    ...plan,
    field: 'today',
    initial: { title: 'Seeds' },
  });
  return (
    <WordsArea
      label="Today"
      words={words}
      onWords={change}
      onCompose={hold}
      readOnly={!open}
      state={state.kind === 'opening' || state.kind === 'blank' ? 'none' : state.kind}
      stateWords={state.kind}
    />
  );
}

async function showEditor(store: RouteStore, onFault = () => {}) {
  const shown = render(
    <FaultProvider value={onFault}>
      <StoreProvider value={store}>
        <Editor />
      </StoreProvider>
    </FaultProvider>,
  );
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Today' });
  await waitFor(() => expect(box.readOnly).toBe(false));
  return { box, ...shown };
}

const type = (box: HTMLTextAreaElement, words: string) => fireEvent.input(box, { target: { value: words } });
const saved = async (store: RouteStore) => (await store.queries.get(plan))?.values;

it('saves what is typed within a second and says so only then', async () => {
  const store = await makePhone();
  const { box } = await showEditor(store);
  type(box, 'We sell raw wool');
  await screen.findByText('saving');
  expect(await saved(store)).toBeUndefined();
  await screen.findByText('saved', {}, { timeout: 15_000 });
  expect(await saved(store)).toEqual({ today: 'We sell raw wool', title: 'Seeds' });
});

it('begins a record with what belongs to it, though another is on screen when it is saved', async () => {
  const store = await makePhone();
  const Two = ({ id }: { id: string }) => {
    const { words, change, open } = useText({ ...plan, id, field: 'today', initial: { title: `of ${id}` } });
    return (
      <textarea
        aria-label={id}
        value={words}
        readOnly={!open}
        onInput={(e) => change(e.currentTarget.value)}
      />
    );
  };
  const inStore = (id: string) => (
    <StoreProvider value={store}>
      <Two id={id} />
    </StoreProvider>
  );
  const { rerender } = render(inStore('first'));
  const box = screen.getByRole<HTMLTextAreaElement>('textbox');
  await waitFor(() => expect(box.readOnly).toBe(false));
  type(box, 'words');
  rerender(inStore('second'));
  const first = () => store.queries.get({ scope: 'commons', id: 'first' });
  await waitFor(async () => expect((await first())?.values).toEqual({ today: 'words', title: 'of first' }));
});

it('saves at once when the page is left', async () => {
  const store = await makePhone();
  const { box, unmount } = await showEditor(store);
  type(box, 'half a sen');
  unmount();
  await waitFor(async () => expect(await saved(store)).toMatchObject({ today: 'half a sen' }));
});

it('lets two phones write at once, and the caret stays where it stood', async () => {
  const [mine, hers] = [await makePhone(), await makePhone()];
  const theirs = await import('./text-session.ts');
  const listener = { onWords: () => {}, onState: () => {} };
  const { box } = await showEditor(mine);
  box.focus();
  type(box, 'We sell wool.');
  await screen.findByText('saved', {}, { timeout: 15_000 });
  box.setSelectionRange(13, 13);
  await carry(mine, hers);
  const session = await theirs.openTextSession(hers, { ...plan, field: 'today' }, listener);
  session.change('Today: We sell wool.');
  await session.close();
  await carry(hers, mine);
  await waitFor(() => expect(box.value).toBe('Today: We sell wool.'));
  expect(box.selectionStart).toBe(20);
  type(box, 'Today: We sell wool. And milk.');
  await waitFor(async () =>
    expect(await saved(mine)).toMatchObject({ today: 'Today: We sell wool. And milk.' }),
  );
});

it('does not touch a word that a keyboard is composing, and loses nothing of either', async () => {
  const [mine, hers] = [await makePhone(), await makePhone()];
  const { openTextSession } = await import('./text-session.ts');
  const { box } = await showEditor(mine);
  type(box, 'wool');
  await screen.findByText('saved', {}, { timeout: 15_000 });
  await carry(mine, hers);
  const session = await openTextSession(
    hers,
    { ...plan, field: 'today' },
    { onWords: () => {}, onState: () => {} },
  );
  session.change('raw wool');
  await session.close();
  fireEvent.compositionStart(box);
  await carry(hers, mine);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(box.value).toBe('wool');
  type(box, 'wool and milk');
  fireEvent.compositionEnd(box);
  await waitFor(() => expect(box.value).toBe('raw wool and milk'));
  await waitFor(async () => expect(await saved(mine)).toMatchObject({ today: 'raw wool and milk' }));
});

it('keeps what could not be saved on screen, says so, and goes on trying after the screen is left', async () => {
  const store = await makePhone();
  const write = vi.spyOn(store, 'write').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  const onFault = vi.fn();
  const { box, unmount } = await showEditor(store, onFault);
  type(box, 'must not get lost');
  await screen.findByText('unsaved', {}, { timeout: 15_000 });
  expect(box.value).toBe('must not get lost');
  unmount();
  await waitFor(() => expect(onFault).toHaveBeenCalledWith('full'));
  write.mockRestore();
  await waitFor(async () => expect(await saved(store)).toMatchObject({ today: 'must not get lost' }), {
    timeout: 15_000,
  });
});
