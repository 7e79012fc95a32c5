import { expect, it } from 'vitest';
import { liveRecording } from '../../tests/support/live-recording.ts';
import { hasOwnScreen, recordingPlace } from './recording-place.ts';

it('leads back to the interview, which is a screen of its own, or to the card that somebody speaks for', () => {
  const interview = { name: 'recording', live: liveRecording() } as const;
  expect([recordingPlace(interview), hasOwnScreen(interview)]).toEqual(['/interview/team/i1', true]);
  const card = {
    name: 'recording',
    live: liveRecording({ owner: 'p1', scope: 'commons', card: 'vision' }),
  } as const;
  expect([recordingPlace(card), hasOwnScreen(card)]).toEqual(['/plan/p1/vision', false]);
  expect(hasOwnScreen({ name: 'asking' })).toBe(false);
});
