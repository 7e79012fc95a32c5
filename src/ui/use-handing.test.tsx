import { act, renderHook } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { useHanding } from './use-handing.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('shares with the second touch the very file that the first was too early for, and makes another where what it is made of has changed', async () => {
  const shared: string[] = [];
  const userActivation = { isActive: false };
  const share = async ({ files = [] }: ShareData) => void shared.push(...files.map(({ name }) => name));
  vi.stubGlobal('navigator', { share, canShare: () => true, userActivation });
  let made = 0;
  const make = async () => {
    made += 1;
    return new File(['x'], `${made}.png`, { type: 'image/png' });
  };
  const { result } = renderHook(useHanding);
  // Read anew before each touch, as after any write in the database.
  const touch = (of: string) =>
    act(() => result.current.hand({ way: 'share', of: ['png', { names: new Map([['m1', of]]) }], make }));
  await touch('a consent');
  expect(result.current.state.is).toBe('late');
  userActivation.isActive = true;
  await touch('a consent');
  expect(result.current.state.is).toBe('idle');
  expect(shared).toEqual(['1.png']);

  userActivation.isActive = false;
  await touch('a consent');
  userActivation.isActive = true;
  await touch('another consent');
  expect(shared).toEqual(['1.png', '3.png']);
});

it('says where a file can’t be made', async () => {
  const { result } = renderHook(useHanding);
  const make = () => Promise.reject(new Error('no room'));
  await act(() => result.current.hand({ way: 'download', of: [], make }));
  expect(result.current.state.is).toBe('failed');
});
