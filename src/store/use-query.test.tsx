import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { Component, type ComponentChildren } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { SaveError, type SaveFault } from './fault.ts';
import type { RouteStore } from './route-store.ts';
import { StoreProvider, useQuery } from './use-query.tsx';

afterEach(cleanup);

interface Watcher {
  next(value: string): void;
  error(fault: unknown): void;
}

/** A store whose only read answers, and fails, when the test says so. */
function makeStore() {
  const watchers: Watcher[] = [];
  const live = () => ({
    subscribe(watcher: Watcher) {
      watchers.push(watcher);
      return { unsubscribe: () => undefined };
    },
  });
  const all = (tell: (watcher: Watcher) => void) => waitFor(() => watchers.forEach(tell));
  return { store: { live } as unknown as RouteStore, all };
}

class Boundary extends Component<{ children: ComponentChildren }, { failed: boolean }> {
  override state = { failed: false };
  override componentDidCatch() {
    this.setState({ failed: true });
  }
  override render() {
    return this.state.failed ? <p>stopped</p> : this.props.children;
  }
}

function Words() {
  return <p>{useQuery(async () => '') ?? 'nothing yet'}</p>;
}

async function show() {
  const { store, all } = makeStore();
  render(
    <StoreProvider value={store}>
      <Boundary>
        <Words />
      </Boundary>
    </StoreProvider>,
  );
  await screen.findByText('nothing yet');
  return all;
}

test('keeps on the screen what had been read where the browser clears the database under it', async () => {
  const all = await show();
  await all((watcher) => watcher.next('what she said'));
  await screen.findByText('what she said');
  await all((watcher) => watcher.error(new SaveError('gone')));
  await new Promise((done) => setTimeout(done, 50));
  expect(screen.getByText('what she said')).toBeTruthy();
});

test.each<[SaveFault, boolean]>([
  ['gone', false],
  ['closed', true],
  ['other', true],
])(
  'hands a fault (%s) to the page where nothing had been read (%s), or where not all of it is gone',
  async (fault, read) => {
    const all = await show();
    if (read) await all((watcher) => watcher.next('what she said'));
    await all((watcher) => watcher.error(new SaveError(fault)));
    expect(await screen.findByText('stopped')).toBeTruthy();
  },
);
