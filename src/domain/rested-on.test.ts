import { expect, it } from 'vitest';
import type { ConsentStep } from './consent-step.ts';
import { restedOn } from './rested-on.ts';

const step = (at: number, fields: ConsentStep['fields']): ConsentStep => {
  return { consent: 'c', interview: 'i', at, by: 'm', what: 'said', fields };
};
const SIGNED = step(2, { signature: 'a' });
const OTHER = step(3, { signature: 'b' });
const YES = { record: 'yes' };
const TAKEN = { withdrawn: { at: 1, why: '' } };

it.each([
  ['a yes came before it', [step(1, YES), SIGNED, OTHER], true],
  ['a yes came with it', [step(2, { ...YES, signature: 'a' }), OTHER], true],
  ['a yes came while it stood, whatever order the steps have come in', [OTHER, step(2.5, YES), SIGNED], true],
  [
    'it was given back while it stood',
    [step(1, { ...YES, ...TAKEN }), SIGNED, step(2.5, { withdrawn: null }), OTHER],
    true,
  ],
  [
    'a clock says that the yes came only after another had taken its place',
    [SIGNED, OTHER, step(4, YES)],
    true,
  ],
  [
    'a clock says that all of it was taken back before',
    [step(1, YES), step(1.5, TAKEN), SIGNED, OTHER],
    true,
  ],
  ['another was signed', [step(1, YES), OTHER], false],
  ['they had said no', [step(1, { record: 'no' }), SIGNED, OTHER], false],
  ['nobody answered', [SIGNED, OTHER], false],
])('tells whether a consent rested on a signature where %s', (_, steps, rested) => {
  expect(restedOn(steps, 'signature', 'a')).toBe(rested);
});

it('does not take a thumbprint for a signature', () => {
  expect(restedOn([step(1, YES), step(2, { thumbprint: 'a' })], 'signature', 'a')).toBe(false);
});
