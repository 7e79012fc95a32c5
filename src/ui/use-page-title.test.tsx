import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Header } from './header.tsx';

beforeEach(() => {
  document.head.innerHTML = '<meta name="application-name" content="Bitácora" />';
});
afterEach(() => {
  cleanup();
  document.head.innerHTML = '';
});

it('the window is called by the heading of the place, and goes with it', () => {
  const { rerender } = render(<Header title="Notebook" />);
  expect(document.title).toBe('Notebook · Bitácora');
  rerender(<Header title={<em>Plans</em>} />);
  expect(document.title).toBe('Plans · Bitácora');
});

it('the window is called once by the name of the app where that is the heading', () => {
  render(<Header title="Bitácora" />);
  expect(document.title).toBe('Bitácora');
});
