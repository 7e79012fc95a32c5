import { addDays } from '../domain/date.ts';
import { icsInstant, icsLine, icsText } from './programme/ics-text.ts';

/** A report in a calendar: the whole day on which it is due, with an alarm in the morning before. */
export interface CalendarReport {
  /** the same each time, so that an event that comes again replaces the first */
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** `YYYY-MM-DD` */
  readonly due: string;
  /** the address of its screen */
  readonly url: string;
}

/** Due reports as a calendar (RFC 5545). @param now instant, ms */
export function reportsIcs(reports: readonly CalendarReport[], now: number): string {
  const day = (date: string) => date.replaceAll('-', '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bitacora//Reports//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...reports.flatMap(({ id, title, about, due, url }) => [
      'BEGIN:VEVENT',
      `UID:${icsText(id)}@bitacora`,
      `DTSTAMP:${icsInstant(now)}`,
      `DTSTART;VALUE=DATE:${day(due)}`,
      `DTEND;VALUE=DATE:${day(addDays(due, 1))}`,
      `SUMMARY:${icsText(title)}`,
      `DESCRIPTION:${icsText(about)}`,
      `URL:${url}`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${icsText(title)}`,
      'TRIGGER:-PT15H',
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map(icsLine).join('');
}
