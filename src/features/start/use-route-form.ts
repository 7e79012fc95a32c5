import { useEffect, useRef, useState } from 'preact/hooks';
import { isDate } from '../../domain/date.ts';
import { MAX_DAYS, routeLength } from '../../domain/route-length.ts';
import { keepTyped, readTyped } from './typed-here.ts';

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
  const way = `make ${begin.beginWith} ${begin.copy}`;
  const [typed] = useState(() => parseTyped(readTyped()[way]));
  const [form, setForm] = useState<RouteForm>({ ...EMPTY, ...begin, ...typed });
  const [tries, setTries] = useState(0);
  const place = useRef<HTMLFormElement>(null);
  // Up to the first field that is not right: it may be out of sight.
  useEffect(() => place.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(), [tries]);
  const found = faultsOf(form);
  return {
    place,
    form,
    /** whether somebody had begun to fill it in */
    begun: typed !== undefined,
    write: (changes: Partial<RouteForm>) => {
      const { key: _secret, ...next } = { ...form, ...changes };
      setForm((before) => ({ ...before, ...changes }));
      keepTyped({ [way]: next });
    },
    faults: tries > 0 ? found : {},
    /** Whether everything is there. */
    check: () => {
      setTries(tries + 1);
      return !(found.name || found.start || found.days);
    },
  };
}

function parseTyped(kept: unknown): Partial<RouteForm> | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const words = new Map<string, unknown>(Object.entries(kept));
  const word = (field: string) => [words.get(field)].find((each) => typeof each === 'string') ?? '';
  const beginWith = BEGINNINGS.find((each) => each === word('beginWith'));
  return {
    name: word('name'),
    start: word('start'),
    end: word('end'),
    copy: word('copy'),
    ...(beginWith && { beginWith }),
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
