import { cleanup } from '@testing-library/preact';
import { h } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { plantSeeds } from '../../store/seed.ts';
import '../../styles/layers.css';
import '../../styles/tokens.css';
import '../../styles/base.css';
import { Notebook } from './notebook.tsx';

afterEach(cleanup);

const CASE = 'Seed keepers of the lower valley and of the three villages above it';

/** The notebook on a phone as wide as this: one note at a case, and one at none. */
async function notebookAt(width: number) {
  const store = await makePhone();
  await plantSeeds(store, [
    { scope: 'programme', kind: 'case', id: 'c1', fields: { title: CASE, weave: 2 } },
    { scope: 'team', kind: 'note', id: 'n1', fields: { case: 'c1', created: 5 }, texts: { body: 'Woven' } },
    { scope: 'team', kind: 'note', id: 'n2', fields: { created: 4 }, texts: { body: 'Plain' } },
  ]);
  const { container, findByText } = showOnPhone(h(Notebook, null), { store });
  if (container instanceof HTMLElement) container.style.inlineSize = `${width}px`;
  const [facts, woven, plain] = [
    await findByText(CASE),
    await findByText('Woven'),
    await findByText('Plain'),
  ];
  return { container, facts, woven, plain };
}

test.each([288, 328, 720])('what is known of a line is never cut, at %i px', async (width) => {
  const { container, facts } = await notebookAt(width);
  const cut = [...container.querySelectorAll('li *')].filter(
    (each) => each.contains(facts) && each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0,
  );
  expect(cut).toEqual([]);
});

test('lines without a case line up with those that have one', async () => {
  const { woven, plain } = await notebookAt(328);
  expect(plain.getBoundingClientRect().left).toBe(woven.getBoundingClientRect().left);
});
