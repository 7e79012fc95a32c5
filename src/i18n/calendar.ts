import type { Lang } from './languages.ts';

/** How a language names its days and months, and what it puts between them. */
interface Names {
  /** from Sunday on */
  readonly weekdays: string;
  readonly shortWeekdays: string;
  readonly months: string;
  readonly shortMonths: string;
  /** between a weekday and its date */
  readonly pause: string;
  /** between the parts of a long date */
  readonly of: string;
  /** the first of a month, where it is no plain number */
  readonly first?: string;
}

const NAMES: Readonly<Record<Lang, Names>> = {
  en: {
    weekdays: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
    shortWeekdays: 'Sun Mon Tue Wed Thu Fri Sat',
    months: 'January February March April May June July August September October November December',
    shortMonths: 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec',
    pause: ' ',
    of: ' ',
  },
  es: {
    weekdays: 'domingo lunes martes miércoles jueves viernes sábado',
    shortWeekdays: 'dom lun mar mié jue vie sáb',
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    shortMonths: 'ene feb mar abr may jun jul ago sept oct nov dic',
    pause: ', ',
    of: ' de ',
  },
  fr: {
    weekdays: 'dimanche lundi mardi mercredi jeudi vendredi samedi',
    shortWeekdays: 'dim. lun. mar. mer. jeu. ven. sam.',
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    shortMonths: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.',
    pause: ' ',
    of: ' ',
    first: '1er',
  },
};

/**
 * Dates in words, by the phone's own clock; days are `YYYY-MM-DD` and belong to no time zone. What is neither stands as it came,
 * or as nothing. The names are here, and not asked of `Intl`: docs/decisions/a-quick-start.md.
 */
export function createCalendar(lang: Lang) {
  const { pause, of, first = '1', ...names } = NAMES[lang];
  const weekdays = names.weekdays.split(' ');
  const shortWeekdays = names.shortWeekdays.split(' ');
  const months = names.months.split(' ');
  const shortMonths = names.shortMonths.split(' ');

  const ofMonth = ({ day }: Parts) => (day === 1 ? first : String(day));
  const short = (parts: Parts) => `${ofMonth(parts)} ${shortMonths[parts.month]}`;
  const long = (parts: Parts) => `${ofMonth(parts)}${of}${months[parts.month]}`;
  const full = (parts: Parts) => `${long(parts)}${of}${parts.year}`;
  const lead = ({ weekday }: Parts) => `${weekdays[weekday]}${pause}`;
  const fromDay = (words: (parts: Parts) => string) => (value: string) => {
    const date = new Date(`${value}T00:00Z`);
    return Number.isNaN(date.getTime()) ? value : words(partsOf(date));
  };
  const fromInstant = (words: (parts: Parts) => string) => (instant: number) => {
    const date = new Date(instant);
    return Number.isNaN(date.getTime()) ? '' : words(partsHere(date));
  };

  return {
    /** "3 Mar" */
    date: fromInstant(short),
    /** "3 Mar 2026" */
    dateOfYear: fromInstant((parts) => `${short(parts)} ${parts.year}`),
    /** "3 March 2026" */
    longDate: fromInstant(full),
    /** "Tue", from a day */
    weekday: fromDay(({ weekday }) => shortWeekdays[weekday] ?? ''),
    /** "Tue 3 Mar", from a day */
    day: fromDay((parts) => `${shortWeekdays[parts.weekday]}${pause}${short(parts)}`),
    /** "Tuesday 3 March", from a day */
    longDay: fromDay((parts) => lead(parts) + long(parts)),
    /** "Tuesday 3 March 2026", from a day */
    wholeDay: fromDay((parts) => lead(parts) + full(parts)),
    /** "3 March 2026", from a day */
    fullDay: fromDay(full),
    /** "3 March", from a day */
    dayOfYear: fromDay(long),
    /** "3", from a day */
    dayOfMonth: fromDay(ofMonth),
  };
}

interface Parts {
  readonly year: number;
  /** from 0 */
  readonly month: number;
  readonly day: number;
  /** from 0, Sunday */
  readonly weekday: number;
}

function partsOf(date: Date): Parts {
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

function partsHere(date: Date): Parts {
  return {
    year: date.getFullYear(),
    month: date.getMonth(),
    day: date.getDate(),
    weekday: date.getDay(),
  };
}
