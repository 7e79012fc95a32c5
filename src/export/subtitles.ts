import type { Line } from '../domain/line.ts';
import { type Hole, mediaSort } from '../domain/media.ts';
import type { InterviewParts } from './interview-page.ts';
import type { ExportLabels } from './labels.ts';
import { webvtt } from './webvtt.ts';

/** How long the last line of a sound stands, ms, where nobody said. */
const LAST = 10_000;
/** How long it is said that sound is missing where nobody knows how much, ms. */
const HOLE = 2_000;

/** WebVTT files beside the sounds of an interview, under the same name: what was said, and the same in a second language. */
export function subtitles(
  { lines, media }: InterviewParts,
  labels: Pick<ExportLabels, 'missing'>,
): [path: string, text: string][] {
  return media
    .filter((entry) => mediaSort(entry.media) === 'sound')
    .flatMap(({ id, path, media: { duration, holes } }) => {
      const own = lines.filter((line) => line.media === id);
      const others = [
        ...new Set(own.flatMap(({ other, otherLanguage }) => (other === '' ? [] : [otherLanguage]))),
      ];
      const base = path.replace(/\.[^.]*$/, '');
      const cues = (said: (line: Line) => string) =>
        webvtt([
          ...own.map((line, at) => cueOf(line, own[at + 1], { duration, said })),
          ...holes.flatMap((hole) => holeCue(hole, labels)),
        ]);
      const files: [string, string][] = own.some(({ words }) => words !== '')
        ? [[`${base}.vtt`, cues(({ words }) => words)]]
        : [];
      return [
        ...files,
        ...others.map((language): [string, string] => [
          `${base}.${/^[A-Za-z-]+$/.test(language) ? language : 'other'}.vtt`,
          cues((line) => (line.otherLanguage === language ? line.other : '')),
        ]),
      ];
    });
}

interface Around {
  readonly duration: number | undefined;
  readonly said: (line: Line) => string;
}

/** A line ends where it was said to end, else where the next begins, else with the sound. */
function cueOf(line: Line, next: Line | undefined, { duration, said }: Around) {
  const from = line.at ?? 0;
  const to = line.until ?? next?.at ?? Math.min(from + LAST, duration ?? Number.POSITIVE_INFINITY);
  return { from, to, text: said(line) };
}

/** A stretch without sound stands among what was said, where somebody can say where it is. */
function holeCue(hole: Hole, { missing }: Pick<ExportLabels, 'missing'>) {
  if (!('at' in hole)) return [];
  const length = 'length' in hole ? hole.length : HOLE;
  return [{ from: hole.at, to: hole.at + length, text: `[${missing([hole])}]` }];
}
