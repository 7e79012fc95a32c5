import { expect, it } from 'vitest';
import { webvtt } from './webvtt.ts';

it('writes words with their times, in their order, and nothing that a player would take for a sign', () => {
  const cues = [
    { from: 3_723_004, to: 3_725_000, text: 'a <b> & c --> d\r\n\r\n  e ' },
    { from: 0, to: 0, text: 'first' },
    { from: 5, to: 9, text: '  ' },
  ];
  expect(webvtt(cues)).toBe(
    'WEBVTT\n\n00:00:00.000 --> 00:00:00.001\nfirst\n\n' +
      '01:02:03.004 --> 01:02:05.000\na &lt;b&gt; &amp; c --&gt; d\ne\n',
  );
  expect(webvtt([])).toBe('WEBVTT\n');
});
