/** What is said in a stretch of a sound, ms in it. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Words with their times, as players show them beside a sound (WebVTT, https://www.w3.org/TR/webvtt1/): one cue each, in the
 * order of their beginning. Cues without words are left out, and none ends before it begins.
 */
export function webvtt(cues: readonly Cue[]): string {
  const said = cues
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
  return ['WEBVTT', ...said.map(cueText)].join('\n\n') + '\n';
}

function cueText({ from, to, text }: Cue): string {
  return `${time(from)} --> ${time(Math.max(to, from + 1))}\n${payload(text)}`;
}

/** `hh:mm:ss.mmm`; the hours may have more digits. */
function time(ms: number): string {
  const whole = Math.max(0, Math.round(ms));
  const part = (value: number, digits: number) => String(value).padStart(digits, '0');
  const [hours, minutes] = [Math.floor(whole / 3_600_000), Math.floor(whole / 60_000) % 60];
  return `${part(hours, 2)}:${part(minutes, 2)}:${part(Math.floor(whole / 1000) % 60, 2)}.${part(whole % 1000, 3)}`;
}

/** An empty line would end the cue, and `<`, `&` and `-->` would be read as signs. */
function payload(text: string): string {
  const lines = text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.join('\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
