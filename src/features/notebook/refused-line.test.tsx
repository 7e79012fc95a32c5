import 'fake-indexeddb/auto';
import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { answerOf } from '../../../tests/support/answer.ts';
import { note, open } from '../../../tests/support/notebook.tsx';
import { makePhone } from '../../../tests/support/phone.ts';
import { sendAll } from '../../../tests/support/send-all.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { plantSeeds } from '../../store/seed.ts';

afterEach(cleanup);

/** Sends all that waits; the endpoint takes everything but one record. */
async function sendBut(store: RouteStore, id: string): Promise<void> {
  const { sent } = await store.courier.offer();
  const refused = sent.filter(({ key }) => key === `team/${id}`);
  if (refused.length === 0) throw new Error('it was not offered');
  const rejected = refused.map(({ field, stamp }): [string, string, string, string, string] => [
    'team',
    id,
    field,
    stamp,
    'forbidden',
  ]);
  await store.courier.receive(answerOf({ rejected }), sent, Date.now());
}

async function lineOf(words: string) {
  const line = (await screen.findByText(words)).closest('li');
  if (line === null) throw new Error('no line');
  return within(line);
}

it('never says that a note is on the server which the server has not taken', async () => {
  const store = await makePhone();
  await plantSeeds(store, [note('n1', 'To be refused'), note('n2', 'To be taken')]);
  await sendBut(store, 'n1');
  open(store);
  const refused = await lineOf('To be refused');
  expect(await refused.findByText('Refused by the server')).toBeTruthy();
  expect(refused.queryByText('On the server')).toBeNull();
  const taken = await lineOf('To be taken');
  expect(taken.getByText('On the server')).toBeTruthy();
});

it('says so of an interview too whose sound it has not taken', async () => {
  const store = await makePhone();
  await plantSeeds(store, [
    { scope: 'team', kind: 'interview', id: 'i1', fields: { title: 'The slope', started: 2 } },
    { scope: 'team', kind: 'media', id: 'm1', fields: { owner: 'i1', type: 'audio/webm' } },
  ]);
  await sendBut(store, 'm1');
  open(store);
  expect(await (await lineOf('The slope')).findByText('Refused by the server')).toBeTruthy();
});

it.each(['mark', 'consent', 'line', 'speaker'])(
  'says so of an interview of which a %s was refused',
  async (kind) => {
    const store = await makePhone();
    await plantSeeds(store, [
      { scope: 'team', kind: 'interview', id: 'i1', fields: { title: 'The slope', started: 2 } },
      { scope: 'team', kind, id: 'p1', fields: { interview: 'i1' } },
    ]);
    await sendBut(store, 'p1');
    open(store);
    expect(await (await lineOf('The slope')).findByText('Refused by the server')).toBeTruthy();
  },
);

it('says so no more once it was sent again and taken', async () => {
  const store = await makePhone();
  await plantSeeds(store, [note('n1', 'To be refused')]);
  await sendBut(store, 'n1');
  open(store);
  await screen.findByText('Refused by the server');
  for (const one of await store.queries.refused()) await store.courier.resend(one);
  await screen.findByText('Waiting to be sent');
  await sendAll(store);
  expect(await screen.findByText('On the server')).toBeTruthy();
});
