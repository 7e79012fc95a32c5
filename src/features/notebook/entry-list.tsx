import { useEffect, useRef } from 'preact/hooks';
import { wallClock } from '../../domain/date.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useProgramme } from '../../store/use-programme.tsx';
import { Button } from '../../ui/button.tsx';
import { List } from '../../ui/list.tsx';
import { EntryRow } from './entry-row.tsx';
import type { Found } from './catalogue.ts';
import type { Entry } from './entries.ts';
import styles from './notebook.module.css';
import type { LineMedia } from './use-line-media.ts';
import { useMore } from './use-more.ts';

/** About two screens of a phone, or of a desk; while somebody types, one at first. */
const PAGE = 20;
const SCREEN = 8;
/** How long after the last letter more lines may come, ms: sooner they would be in the way of the next. */
const TYPED = 400;

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
  const isSearch = query.trim() !== '';
  const { shown, more } = useMore(listed, isSearch ? SCREEN : PAGE);
  const rest = found.count - shown;
  const first = found.first(shown);
  // What was looked for stands by how well it matches, not by days.
  const parts: [string, readonly Entry[]][] = isSearch ? [['', first]] : byDay(first);
  return (
    <>
      {parts.map(([day, ofDay]) => (
        <section key={day} class={styles.ofDay}>
          {day !== '' && <h2 class={styles.day}>{format.longDay(day)}</h2>}
          <List label={day === '' ? t('notebook.title') : undefined}>
            {ofDay.map((entry, at) => (
              <EntryRow
                // While somebody types, a line takes on the next words where it stands: making it anew takes far longer.
                key={isSearch ? at : entry.item.key}
                entry={entry}
                query={query}
                names={names}
                programme={programme}
                media={media?.(entry.item.id)}
              />
            ))}
          </List>
        </section>
      ))}
      {rest > 0 && (
        <More
          label={t('notebook.showMore', { count: rest })}
          onMore={more}
          ahead={!isSearch || shown > SCREEN}
        />
      )}
    </>
  );
}

interface MoreProps {
  readonly label: string;
  readonly onMore: () => void;
  /** a screen before one gets there, so that nobody sees the end of what is drawn; else once nobody types any more */
  readonly ahead: boolean;
}

function More({ label, onMore, ahead }: MoreProps) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current || !('IntersectionObserver' in window)) return undefined;
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onMore();
      },
      { rootMargin: ahead ? '100%' : '0%' },
    );
    const observe = () => end.current && seen.observe(end.current);
    const later = ahead ? undefined : setTimeout(observe, TYPED);
    if (ahead) observe();
    return () => {
      clearTimeout(later);
      seen.disconnect();
    };
  }, [onMore, ahead]);
  return (
    <div ref={end} class={styles.more}>
      <Button onClick={onMore}>{label}</Button>
    </div>
  );
}

/** The day that the phone's clock showed, with its lines in their order. */
function byDay(entries: readonly Entry[]): [string, Entry[]][] {
  const days: [string, Entry[]][] = [];
  for (const entry of entries) {
    const { at } = entry.item;
    const { date } = wallClock(at, -new Date(at).getTimezoneOffset());
    const last = days.at(-1);
    if (last?.[0] === date) last[1].push(entry);
    else days.push([date, [entry]]);
  }
  return days;
}
