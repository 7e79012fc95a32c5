import { expect, it } from 'vitest';
import { activityOf } from './activity.ts';
import { caseOf } from './case.ts';
import { championFields, leadFields, withLists } from './member-fields.ts';

it('reads who leads from an older list and from the cells that came after it', () => {
  const list = { leads: ['rosa', 'pedro', 'gone'] };
  expect(activityOf(list).leads).toEqual(['rosa', 'pedro', 'gone']);
  // A cell says more than the list does.
  expect(activityOf({ ...list, 'lead.pedro': false, 'lead.luz': 0, 'lead.rosa': 3 }).leads).toEqual([
    'gone',
    'luz',
    'rosa',
  ]);
  // Whoever was taken off and then put back, as an undo does.
  expect(activityOf({ ...list, 'lead.pedro': null }).leads).toContain('pedro');
  // Whom two people put in the same place goes by the id; what is no place is nobody.
  expect(activityOf({ 'lead.luz': 0, 'lead.rosa': 1, 'lead.amina': 1, 'lead.juma': 'x' }).leads).toEqual([
    'luz',
    'amina',
    'rosa',
  ]);
});

it('writes only what changes', () => {
  expect(leadFields({ now: ['luz', 'rosa'], before: ['rosa', 'pedro'] })).toEqual({
    'lead.luz': 0,
    'lead.pedro': false,
  });
  expect(caseOf(championFields({ now: ['luz'], before: [] })).champions).toEqual(['luz']);
});

it('is one list for whoever knows nothing of cells', () => {
  const held = { title: 'Bus', leads: ['rosa', 'pedro'], 'lead.pedro': false, 'lead.luz': 1 };
  expect(withLists('activity', held)).toEqual({ title: 'Bus', leads: ['rosa', 'luz'] });
  expect(withLists('case', { 'champion.luz': 0 })).toEqual({ champions: ['luz'] });
  expect(withLists('note', held)).toBe(held);
});
