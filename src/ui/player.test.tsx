import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Player, type PlayerLabels, type PlayerProps } from './player.tsx';

const labels: PlayerLabels = {
  player: 'Player',
  play: 'Play',
  pause: 'Pause',
  backFive: 'Back 5 seconds',
  forwardFive: 'On 5 seconds',
  place: 'Where you are',
  speed: 'Speed',
  cantPlay: 'Not on this phone yet',
  clock: (ms) => `${ms / 1000} s`,
  placeOf: (at, length) => `${at / 1000} of ${length / 1000}`,
  speedOf: (speed) => `${speed}×`,
};
const first = { src: 'https://phone.test/0', durationMs: 10_000 };
const segments = [first, { src: 'https://phone.test/1', durationMs: 20_000 }];

/** The events that a browser would send; happy-dom plays nothing by itself. */
function show(props: Partial<PlayerProps> = {}) {
  const view = render(<Player segments={segments} labels={labels} {...props} />);
  const audio = view.container.querySelector('audio') as HTMLAudioElement;
  return {
    ...view,
    audio,
    loaded: () => fireEvent.loadedMetadata(audio),
    runTo: (seconds: number) => {
      audio.currentTime = seconds;
      fireEvent.timeUpdate(audio);
    },
    slider: screen.getByRole<HTMLInputElement>('slider', { name: 'Where you are' }),
  };
}

beforeEach(() => {
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function play(this: HTMLMediaElement) {
    fireEvent.play(this);
    return Promise.resolve();
  });
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(function pause(this: HTMLMediaElement) {
    fireEvent.pause(this);
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('what stands on the drawing', () => {
  const named = {
    peaks: new Uint8Array(30).fill(100),
    marks: [20_000],
    signs: [{ at: 12_000, kind: 'note' as const }],
    names: [
      { at: 12_000, words: 'Note' },
      { at: 20_000, words: 'Quote' },
    ],
    legend: [
      { kind: 'mark' as const, words: 'Mark' },
      { kind: 'note' as const, words: 'Note' },
    ],
  };
  /** Touches the drawing, which is 300 px wide, at a place of it. */
  const touch = (px: number) => {
    const drawing = screen.getByRole('img');
    vi.spyOn(drawing, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 300, 64));
    fireEvent.click(drawing, { clientX: px });
  };

  test('has its shapes explained, each that is there', () => {
    show(named);
    expect(screen.getAllByRole('listitem').map((each) => each.textContent)).toEqual(['Mark', 'Note']);
  });

  test('is met by a finger beside it, and says what it is to the eye and to the ear', () => {
    const { slider } = show(named);
    touch(208);
    expect(slider.getAttribute('aria-valuetext')).toBe('20 of 30 · Quote');
    expect(screen.getByText('Quote')).toBeTruthy();
    touch(150);
    expect(slider.getAttribute('aria-valuetext')).toBe('15 of 30');
    expect(screen.queryByText('Quote')).toBeNull();
  });

  test('is said as the slider comes to it by keyboard', () => {
    const { slider } = show(named);
    fireEvent.input(slider, { target: { value: '12' } });
    expect(slider.getAttribute('aria-valuetext')).toBe('12 of 30 · Note');
  });
});

describe('the player', () => {
  test('plays and pauses, and tells where it is in the whole, in words', () => {
    const { loaded, runTo, slider } = show();
    loaded();
    fireEvent.click(screen.getByRole('button', { name: 'Play' }));
    runTo(3);
    expect(slider.getAttribute('aria-valuetext')).toBe('3 of 30');
    fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
    expect(screen.getByRole('button', { name: 'Play' })).toBeTruthy();
  });

  test('goes on with the next segment when one ends, and stops at the end of the last', () => {
    const { audio, loaded, runTo, slider } = show();
    loaded();
    fireEvent.click(screen.getByRole('button', { name: 'Play' }));
    fireEvent.ended(audio);
    expect(audio.src).toBe('https://phone.test/1');
    loaded();
    runTo(2);
    expect(slider.getAttribute('aria-valuetext')).toBe('12 of 30');
    fireEvent.ended(audio);
    expect(slider.getAttribute('aria-valuetext')).toBe('30 of 30');
    expect(screen.getByRole('button', { name: 'Play' })).toBeTruthy();
  });

  test('seeks over the border of segments and waits for the new one before it jumps', () => {
    const { audio, loaded, slider } = show();
    loaded();
    fireEvent.input(slider, { target: { value: '25' } });
    expect([audio.src, audio.currentTime]).toEqual(['https://phone.test/1', 0]);
    loaded();
    expect(audio.currentTime).toBe(15);
    expect(HTMLMediaElement.prototype.play).not.toHaveBeenCalled();
  });

  test('five seconds back from the beginning of a segment are in the one before', () => {
    const { audio, loaded } = show({ startAt: 12_000 });
    loaded();
    expect(audio.currentTime).toBe(2);
    fireEvent.click(screen.getByRole('button', { name: 'Back 5 seconds' }));
    loaded();
    expect([audio.src, audio.currentTime]).toEqual(['https://phone.test/0', 7]);
  });

  test('starts from a touched mark, and again when it is touched again', () => {
    const mark = { segment: 1, ms: 4000 };
    const { audio, loaded, runTo, rerender } = show();
    loaded();
    const again = (nonce: number) =>
      rerender(<Player segments={segments} labels={labels} request={{ ...mark, nonce }} />);
    again(1);
    loaded();
    expect([audio.src, audio.currentTime]).toEqual(['https://phone.test/1', 4]);
    expect(screen.getByRole('button', { name: 'Pause' })).toBeTruthy();
    runTo(9);
    again(2);
    expect(audio.currentTime).toBe(4);
  });

  test('says so when a segment isn’t on this phone, and plays the others', () => {
    const { loaded, slider } = show({ segments: [first, { src: undefined, durationMs: 5000 }] });
    loaded();
    fireEvent.input(slider, { target: { value: '12' } });
    expect(screen.getByRole('status').textContent).toContain('Not on this phone yet');
    fireEvent.input(slider, { target: { value: '2' } });
    loaded();
    fireEvent.click(screen.getByRole('button', { name: 'Play' }));
    expect(screen.queryByRole('status')).toBeNull();
  });

  test('keeps its speed from segment to segment', () => {
    const { audio, loaded } = show();
    loaded();
    fireEvent.change(screen.getByRole('combobox', { name: 'Speed' }), { target: { value: '1.5' } });
    fireEvent.ended(audio);
    audio.playbackRate = 1;
    loaded();
    expect(audio.playbackRate).toBe(1.5);
  });
});
