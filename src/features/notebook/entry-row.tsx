import { Share2, ShieldAlert, Sprout, Star, Undo2 } from 'lucide';
import { fold, matches, snippet } from '../../domain/search.ts';
import { type I18n, useI18n } from '../../i18n/provider.tsx';
import type { Translate } from '../../i18n/translator.ts';
import { useStore } from '../../store/use-query.tsx';
import { isSameYear } from '../../store/use-wall-clock.tsx';
import type { Programme } from '../../store/use-programme.tsx';
import type { Item } from '../../store/types.ts';
import { capturedIcon } from '../../ui/captured-icon.ts';
import { facts } from '../../ui/facts.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Row } from '../../ui/row.tsx';
import { State } from '../../ui/state.tsx';
import { type Entry, entryText, shownPicture } from './entries.ts';
import type { ConsentDoubt } from './entry-consents.ts';
import { EntryPhoto } from './entry-photo.tsx';
import styles from './notebook.module.css';
import { SavedWhere } from './saved-where.tsx';
import { SoundState } from './sound-state.tsx';
import type { LineMedia } from './use-line-media.ts';

interface EntryRowProps {
  readonly entry: Entry;
  /** the folded words of the search; undefined where nothing is looked for */
  readonly sought: readonly string[] | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly programme: Programme | undefined;
  readonly media: LineMedia | undefined;
  readonly onInspire: (item: Item) => void;
}

/** One line: the case's weave, what it is, its first words, and who · when · where it is saved. */
export function EntryRow({ entry, sought, names, programme, media, onInspire }: EntryRowProps) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const { profile, now } = useStore();
  // Without one all of the route lives on this phone only: the line at the top says so once.
  const hasEndpoint = !profile.sample && profile.endpoint !== '';
  const { item, type } = entry;
  const of = entry.case === undefined ? undefined : programme?.cases.get(entry.case);
  const author = entry.author === profile.member ? t('shell.you') : names.get(entry.author ?? '');
  const who = entry.people || author;
  const moment = isSameYear(item.at, now()) ? format.moment : format.momentOfYear;
  const picture = media && shownPicture(entry, media.pictures);
  return (
    <Row
      href={`/${item.kind === 'interview' ? 'interview' : 'note'}/${item.scope}/${item.id}`}
      tight
      weave={of?.weave ?? (programme?.cases.size ? 'room' : undefined)}
      icon={capturedIcon(item.kind, type)}
      spoken={entry.spoken}
      kind={entry.words && kindWord(t, entry)}
      title={entry.words || wordless(i18n, entry)}
      meta={
        <>
          {sought && found(entry, sought)}
          <span class={styles.facts}>
            {facts([sought ? moment(item.at) : format.time(item.at), who, of?.title])}
          </span>
          {entry.doubt && <Doubt doubt={entry.doubt} />}
          {entry.starred && <State icon={Star}>{t('notebook.isStarred')}</State>}
          {item.back && <State icon={Undo2}>{t('notebook.cameBackTitle')}</State>}
          {entry.shared && <State icon={Share2}>{t('notebook.shared')}</State>}
          {media && item.kind === 'interview' && <SoundState item={item} sound={media} />}
          {hasEndpoint && <SavedWhere waits={entry.waits} media={media} />}
        </>
      }
      picture={picture && <EntryPhoto picture={picture} />}
      actions={
        item.kind !== 'interview' &&
        entry.words && (
          <button
            type="button"
            class={styles.inspire}
            aria-label={`${t('notebook.inspires')}: ${entry.words}`}
            onClick={() => onInspire(item)}
          >
            <Icon icon={Sprout} />
            {t('notebook.inspires')}
          </button>
        )
      }
    />
  );
}

const DOUBTS = { none: 'noConsent', open: 'consentOpen', withdrawn: 'consentBack' } as const;

/** What somebody should know of a consent before they use what was said. */
function Doubt({ doubt }: { doubt: ConsentDoubt }) {
  const { t } = useI18n();
  return (
    <State icon={ShieldAlert} tone="warn">
      {t(`notebook.${DOUBTS[doubt]}`)}
    </State>
  );
}

/** What stands where it has no words of its own yet. */
function wordless({ t, format }: Pick<I18n, 't' | 'format'>, { item, self }: Entry): string {
  if (self) return t('record.myVoice');
  return item.kind === 'interview'
    ? t('notebook.interviewAt', { time: format.time(item.at) })
    : t('notebook.emptyWords');
}

function kindWord(t: Translate, { item, type, self }: Entry): string {
  if (self) return t('record.myVoice');
  if (type) return t(`words.note.${type}`);
  if (item.kind === 'quote') return t('words.kind.quote');
  return item.kind === 'interview' ? t('words.kind.interview') : t('words.kind.note');
}

/** What the search found, where the first words don't show it. */
function found(entry: Entry, sought: readonly string[]) {
  const isIn = (line: string, words: readonly string[]) => matches(fold(line), words);
  if (isIn(entry.words, sought)) return null;
  const heard = entryText(entry)
    .split('\n')
    .find((line) => line !== entry.words && sought.some((word) => isIn(line, [word])));
  if (heard === undefined) return null;
  const { text, ranges, cut } = snippet(heard, sought);
  const parts = ranges.map(([start, end], index) => ({
    start,
    before: text.slice(ranges[index - 1]?.[1] ?? 0, start),
    hit: text.slice(start, end),
  }));
  return (
    <span class={styles.found} dir="auto">
      {cut[0] && '… '}
      {parts.map(({ start, before, hit }) => (
        <span key={start}>
          {before}
          <mark>{hit}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
      {cut[1] && ' …'}
    </span>
  );
}
