import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { queryWords } from '../../domain/search.ts';
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

/** About two screens of a phone, or of a desk; one in the first painting, also of another choice; while somebody types what stands above the keyboard. */
const PAGE = 20;
const SCREEN = 7;
const FOUND = 6;
/** Lines that are seen of them on a small phone, above its keyboard. */
const SEEN = 2;

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
  const sought = isSearch ? queryWords(query) : undefined;
  const [inspiring, inspire] = useInspiring();
  const { shown, more } = useMore(listed, isSearch ? FOUND : PAGE);
  const isPainted = useIsPainted();
  const rest = found.count - shown;
  const drawn = useRef<Drawn>({ isSearch: false, lines: [], parts: [] });
  const ahead = isSearch ? SEEN : SCREEN;
  const isAhead = useIsAhead(listed, found.count > ahead);
  const isWhole = isPainted && !isAhead;
  const first = found.first(isWhole ? shown : Math.min(shown, isAhead ? ahead : SCREEN));
  // Lines that are typed for stay where they are until their turn comes.
  const stays = isAhead && isSearch;
  // What was looked for stands by how well it matches, not by days.
  const days: [string, readonly Entry[]][] = isSearch ? [['', first]] : byDay(first);
  const keys = useKeys(isSearch, days);
  const parts = days.map(([day, ofDay]): Part => {
    const lines = ofDay.map((entry, at) => (
      <EntryRow
        key={keys.ofLine(entry, at)}
        entry={entry}
        sought={sought}
        names={names}
        programme={programme}
        media={media?.(entry.item.id)}
        onInspire={inspire}
      />
    ));
    if (stays) lines.push(...drawn.current.lines.slice(SEEN));
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
  // With the first letter the days below the first make way.
  const turns = stays && !drawn.current.isSearch;
  if (!stays) {
    const foot = isWhole && rest > 0 && (
      <More label={t('kit.showMore', { count: rest })} onMore={more} ahead={!isSearch || shown > FOUND} />
    );
    drawn.current = { isSearch, lines: parts[0]?.lines ?? [], parts: parts.map(({ part }) => part), foot };
  }
  return (
    <>
      <div class={styles.days} data-turns={turns ? '' : undefined}>
        {stays ? [parts[0]?.part, ...drawn.current.parts.slice(1)] : drawn.current.parts}
        {drawn.current.foot}
      </div>
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
  readonly isSearch: boolean;
  /** of the first part */
  readonly lines: readonly VNode[];
  readonly parts: readonly VNode[];
  readonly foot?: ComponentChildren;
}

/** Whether only what is in sight is drawn yet, with the key or the tap; what is below it follows once that has been painted. */
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
