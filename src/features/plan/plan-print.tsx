import { columnShares } from '../../export/plan/column-shares.ts';
import type { Block, DocumentTable, PlanDocument } from '../../export/plan/document.ts';
import { headingOf, paragraphsOf } from '../../export/plan/document.ts';
import type { Paper } from '../../export/plan/paper.ts';
import type { Item } from '../../store/types.ts';
import { usePlayable } from '../../store/use-sound.tsx';
import { Quote } from '../../ui/quote.tsx';
import styles from './plan-print.module.css';

interface PlanPrintProps {
  readonly document: PlanDocument;
  readonly paper: Paper;
  /** under the title: what it is */
  readonly kind?: string | undefined;
  /** at the end, such as what was shortened */
  readonly foot?: string | undefined;
  /** the pictures that it shows */
  readonly pictures: readonly Item[];
}

/** A plan for paper, as its documents tell it. The same margins as in a Word document, so that a page holds as much. */
export function PlanPrint({ document, paper, kind, foot, pictures }: PlanPrintProps) {
  const opened = usePlayable(pictures);
  const sources = new Map(pictures.map(({ id }, at) => [id, opened?.[at]?.src]));
  return (
    <article data-print="only" data-paper={paper} class={styles.paper}>
      <h1 dir="auto">{document.title}</h1>
      {kind && <p class={styles.meta}>{kind}</p>}
      {document.remark !== '' && <p class={styles.meta}>{document.remark}</p>}
      <PrintedFacts rows={document.facts} />
      {document.parts.map((part) => (
        <section key={part.id}>
          <h2>
            <bdi>{headingOf(part)}</bdi>
          </h2>
          <PrintedBlocks blocks={part.blocks} sources={sources} />
        </section>
      ))}
      {document.after && <h2>{document.after.title}</h2>}
      {document.after?.sections.map(({ id, title, level, blocks }) => (
        <section key={id}>
          {level === 1 ? <h3 dir="auto">{title}</h3> : <h4 dir="auto">{title}</h4>}
          <PrintedBlocks blocks={blocks} sources={sources} />
        </section>
      ))}
      {foot && <p class={styles.meta}>{foot}</p>}
    </article>
  );
}

type Sources = ReadonlyMap<string, string | undefined>;

function PrintedBlocks({ blocks, sources }: { blocks: readonly Block[]; sources: Sources }) {
  return (
    <div class={styles.blocks}>
      {blocks.map((block, at) => (
        // They have no name of their own, and none moves.
        <PrintedBlock key={at} block={block} sources={sources} />
      ))}
    </div>
  );
}

function PrintedBlock({ block, sources }: { block: Block; sources: Sources }) {
  if (block.kind === 'text') return <Paragraphs words={block.words} />;
  if (block.kind === 'facts') return <PrintedFacts rows={block.rows} />;
  if (block.kind === 'table') return <PrintedTable table={block} />;
  if (block.kind === 'quote') return <Quote by={block.by || undefined}>{block.words}</Quote>;
  if (block.kind === 'meta') return <p class={styles.meta}>{block.words}</p>;
  const { kind, id, words, label } = block;
  const src = kind === 'picture' ? sources.get(id) : undefined;
  return (
    <figure class={styles.picture}>
      {src === undefined ? <p class={styles.meta}>{label}</p> : <img src={src} alt={label} />}
      {words !== '' && (
        <figcaption>
          <Paragraphs words={words} />
        </figcaption>
      )}
    </figure>
  );
}

/** What somebody typed, with its lists. */
export function Paragraphs({ words }: { words: string }) {
  return (
    <>
      {paragraphsOf(words).map(({ words: line, item }, at) => (
        // Lines have no name of their own, and none moves.
        <p key={at} dir="auto" data-item={item} class={styles.line}>
          {line}
        </p>
      ))}
    </>
  );
}

function PrintedFacts({ rows }: { rows: PlanDocument['facts'] }) {
  return (
    <dl class={styles.facts}>
      {rows.map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd dir="auto">{words}</dd>
        </div>
      ))}
    </dl>
  );
}

function PrintedTable({ table }: { table: DocumentTable }) {
  const { caption, columns, rows, foot } = table;
  const row = (cells: readonly string[], at: number) => (
    <tr key={at}>
      {columns.map(({ label, isNumber }, column) => (
        <td key={label} dir="auto" data-number={isNumber ? '' : undefined}>
          {cells[column]}
        </td>
      ))}
    </tr>
  );
  return (
    <>
      {/* No caption: the browser leaves one alone at the foot of a page. */}
      {caption !== '' && <p class={styles.caption}>{caption}</p>}
      <table class={styles.table}>
        <colgroup>
          {columnShares(table).map((share, at) => (
            // They have no name of their own, and none moves.
            <col key={at} style={{ inlineSize: `${share}%` }} />
          ))}
        </colgroup>
        <ColumnHeads columns={columns} />
        <tbody>{rows.map(row)}</tbody>
        {foot.length > 0 && <tfoot>{foot.map(row)}</tfoot>}
      </table>
    </>
  );
}

/** What each column of a plan's table is called. */
export function ColumnHeads({ columns }: Pick<DocumentTable, 'columns'>) {
  return (
    <thead>
      <tr>
        {columns.map(({ label, isNumber }) => (
          <th key={label} scope="col" data-number={isNumber ? '' : undefined}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
  );
}
