import { useEffect, useRef, useState } from 'preact/hooks';
import { isDate } from '../../domain/date.ts';
import { MAX_DAYS, routeLength } from '../../domain/route-length.ts';

export const MOST_DAYS = MAX_DAYS;

/** What a new route begins with: empty days, a skeleton of so many, the sample’s programme, a route on this phone, a spreadsheet. */
const BEGINNINGS = ['empty', 'seven', 'nine', 'fifteen', 'sample', 'copy', 'sheet'] as const;
export type BeginWith = (typeof BEGINNINGS)[number];

export interface RouteForm {
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly beginWith: BeginWith;
  /** the profile of the route that is copied */
  readonly copy: string;
  readonly key: string;
}

interface Faults {
  readonly name?: boolean;
  readonly start?: boolean;
  readonly days?: boolean;
}

const EMPTY = { name: '', start: '', end: '', key: '' };

/** The answers for a new route. Faults show after the first try, and go as they are mended. */
export function useRouteForm(begin: Pick<RouteForm, 'beginWith' | 'copy'>) {
  const [form, setForm] = useState<RouteForm>({ ...EMPTY, ...begin });
  const [tries, setTries] = useState(0);
  const place = useRef<HTMLFormElement>(null);
  // Up to the first field that is not right: it may be out of sight.
  useEffect(() => place.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(), [tries]);
  const found = faultsOf(form);
  return {
    place,
    form,
    write: (changes: Partial<RouteForm>) => setForm((before) => ({ ...before, ...changes })),
    faults: tries > 0 ? found : {},
    /** Whether everything is there. */
    check: () => {
      setTries(tries + 1);
      return !(found.name || found.start || found.days);
    },
  };
}

function faultsOf({ name, start, end, beginWith }: RouteForm): Faults {
  return {
    name: name.trim() === '',
    // A spreadsheet brings its own dates.
    start: beginWith !== 'sheet' && !isDate(start),
    days: beginWith === 'empty' && isDate(start) && routeLength(start, end) === undefined,
  };
}
