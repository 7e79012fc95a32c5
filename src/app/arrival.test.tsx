import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useArrival } from './arrival.ts';

beforeEach(() => history.replaceState(null, '', '/'));
afterEach(cleanup);

function Place({ path, children }: { path: string; children?: ComponentChildren }) {
  useArrival({ url: path, path });
  return (
    <>
      <a href="/notebook">Notebook</a>
      <main key={path}>{children}</main>
    </>
  );
}
const title = <h1 tabIndex={-1}>Notebook</h1>;

it('leaves the focus alone when the app opens', () => {
  render(<Place path="/today">{title}</Place>);
  expect(document.activeElement).toBe(document.body);
});

it('begins at the title of the next place, also where it is read only later', async () => {
  const { rerender } = render(<Place path="/today" />);
  screen.getByRole('link').focus();
  rerender(<Place path="/notebook" />);
  await Promise.resolve();
  rerender(<Place path="/notebook">{title}</Place>);
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
});

it('takes nothing from a place that has put the focus itself', async () => {
  const { rerender } = render(<Place path="/today" />);
  rerender(<Place path="/note" />);
  rerender(
    <Place path="/note">
      <h1 tabIndex={-1}>Note</h1>
      <textarea aria-label="Words" ref={(box) => box?.focus()} />
    </Place>,
  );
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
});
