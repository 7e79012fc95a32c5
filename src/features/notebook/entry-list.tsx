import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useProgramme } from '../../store/use-programme.tsx';
import { useStore } from '../../store/use-query.tsx';
import { localClock } from '../../store/use-wall-clock.tsx';
import { useIsPainted } from '../../ui/after-paint.tsx';
import { List } from '../../ui/list.tsx';
import { More } from '../../ui/more.tsx';
import { useMore } from '../../ui/use-more.ts';
import { EntryRow } from './entry-row.tsx';
import type { Found } from './catalogue.ts';
import type { Entry } from './entries.ts';
import styles from './notebook.module.css';
import type { InspireLine } from './inspire-line.tsx';
import type { LineMedia } from './use-line-media.ts';

/** About two screens of a phone, or of a desk; in the first painting one, and while somebody types what stands above the keyboard. */
const PAGE = 20;
const SCREEN = 7;
const FOUND = 6;
/** Lines that are seen of them on a small phone, above its keyboard. */
const SEEN = 3;

interface EntryListProps {
  readonly found: Found;
  /** names what is listed: when it changes, the list begins at its top */
  readonly listed: string;
  readonly query: string;
  readonly names: ReadonlyMap<string, string>;
  readonly media: ((id: string) => LineMedia) | undefined;
}

/** Lines under the day they belong to; more of them come as one scrolls, so that thousands stay fast. */
export function EntryList({ found, listed, query, names, media }: EntryListProps) {
  const { t, format } = useI18n();
  const programme = useProgramme();
  const { now } = useStore();
  const year = localClock(now()).date.slice(0, 4);
  const isSearch = query.trim() !== '';
  const [inspiring, inspire] = useInspiring();
  const { shown, more } = useMore(listed, isSearch ? FOUND : PAGE);
  const isPainted = useIsPainted();
  const rest = found.count - shown;
  const drawn = useRef<Drawn>({ lines: [], parts: [] });
  const isAhead = useIsAhead(listed, isSearch && found.count > SEEN);
  const first = found.first(isAhead ? SEEN : isPainted ? shown : Math.min(shown, SCREEN));
  // What was looked for stands by how well it matches, not by days.
  const days: [string, readonly Entry[]][] = isSearch ? [['', first]] : byDay(first);
  const keys = useKeys(isSearch, days);
  const parts = days.map(([day, ofDay]): Part => {
    const lines = ofDay.map((entry, at) => (
      <EntryRow
        key={keys.ofLine(entry, at)}
        entry={entry}
        query={query}
        names={names}
        programme={programme}
        media={media?.(entry.item.id)}
        onInspire={inspire}
      />
    ));
    if (isAhead) lines.push(...drawn.current.lines.slice(SEEN));
    const part = (
      <section key={keys.ofDay(day)} class={styles.ofDay}>
        {day !== '' && (
          <h2 class={styles.day}>{day.startsWith(year) ? format.longDay(day) : format.wholeDay(day)}</h2>
        )}
        <List label={day === '' ? t('notebook.title') : undefined}>{lines}</List>
      </section>
    );
    return { part, lines };
  });
  if (!isAhead) {
    const foot = isPainted && rest > 0 && (
      <More label={t('kit.showMore', { count: rest })} onMore={more} ahead={!isSearch || shown > FOUND} />
    );
    drawn.current = { lines: parts[0]?.lines ?? [], parts: parts.map(({ part }) => part), foot };
  }
  return (
    <>
      {isAhead ? [parts[0]?.part, ...drawn.current.parts.slice(1)] : drawn.current.parts}
      {drawn.current.foot}
      {inspiring && <inspiring.Line item={inspiring.item} onClose={() => inspire(undefined)} />}
    </>
  );
}

interface Part {
  readonly part: VNode;
  readonly lines: readonly VNode[];
}

/** What stands on the screen: as it is given again, nothing of it is compared. */
interface Drawn {
  /** of the first part */
  readonly lines: readonly VNode[];
  readonly parts: readonly VNode[];
  readonly foot?: ComponentChildren;
}

/** Whether only what is in sight is drawn yet, with the key; what is below it follows once that has been painted. */
function useIsAhead(listed: string, isLong: boolean): boolean {
  const [whole, setWhole] = useState(listed);
  useEffect(() => setWhole(listed), [listed]);
  return isLong && whole !== listed;
}

/**
 * While somebody types, a line takes on the next words where it stands: making it anew takes far longer. With the first letter those
 * do that stood at the top of the list.
 */
function useKeys(isSearch: boolean, parts: readonly [string, readonly Entry[]][]) {
  const top = useRef<{ readonly day: string; readonly lines: readonly string[] }>({ day: '', lines: [] });
  const [day, ofDay] = parts[0] ?? [];
  if (!isSearch && day !== undefined && ofDay !== undefined)
    top.current = { day, lines: ofDay.slice(0, FOUND).map(({ item }) => item.key) };
  return {
    ofDay: (of: string) => (isSearch ? top.current.day : of),
    ofLine: ({ item }: Entry, at: number) => (isSearch ? (top.current.lines[at] ?? at) : item.key),
  };
}

interface Inspiring {
  readonly item: Item;
  readonly Line: typeof InspireLine;
}

/** The line that inspires a plan; the sheet for that is read once somebody asks for it, as few do. */
function useInspiring() {
  const [state, setState] = useState<Inspiring | { readonly fault: unknown } | undefined>(undefined);
  const inspire = (item: Item | undefined) => {
    if (item === undefined) return setState(undefined);
    return void import('./inspire-line.tsx').then(
      (file) => setState({ item, Line: file.InspireLine }),
      (fault: unknown) => setState({ fault }),
    );
  };
  if (state && 'fault' in state) throw state.fault;
  return [state, inspire] as const;
}

/** The day that the phone's clock showed, with its lines in their order. */
function byDay(entries: readonly Entry[]): [string, Entry[]][] {
  const days: [string, Entry[]][] = [];
  for (const entry of entries) {
    const { at } = entry.item;
    const { date } = localClock(at);
    const last = days.at(-1);
    if (last?.[0] === date) last[1].push(entry);
    else days.push([date, [entry]]);
  }
  return days;
}
