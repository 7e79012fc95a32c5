import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Block, DocumentTable, PlanDocument } from '../../../export/plan/document.ts';
import type { Slide } from '../../../export/plan/slides.ts';
import { playerLabels } from '../../../i18n/player-labels.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useQuery } from '../../../store/use-query.tsx';
import { usePlayable } from '../../../store/use-sound.tsx';
import { Player } from '../../../ui/player.tsx';
import { Weave } from '../../../ui/weave.tsx';
import { ColumnHeads, Paragraphs } from '../plan-print.tsx';
import styles from './slide.module.css';
import { useFit } from './use-fit.ts';

interface OneSlideProps {
  readonly slide: Slide;
  readonly title: string;
  readonly document: PlanDocument;
  readonly scope: Item['scope'];
}

/** One slide, its words as large as the screen lets them be. */
export function OneSlide({ slide, title, document, scope }: OneSlideProps) {
  const room = useRef<HTMLDivElement>(null);
  useFit(room);
  const { content, card } = slide;
  const isPlain = content.kind === 'title' || content.kind === 'end';
  return (
    <section class={styles.slide} data-kind={content.kind} aria-label={title}>
      {!isPlain && (
        <h2 class={styles.head} dir="auto">
          {card && <span class={styles.number}>{card.number}</span>} {title}
        </h2>
      )}
      <div class={styles.room} ref={room}>
        <div class={styles.fit}>
          <Content slide={slide} document={document} scope={scope} />
        </div>
      </div>
    </section>
  );
}

function Content({ slide: { content }, document, scope }: Omit<OneSlideProps, 'title'>) {
  const { t } = useI18n();
  if (content.kind === 'title')
    return (
      <>
        <h2 class={styles.title} dir="auto">
          {document.title}
        </h2>
        <Weave order={0} />
        <p dir="auto">{document.team}</p>
        {document.remark !== '' && <p class={styles.small}>{document.remark}</p>}
      </>
    );
  if (content.kind === 'end')
    return (
      <>
        <h2 class={styles.title}>{t('planOut.endTitle')}</h2>
        <Weave order={0} />
        <p>{t('planOut.endWords')}</p>
        <p class={styles.small} dir="auto">
          {[document.title, document.team].filter(Boolean).join(' · ')}
        </p>
      </>
    );
  return <BlockShown block={content} scope={scope} />;
}

/** One thing that a plan's document tells, in the letters of what holds it. */
export function BlockShown({ block: content, scope }: { block: Block; scope: Item['scope'] }) {
  if (content.kind === 'text') return <Paragraphs words={content.words} />;
  if (content.kind === 'meta') return <p class={styles.small}>{content.words}</p>;
  if (content.kind === 'quote')
    return (
      <Said words={content.words} by={content.by}>
        {content.sound !== undefined && <Heard id={content.sound} scope="commons" />}
      </Said>
    );
  if (content.kind === 'facts')
    return (
      <dl class={styles.facts}>
        {content.rows.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        ))}
      </dl>
    );
  if (content.kind === 'table') return <SlideTable table={content} />;
  const { kind, id, words, label } = content;
  if (kind === 'picture') return <Seen id={id} scope={scope} words={words || label} isTold={words !== ''} />;
  if (words === '') return <Heard id={id} scope={scope} words={label} />;
  return (
    <Said words={words}>
      <Heard id={id} scope={scope} />
    </Said>
  );
}

interface SaidProps {
  readonly words: string;
  readonly by?: string;
  readonly children: ComponentChildren;
}

/** What somebody has said, and below it what it is heard with. */
function Said({ words, by, children }: SaidProps) {
  return (
    <figure class={styles.quote}>
      <blockquote dir="auto">{words}</blockquote>
      {by && <figcaption dir="auto">{by}</figcaption>}
      {children}
    </figure>
  );
}

/** A table where there is room across, a list of its rows where there isn't; both read the same aloud. */
function SlideTable({ table: { columns, rows, foot } }: { table: DocumentTable }) {
  const shown = (row: readonly string[], at: number) => (
    // Rows have no name of their own, and none moves.
    <tr key={at}>
      {columns.map(({ label, isNumber }, column) => (
        <td
          key={label}
          dir="auto"
          data-label={label}
          data-number={isNumber ? '' : undefined}
          data-empty={row[column] === '' ? '' : undefined}
        >
          {row[column]}
        </td>
      ))}
    </tr>
  );
  return (
    <table class={styles.table}>
      <ColumnHeads columns={columns} />
      {rows.length > 0 && <tbody>{rows.map(shown)}</tbody>}
      {foot.length > 0 && <tfoot>{foot.map(shown)}</tfoot>}
    </table>
  );
}

interface MediaProps {
  readonly id: string;
  readonly scope: Item['scope'];
  readonly words?: string;
  /** whether somebody has said that */
  readonly isTold?: boolean;
}

function useOne({ id, scope }: MediaProps) {
  const media = useQuery(async ({ queries }) => ({ item: await queries.get({ scope, id }) }), [scope, id]);
  return usePlayable(media?.item ? [media.item] : []);
}

function Heard(props: MediaProps) {
  const i18n = useI18n();
  const sounds = useOne(props);
  if (!sounds?.[0]?.src) return props.words === undefined ? null : <p class={styles.small}>{props.words}</p>;
  return (
    <div class={styles.player} data-own="">
      <Player segments={sounds} labels={playerLabels(i18n)} />
    </div>
  );
}

function Seen(props: MediaProps) {
  const src = useOne(props)?.[0]?.src;
  if (src === undefined) return <p class={styles.small}>{props.words}</p>;
  return (
    <figure class={styles.seen}>
      <img class={styles.picture} src={src} alt={props.words ?? ''} />
      {props.isTold && (
        <figcaption dir="auto" aria-hidden="true">
          {props.words}
        </figcaption>
      )}
    </figure>
  );
}
