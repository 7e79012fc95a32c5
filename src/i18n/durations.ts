import { createNumbers } from './numbers.ts';
import { once } from './once.ts';

/** From here on nobody counts the minutes. */
const LONG_HOURS = 10;

/** "05" */
export const twoDigits = (value: number): string => String(value).padStart(2, '0');

const parts = (ms: number) => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return {
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor((seconds % 3600) / 60),
    seconds: seconds % 60,
  };
};

/** Lengths of time, from ms: on a clock, in short, and in words for the screen reader. */
export function createDurations(locale: string) {
  const plain = createNumbers(locale);
  const join = once(() => new Intl.ListFormat(locale, { type: 'unit' }));
  const unit = (name: string) =>
    once(() => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' }));
  const words = { hours: unit('hour'), minutes: unit('minute'), seconds: unit('second') };

  return {
    /** "12:41", "1:05:09" */
    clock: (ms: number) => {
      const { hours, minutes, seconds } = parts(ms);
      const tail = twoDigits(seconds);
      return hours > 0 ? `${plain(hours)}:${twoDigits(minutes)}:${tail}` : `${plain(minutes)}:${tail}`;
    },
    /** "1 h 05 min", "40 min", "12 s", "324 h": h, min and s are the same in every language. */
    short: (ms: number) => {
      const { hours, minutes, seconds } = parts(ms);
      if (hours >= LONG_HOURS) return `${plain(hours)} h`;
      if (hours > 0) return `${plain(hours)} h ${twoDigits(minutes)} min`;
      return minutes > 0 ? `${plain(minutes)} min` : `${plain(seconds)} s`;
    },
    /** "12 minutes, 41 seconds" */
    spoken: (ms: number) => {
      const { hours, minutes, seconds } = parts(ms);
      const said = [
        ...(hours > 0 ? [words.hours().format(hours)] : []),
        ...(minutes > 0 ? [words.minutes().format(minutes)] : []),
        ...(seconds > 0 || hours + minutes === 0 ? [words.seconds().format(seconds)] : []),
      ];
      return join().format(said);
    },
  };
}
