import { BookMarked, Mic, NotebookPen, PenLine, Plus, SearchX, Trash2 } from 'lucide';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import { useStore } from '../../store/use-query.tsx';
import { useCaptureScope } from '../../store/use-role.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { Field } from '../../ui/field.tsx';
import { Header } from '../../ui/header.tsx';
import type { Contents } from './catalogue.ts';
import { EntryList } from './entry-list.tsx';
import { type Entry, isShown, type Show, shownPicture } from './entries.ts';
import styles from './notebook.module.css';
import { useChoice } from './use-choice.ts';
import { useEntries } from './use-entries.ts';
import { useLineMedia } from './use-line-media.ts';

/** Everything captured, newest first, in one list. */
export function Notebook() {
  const { t } = useI18n();
  const { newId } = useStore();
  const scope = useCaptureScope();
  const contents = useEntries();
  const id = useMemo(newId, [newId]);
  return (
    <div class={styles.page}>
      <Header
        title={t('notebook.title')}
        actions={
          <LinkButton
            href={`/note/${scope}/${id}`}
            icon={Plus}
            kind={contents?.total === 0 ? 'quiet' : 'act'}
          >
            {t('notebook.note')}
          </LinkButton>
        }
      />
      {contents?.total === 0 && <Teach />}
      {contents && contents.total > 0 && <Filled contents={contents} />}
      {/* Not before the list: pushed down, it would be under the thumb that meant something else. */}
      {contents && (
        <p class={styles.foot}>
          <LinkButton href="/route/cases" icon={BookMarked} kind="plain">
            {t('notebook.cases')}
          </LinkButton>
          <LinkButton href="/write-down" icon={PenLine} kind="plain">
            {t('notebook.toWrite')}
          </LinkButton>
          <LinkButton href="/notebook/bin" icon={Trash2} kind="plain">
            {t('notebook.bin')}
          </LinkButton>
        </p>
      )}
    </div>
  );
}

const SHOWN = ['all', 'voices', 'notes', 'photos', 'starred'] as const;

function Filled({ contents }: { contents: Contents }) {
  const { t } = useI18n();
  const { show, words, choose } = useChoice();
  const { find, names, whole } = contents;
  const media = useLineMedia();
  const looked = useLooked(words, whole);
  const isRead = whole && (show !== 'photos' || media !== undefined);
  const found = useMemo(() => find(looked, keeping(show, media)), [find, show, looked, media]);
  const isSearching = words.trim() !== '';
  const filter = useMemo(
    () => (
      <Chips
        line
        legend={t('notebook.filter')}
        options={SHOWN.map((value) => ({ value, label: t(`notebook.${value}`) }))}
        value={show}
        onChange={(next) => choose({ show: next })}
      />
    ),
    [t, show, choose],
  );
  // Neither is drawn anew for a key that changes nothing in it.
  const list = useMemo(
    () =>
      found.count > 0 && (
        <EntryList found={found} listed={`${show} ${looked}`} query={looked} names={names} media={media} />
      ),
    [found, show, looked, names, media],
  );
  return (
    <div class={styles.page}>
      <div class={styles.tools} role="search">
        <Field
          type="search"
          label={t('notebook.search')}
          hideLabel
          placeholder={t('notebook.searchHint')}
          value={words}
          onInput={(next) => choose({ words: next })}
          enterKeyHint="search"
        />
        {filter}
        <p role="status" class={styles.count} data-shown={isSearching ? '' : undefined}>
          {isSearching && isRead && found.count > 0 && t('notebook.found', { count: found.count })}
        </p>
      </div>
      {found.count === 0 && isRead && (
        <Nothing show={show} words={words.trim()} onAll={() => choose({ show: 'all', words: '' })} />
      )}
      {list}
    </div>
  );
}

/** How long what is looked for waits while the notebook is being read, ms. */
const READING = 100;

/** What the list goes by: every key at once, but while the notebook is being read, and hardly anything can be found, keys go first. */
function useLooked(words: string, whole: boolean): string {
  const [late, setLate] = useState(words);
  useEffect(() => {
    if (whole) return undefined;
    const timer = setTimeout(() => setLate(words), READING);
    return () => clearTimeout(timer);
  }, [words, whole]);
  return whole ? words : late;
}

function keeping(show: Show, media: ReturnType<typeof useLineMedia>) {
  if (show === 'all') return undefined;
  const pictured = (entry: Entry) =>
    media !== undefined && shownPicture(entry, media(entry.item.id).pictures) !== undefined;
  return (entry: Entry) => isShown(entry, show, pictured);
}

function Nothing({ show, words, onAll }: { show: Show; words: string; onAll: () => void }) {
  const { t } = useI18n();
  if (show === 'voices' && words === '') return <Teach />;
  const sentence = show === 'starred' ? t('notebook.nothingStarred') : t('notebook.nothingHere');
  return (
    <EmptyPlace
      icon={words === '' ? NotebookPen : SearchX}
      action={<Button onClick={onAll}>{t('notebook.showAll')}</Button>}
    >
      {words === '' ? sentence : t('notebook.nothingFound', { words })}
    </EmptyPlace>
  );
}

/** Where nobody has been heard yet: what recording does, and the one button for it. */
function Teach() {
  const { t } = useI18n();
  return (
    <EmptyPlace
      icon={Mic}
      action={
        <LinkButton href="/record" icon={Mic} kind="record" large>
          {t('notebook.emptyAct')}
        </LinkButton>
      }
    >
      {t('notebook.empty')}
    </EmptyPlace>
  );
}
