import { expect, it } from 'vitest';
import { PLAN_STATES } from '../plan.ts';
import { CONTEST_NEEDS, contestNeeds } from './contest-needs.ts';

const NOTHING = { validated: false, selfScored: false, juryScored: false, award: false, reported: false };
const ALL = { validated: true, selfScored: true, juryScored: true, award: true, reported: true };

it('asks for each thing where it counts, and for nothing on the road', () => {
  expect(contestNeeds('presented', NOTHING)).toEqual([]);
  expect(contestNeeds('submitted', NOTHING)).toEqual(['validated', 'selfScored']);
  expect(contestNeeds('submitted', { ...NOTHING, validated: true })).toEqual(['selfScored']);
  expect(contestNeeds('awarded', NOTHING)).toEqual(['juryScored', 'award']);
  expect(contestNeeds('implementing', NOTHING)).toEqual([]);
});

it('asks for nothing that is there, and each need belongs to a state', () => {
  for (const state of PLAN_STATES) expect(contestNeeds(state, ALL)).toEqual([]);
  const asked = new Set(PLAN_STATES.flatMap((state) => contestNeeds(state, NOTHING)));
  expect([...asked].sort()).toEqual([...CONTEST_NEEDS].sort());
});
