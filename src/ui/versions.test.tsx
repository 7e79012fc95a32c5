import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Versions, type VersionShown } from './versions.tsx';

afterEach(cleanup);

const BOTH = [
  { key: 'a', words: 'Seed bank', by: 'you' },
  { key: 'b', words: 'Seed house', by: 'Rosa (invented)' },
];

function shown(versions: readonly VersionShown[]) {
  return (
    <Versions
      sentence="Both changed this"
      versions={versions}
      keepLabel="Keep this one"
      keptLabel="Saved"
      onKeep={() => {}}
    />
  );
}

it('keeps the keyboard where the two stood, once one of them is kept', () => {
  const { rerender } = render(shown(BOTH));
  screen.getAllByRole('button', { name: 'Keep this one' })[1]?.focus();
  rerender(shown([]));
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Saved' }));
});

it('is not there where nothing was ever to be chosen', () => {
  const { container } = render(shown([]));
  expect(container.childElementCount).toBe(0);
});
