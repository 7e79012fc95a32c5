import { expect, it } from 'vitest';
import { scoreId } from './score.ts';

const [PLAN, MEMBER, CRITERION] = [
  '01M8GF1SQSKW8450HRZG83D3WC',
  '01M8GF1SQSKW8450HRZG83D3WD',
  '01M8GF1SQSKW8450HRZG83D3WE',
];

it('calls a score so that a server takes it: 64 characters at most, of those that an id may have', () => {
  for (const role of ['self', 'peer', 'jury'] as const)
    expect(scoreId(PLAN, role, MEMBER, CRITERION)).toMatch(/^[A-Za-z0-9_./:-]{1,64}$/);
});

it('is the same on every phone of a scorer, and another for each scorer, criterion and role', () => {
  const jury = scoreId(PLAN, 'jury', MEMBER, CRITERION);
  expect(scoreId(PLAN, 'jury', MEMBER, CRITERION)).toBe(jury);
  const others = [
    scoreId(PLAN, 'peer', MEMBER, CRITERION),
    scoreId(PLAN, 'jury', PLAN, CRITERION),
    scoreId(PLAN, 'jury', MEMBER, MEMBER),
    scoreId(MEMBER, 'jury', MEMBER, CRITERION),
  ];
  expect(new Set([jury, ...others]).size).toBe(5);
  expect(scoreId(PLAN, 'self', MEMBER, CRITERION)).toBe(scoreId(PLAN, 'self', PLAN, CRITERION));
});
