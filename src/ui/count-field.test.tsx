import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { CountField } from './count-field.tsx';

afterEach(cleanup);

it('counts every tap, though what was tapped before has not been saved yet', () => {
  const onChange = vi.fn();
  const field = (value: number | undefined) => (
    <CountField label="Women" value={value} onChange={onChange} fewerLabel="One fewer" moreLabel="One more" />
  );
  const { rerender } = render(field(undefined));
  const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  for (const _ of [1, 2, 3]) tap('One more');
  rerender(field(1));
  tap('One more');
  expect(onChange.mock.calls.map(([count]) => count)).toEqual([1, 2, 3, 4]);
  rerender(field(4));
  tap('One fewer');
  rerender(field(7));
  tap('One more');
  expect(onChange.mock.calls.at(-1)).toEqual([4]);
});
