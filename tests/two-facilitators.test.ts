import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { askedField } from '../src/domain/interview.ts';
import { nameField, reviewOf } from '../src/domain/reviewed-names.ts';
import { lineOf } from '../src/domain/line.ts';
import { markOf } from '../src/domain/mark.ts';
import { tagField, tagsOf } from '../src/domain/tag.ts';
import { readText } from '../src/merge/text.ts';
import type { RouteStore } from '../src/store/route-store.ts';
import { openTextSession } from '../src/store/text-session.ts';
import { tellInterview } from './support/interview.ts';
import { useSyncedTeam } from './support/synced-team.ts';

const { sync, team } = useSyncedTeam();
const TEAM = 'team' as const;
const mark = { scope: TEAM, kind: 'mark', id: 'i1-k1' };
const line = { scope: TEAM, kind: 'line', id: 'line-1' };
const interview = { scope: TEAM, kind: 'interview', id: 'i1' };

/** Types into a text as the editor does. */
async function type(
  store: RouteStore,
  target: { kind: string; id: string },
  change: (words: string) => string,
) {
  const session = await openTextSession(
    store,
    { scope: TEAM, ...target, field: 'words' },
    { onWords: () => undefined, onState: () => undefined },
  );
  session.change(change(session.read()));
  await session.close();
}

const at = (media: string, ms: number) => ({ interview: 'i1', media, at: ms, state: 'draft' });

it('two facilitators work on one interview offline, and both contributions are there on both phones', async () => {
  const [ana, ben] = await team('facilitator');
  if (!ana || !ben) throw new Error('no team');
  await tellInterview(ana);
  await ana.write({ ...line, fields: at('i1-s0', 15_000) });
  await type(ana, line, () => 'We keep jars.');
  await sync(ana);
  await sync(ben);

  // From here on both are offline.
  await ana.write({
    ...mark,
    fields: { moved: { media: 'i1-s0', at: 21_000 }, write: 'draft', writer: 'ana' },
  });
  await ben.write({ ...mark, fields: { type: 'number', starred: true, [tagField('Seeds')]: 'Seeds' } });
  await type(ana, mark, () => 'Each keeps a jar.');
  await type(ben, mark, () => 'Forty families.');
  await type(ana, line, (words) => `Next year ${words}`);
  await type(ben, line, (words) => `${words} So do they.`);
  await ana.write({ ...line, id: 'line-ana', fields: { ...at('i1-s0', 40_000), by: 'ana' } });
  await ben.write({ ...line, id: 'line-ben', fields: { ...at('i1-s0', 40_000), by: 'ben' } });
  await ana.write({ ...interview, fields: { [askedField('you')]: { media: 'i1-s0', at: 3_000 } } });
  await ben.write({ ...interview, fields: { [askedField('cost')]: { media: 'i1-s1', at: 1_000 } } });
  await ana.write({ ...interview, fields: { [nameField('Juan')]: { said: 'Juan', as: '[a neighbour]' } } });
  await ben.write({ ...interview, fields: { [nameField('Lari')]: { said: 'Lari', as: 'Lari' } } });
  await ana.write({ ...interview, fields: { readBack: { by: 'ana', at: 1 } } });
  await ben.write({ ...interview, fields: { copyGiven: { by: 'ben', at: 2 } } });
  for (const phone of [ana, ben, ana, ben]) await sync(phone);

  for (const phone of [ana, ben]) {
    const get = async ({ id }: { id: string }) =>
      (await phone.queries.get({ scope: TEAM, id }))?.values ?? {};
    const words = async ({ id }: { id: string }) =>
      readText((await phone.queries.row({ scope: TEAM, id }))?.texts['words'] ?? []);
    const marked = await get(mark);
    expect(markOf(marked)).toMatchObject({
      at: 21_000,
      type: 'number',
      starred: true,
      write: 'draft',
      writer: 'ana',
    });
    expect(tagsOf(marked).map((tag) => tag.words)).toEqual(['Seeds']);
    expect(await words(mark)).toContain('Each keeps a jar.');
    expect(await words(mark)).toContain('Forty families.');
    expect(await words(line)).toBe('Next year We keep jars. So do they.');
    const lines = (await phone.queries.linkedTo('i1', 'line')).map(({ id, values }) => [
      id,
      lineOf(values).at,
    ]);
    expect(Object.fromEntries(lines)).toEqual({ 'line-1': 15_000, 'line-ana': 40_000, 'line-ben': 40_000 });
    const told = await get(interview);
    expect(told).toMatchObject({
      'asked.you': { at: 3_000 },
      'asked.cost': { at: 1_000 },
      readBack: { by: 'ana' },
      copyGiven: { by: 'ben' },
    });
    expect(reviewOf(told).map(({ said }) => said)).toEqual(['Juan', 'Lari']);
    for (const kind of ['interview', 'mark', 'line']) {
      const items = await phone.queries.ofKind(kind);
      expect(items.flatMap(({ others }) => others)).toEqual([]);
    }
  }
});
