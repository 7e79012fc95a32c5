import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { soon } from '../../tests/support/soon.ts';
import { answerOf } from '../../tests/support/answer.ts';
import { makePhone } from '../../tests/support/phone.ts';
import { openText, readText, writeText } from '../merge/text.ts';
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

const Act = fc.record({ who: fc.constantFrom('mine', 'hers', 'frame'), at: fc.nat() });

it('no letter of either is lost or doubled, whatever comes in between a key and the frame that shows it', async () => {
  const play = async (acts: readonly { who: string; at: number }[]) => {
    const store = await makePhone();
    const hers = openText([]);
    let box = '';
    const session = await openTextSession(
      store,
      { ...note, field: 'body' },
      { onWords: (words) => void (box = words), onState: () => undefined },
    );
    const into = (words: string, at: number, letter: string) => {
      const place = at % (words.length + 1);
      return words.slice(0, place) + letter + words.slice(place);
    };
    const letters: string[] = [];
    for (const [count, { who, at }] of acts.entries()) {
      const letter = String.fromCharCode((who === 'mine' ? 0x4e00 : 0x5e00) + count);
      if (who === 'frame') await new Promise((resolve) => setTimeout(resolve, at % 120));
      else letters.push(letter);
      if (who === 'mine') {
        box = into(box, at, letter);
        session.change(box);
      } else if (who === 'hers') {
        hers.change(into(hers.read(), at, letter));
        const stamp = `0000001e8480-${String(count).padStart(4, '0')}-zzzzzzzzzz`;
        const texts = { body: [[stamp, hers.take() ?? '']] as [string, string][] };
        await store.courier.receive(answerOf({ patches: [{ ...note, texts }] }), [], Date.now());
      }
    }
    await session.flush();
    await soon(() => expect(session.read().split('').sort()).toEqual(letters.sort()));
    expect(box).toBe(session.read());
    expect(readText((await store.queries.row(note))?.texts['body'] ?? [])).toBe(box);
    await session.close();
    store.close();
  };
  await fc.assert(fc.asyncProperty(fc.array(Act, { minLength: 2, maxLength: 12 }), play), {
    seed: 20261128,
    numRuns: 25,
  });
});

it('edits that follow each other before a frame stay edits of their own: what stands between them is not written anew', async () => {
  const store = await makePhone();
  const base: [string, string] = ['0000001e8480-0000-zzzzzzzzzz', writeText('wool and milk')];
  await store.courier.receive(answerOf({ patches: [{ ...note, texts: { body: [base] } }] }), [], Date.now());
  const session = await openTextSession(
    store,
    { ...note, field: 'body' },
    { onWords: () => undefined, onState: () => undefined },
  );
  session.change('raw wool and milk');
  session.change('raw wool and milk, sold');
  const hers = openText([base]);
  hers.change('wool or milk');
  const theirs: [string, string] = ['0000001e8480-0001-zzzzzzzzzz', hers.take() ?? ''];
  await store.courier.receive(
    answerOf({ patches: [{ ...note, texts: { body: [theirs] } }] }),
    [],
    Date.now(),
  );
  await soon(() => expect(session.read()).toBe('raw wool or milk, sold'));
  await session.close();
  store.close();
});

it('never says saved while a key waits to be taken in', async () => {
  const store = await makePhone();
  const states: string[] = [];
  const session = await openTextSession(
    store,
    { ...note, field: 'body' },
    { onWords: () => undefined, onState: ({ kind }) => states.push(kind) },
  );
  session.change('wool');
  const saved = session.flush();
  session.change('wool and');
  await saved;
  expect(states).not.toContain('saved');
  await session.flush();
  expect(states.at(-1)).toBe('saved');
  await session.close();
  store.close();
});

it('says saved once the hands rest, not between two keys', async () => {
  const store = await makePhone();
  let typed = 0;
  const rests: number[] = [];
  const session = await openTextSession(
    store,
    { ...note, field: 'body' },
    {
      onWords: () => undefined,
      onState: ({ kind }) => kind === 'saved' && rests.push(Date.now() - typed),
    },
  );
  const words = 'we sell wool';
  for (let length = 1; length <= words.length; length += 1) {
    typed = Date.now();
    session.change(words.slice(0, length));
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  expect((await store.queries.get(note))?.values['body']).toMatch(/^we/);
  await soon(() => expect(rests).not.toEqual([]));
  expect(Math.min(...rests)).toBeGreaterThan(350);
  expect((await store.queries.get(note))?.values['body']).toBe(words);
  await session.close();
  store.close();
});
