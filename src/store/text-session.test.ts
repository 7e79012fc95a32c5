import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { soon } from '../../tests/support/soon.ts';
import { answerOf } from '../../tests/support/answer.ts';
import { makePhone } from '../../tests/support/phone.ts';
import { readText, writeText } from '../merge/text.ts';
import { openTextSession } from './text-session.ts';

const note = { scope: 'team', kind: 'note', id: 'n1' } as const;

it('what comes in while a save waits for its turn is read again, not taken for shown', async () => {
  const store = await makePhone();
  const afar: [string, string] = ['0000001e8480-0000-zzzzzzzzzz', writeText('from afar ')];
  const patches = [{ ...note, texts: { body: [afar] } }];
  const late: typeof store.write = async (...changes) => {
    await store.courier.receive(answerOf({ patches }), [], Date.now());
    await soon(() => expect(session.read()).toContain('from afar'));
    await store.write(...changes);
  };
  const session = await openTextSession(
    { ...store, write: late },
    { ...note, field: 'body' },
    { onWords: () => undefined, onState: () => undefined },
  );
  session.change('mine');
  await session.flush();
  const row = await store.queries.row(note);
  expect(readText(row?.texts['body'] ?? [])).toBe(session.read());
  expect(row?.unread).toEqual(['body']);
  await session.close();
  store.close();
});
