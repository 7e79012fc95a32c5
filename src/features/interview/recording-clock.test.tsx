import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { makePhone } from '../../../tests/support/phone.ts';
import { showOnPhone } from '../../../tests/support/phone-screen.tsx';
import type { LiveRecording, Warning } from '../../capture/live.ts';
import { RecordingClock } from './recording-clock.tsx';

afterEach(cleanup);

const live = (warning: Warning | undefined, more: Partial<LiveRecording> = {}) => ({
  owner: 'i1',
  scope: 'team' as const,
  started: 0,
  bitrate: 32_000,
  hears: true,
  status: signal('recording' as const),
  elapsed: signal(762_000),
  level: signal(0),
  savedUpTo: signal(761_000),
  minutesLeft: signal(undefined),
  warning: signal(warning),
  segment: signal(0),
  ...more,
});

it.each([
  ['muted', /muted the microphone/],
  ['microphone_lost', /microphone is gone.*Touch Go on/],
  ['not_saving', /aren’t saved yet.*Keep this page open/],
  ['silent', /hear nothing.*covered/],
  ['clipping', /wind cuts.*Turn your back/],
  ['low_space', /Less than 15 minutes.*Make room/],
  ['stood_still', /had stopped this page.*record again/],
] as const)('says of %s what happened, what is saved, and what to do', async (warning, words) => {
  const store = await makePhone();
  showOnPhone(<RecordingClock live={live(warning)} />, { store });
  expect(screen.getByRole('status').textContent).toMatch(words);
  expect(screen.getByText(/Saved up to 12:41/)).toBeTruthy();
});

it('promises nothing of sound that is on another device', async () => {
  const store = await makePhone();
  showOnPhone(<RecordingClock live={live(undefined, { hears: false })} />, { store });
  expect(screen.queryByText(/Saved up to/)).toBeNull();
  expect(screen.getByText(/the sound is on the other device/)).toBeTruthy();
  expect(screen.queryByText('Sound level')).toBeNull();
});
