import { expect, it } from 'vitest';
import { reportsIcs } from './reports-ics.ts';

it('writes a day and an alarm for each report, known by its name when it comes again', () => {
  const report = {
    id: 'p1.progress.1',
    title: 'Report on “Seeds; jars”, month 1',
    about: 'Three best things',
    due: '2026-12-31',
    url: 'https://app.test/plan/p1/report/1',
  };
  const text = reportsIcs([report], Date.UTC(2026, 10, 28));
  const lines = text.split('\r\n');
  expect(lines).toContain('UID:p1.progress.1@bitacora');
  expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
  expect(lines).toContain('DTEND;VALUE=DATE:20270101');
  expect(lines).toContain('SUMMARY:Report on “Seeds\\; jars”\\, month 1');
  expect(lines).toContain('TRIGGER:-PT15H');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
});
