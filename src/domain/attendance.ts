import * as z from 'zod/mini';
import { link, oneOf } from './field.ts';
import type { Values } from './json.ts';

/** Whether a person was at a stop. A photo of the signed sheet is media whose owner is the stop. */
export const Attendance = z.object({
  activity: link,
  person: link,
  came: oneOf(['yes', 'no']),
});
export type Attendance = z.infer<typeof Attendance>;

/** Fields that are missing or faulty are read as empty. */
export function attendanceOf(values: Values): Attendance {
  return Attendance.parse(values);
}

/** One record a stop and person, so that what two phones say of them meets in it. */
export function attendanceId(activity: string, person: string): string {
  return `${activity}.${person}`;
}
