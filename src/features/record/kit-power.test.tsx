import { cleanup } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import { KitPower } from './kit-power.tsx';

afterEach(cleanup);

const NEVER = Number.POSITIVE_INFINITY;
const words = (level: number, charging: boolean, dischargingTime = NEVER) =>
  showOnPhone(<KitPower battery={{ level, charging, dischargingTime }} />).container.textContent;

it('promises no hours of a phone that is being charged', () => {
  expect(words(1, true)).toBe('Battery 100%, charging. Unplug it to see how long it will record.');
});

it('says about how long one that is unplugged records', () => {
  expect(words(0.5, false)).toBe('Battery 50%: about 4 h 00 min of recording');
});
