import type { Measure } from '../../../domain/road/parts.ts';
import { PAPER } from './colours.ts';

const WIDE = 0.6;

/** Measures words with the letters of this phone; roughly, where nothing can be drawn. */
export function createMeasure(): Measure {
  const pen = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (words, size, hand) => {
    if (!pen) return words.length * size * WIDE;
    const key = `${hand} ${words}`;
    const before = known.get(key);
    if (before !== undefined) return before * size;
    // At a size at which rounding to whole pixels doesn't count.
    pen.font = `${hand === 'strong' ? 600 : 400} 100px ${hand === 'quote' ? PAPER.quote : PAPER.sans}`;
    const width = pen.measureText(words).width / 100;
    known.set(key, width);
    return width * size;
  };
}
