import { attendanceOf } from '../../../domain/attendance.ts';
import { useQuery } from '../../../store/use-query.tsx';

/** Who was at a stop, by person; undefined until it has been read once. */
export function useAttendance(stop: string): ReadonlyMap<string, 'yes' | 'no'> | undefined {
  return useQuery(
    async ({ queries }) => {
      const items = await queries.linkedTo(stop, 'attendance');
      return new Map(
        items.flatMap(({ values }): [string, 'yes' | 'no'][] => {
          const { person, came } = attendanceOf(values);
          return person === undefined || came === undefined ? [] : [[person, came]];
        }),
      );
    },
    [stop],
  );
}
