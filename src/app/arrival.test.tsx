import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
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

it('takes the second of two quick taps for no tap of the place that has come under it', async () => {
  const onKind = vi.fn();
  const { rerender } = render(<Place path="/record" />);
  // Its code comes beside the first place.
  await import('./arrive.ts');
  await new Promise((resolve) => setTimeout(resolve, 20));
  const at = { clientX: 180, clientY: 500, detail: 1 };
  const link = screen.getByRole('link');
  fireEvent.pointerDown(link, at);
  link.addEventListener('click', (event) => event.preventDefault(), { once: true });
  fireEvent.click(link, at);
  rerender(
    <Place path="/note">
      <button type="button" onClick={onKind}>
        Question
      </button>
    </Place>,
  );
  await new Promise((resolve) => setTimeout(resolve, 20));
  const kind = screen.getByRole('button');
  fireEvent.pointerDown(kind, at);
  fireEvent.click(kind, at);
  expect(onKind).not.toHaveBeenCalled();
  await new Promise((resolve) => setTimeout(resolve, 520));
  fireEvent.pointerDown(kind, at);
  fireEvent.click(kind, at);
  expect(onKind).toHaveBeenCalledOnce();
});
