import { describe, expect, test } from 'vitest';
import { type Consent, consentOf } from './consent.ts';
import { inspirationOf } from './inspiration.ts';
import { inspire } from './inspire.ts';
import type { Listed, Values } from './json.ts';
import { shareNote } from './share-note.ts';

const ids = () => {
  let made = 0;
  return () => `new-${(made += 1)}`;
};
const consent = (values: Values, id = 'c1'): Listed<Consent> => ({ ...consentOf(values), id });
const YES = { record: 'yes', share: 'group', naming: 'name', name: 'Maya' };
const context = { consents: [], copied: undefined };

describe('a note becomes readable to everyone', () => {
  const values = { type: 'idea', body: 'Share out the slope', activity: 'a1', starred: true, created: 5 };

  test('by a copy with an id of its own that names the original', () => {
    const sharing = shareNote({ scope: 'me', id: 'n1', values }, { ...context, newId: ids() });
    expect(sharing).toEqual({
      ok: true,
      id: 'new-1',
      drafts: [
        {
          scope: 'commons',
          kind: 'note',
          id: 'new-1',
          fields: { from: 'n1', type: 'idea', activity: 'a1', created: 5 },
          texts: { body: 'Share out the slope' },
        },
      ],
    });
  });

  test('once: a copy made before is cited again', () => {
    const again = shareNote(
      { scope: 'team', id: 'n1', values },
      { ...context, copied: 'copy', newId: ids() },
    );
    expect(again).toEqual({ ok: true, id: 'copy', drafts: [] });
    expect(shareNote({ scope: 'commons', id: 'n2', values }, { ...context, newId: ids() })).toEqual({
      ok: true,
      id: 'n2',
      drafts: [],
    });
  });

  test('but not where somebody said it and no interview tells who', () => {
    const said = { type: 'quote', body: 'We keep jars' };
    for (const copied of [undefined, 'copy'])
      expect(
        shareNote({ scope: 'team', id: 'n1', values: said }, { ...context, copied, newId: ids() }),
      ).toEqual({ ok: false, reason: 'no_interview' });
  });

  const quoting = { ...values, interview: 'i1', media: 'm1', at: 900 };

  test('where it belongs to an interview, only as the person agreed, and with the permission', () => {
    const shared = shareNote(
      { scope: 'team', id: 'n1', values: quoting },
      { ...context, consents: [consent(YES)], newId: ids() },
    );
    expect(shared).toMatchObject({ ok: true });
    expect(shared.ok && shared.drafts.map(({ kind, id }) => [kind, id])).toEqual([
      ['permission', 'c1'],
      ['note', 'new-1'],
    ]);
    expect(shared.ok && shared.drafts[1]?.fields).toEqual({
      from: 'n1',
      type: 'idea',
      activity: 'a1',
      interview: 'i1',
      created: 5,
      permission: 'c1',
    });
  });

  test.each([
    ['not_asked', []],
    ['not_asked', [consent({ interview: 'i1' })]],
    ['refused', [consent({ ...YES, share: 'nobody' })]],
    ['refused', [consent(YES), consent({ record: 'no' }, 'c2')]],
    ['withdrawn', [consent({ ...YES, withdrawn: { at: 3, why: '' } })]],
  ] as const)('and else not at all: %s', (reason, consents) => {
    for (const copied of [undefined, 'copy']) {
      expect(
        shareNote({ scope: 'team', id: 'n1', values: quoting }, { consents, copied, newId: ids() }),
      ).toEqual({ ok: false, reason });
    }
  });
});

describe('a voice inspires a plan', () => {
  const base = { inspirations: [], author: 'rosa', now: 7, random: () => 0.3 };

  test('that begins with it', () => {
    const { plan, drafts } = inspire('q1', { title: ' Seeds ' }, { ...base, newId: ids() });
    expect(plan).toBe('new-1');
    expect(drafts).toEqual([
      {
        scope: 'commons',
        kind: 'plan',
        id: 'new-1',
        fields: { title: 'Seeds', state: 'idea', created: 7, author: 'rosa' },
      },
      {
        scope: 'commons',
        kind: 'inspiration',
        id: 'new-2',
        fields: { plan: 'new-1', source: 'q1', created: 7, rank: expect.any(String) },
      },
    ]);
  });

  test('that is there, after what inspired it before, and only once', () => {
    const before = { ...inspirationOf({ plan: 'p1', source: 'q1', rank: 'a5' }), id: 'i1' };
    const { drafts } = inspire('q2', { id: 'p1' }, { ...base, inspirations: [before], newId: ids() });
    expect(drafts).toHaveLength(1);
    expect(inspirationOf(drafts[0]?.fields ?? {}).rank > 'a5').toBe(true);
    expect(inspire('q1', { id: 'p1' }, { ...base, inspirations: [before], newId: ids() }).drafts).toEqual([]);
  });
});
