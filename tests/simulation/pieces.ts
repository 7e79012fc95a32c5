import { memberOf } from './kept.ts';
import type { Report } from './knowledge.ts';
import type { Letter } from './network.ts';
import type { Row } from './row.ts';

/** Whose row it is. */
interface Phone {
  readonly index: number;
  readonly member: string;
  readonly cloned: boolean;
}

interface Sent {
  readonly patches: readonly {
    scope: string;
    id: string;
    texts?: Record<string, readonly [string, string][]>;
  }[];
}

/** Pieces of texts are only ever added: what was offered to anyone stays as it is, and is there once. */
export class Pieces {
  /** `member key field stamp` of what has left a phone: after a restore it leaves others too, which its writer need not know */
  private readonly offered = new Set<string>();
  /** of those what a power cut made its phone forget, and join with what was typed then */
  private readonly forgotten = new Set<string>();
  /** by phone and key */
  private readonly held = new Map<string, Set<string>>();
  private readonly report: Report;

  constructor(report: Report) {
    this.report = report;
  }

  left(letter: Letter): void {
    const { url, body } = letter;
    const by = memberOf(letter);
    if (!url.endsWith('/sync') || typeof body !== 'string' || !body.includes('"texts":{"')) return;
    for (const { scope, id, texts = {} } of (JSON.parse(body) as Sent).patches)
      for (const [field, pieces] of Object.entries(texts))
        for (const [stamp] of pieces) this.offered.add(`${by} ${scope}/${id} ${field} ${stamp}`);
  }

  /** What its twin has offered a cloned phone may still join. */
  committed({ index: phone, member, cloned }: Phone, row: Row): void {
    const at = `${phone} ${row.key}`;
    const marks = marksOf(row);
    const now = new Set(marks);
    if (now.size < marks.length) this.report('doubled', `p${phone} holds a piece of ${row.key} twice`);
    const gone = [...(this.held.get(at) ?? [])].find(
      (mark) => !now.has(mark) && this.offered.has(`${member} ${mark}`),
    );
    if (gone !== undefined && row.state !== 'erased' && !cloned)
      this.report('dropped', `p${phone} no longer holds ${gone}, which it has offered`);
    this.held.set(at, now);
  }

  /** A phone that lost power may not know any more that something has left it. */
  relearn({ index: phone, member }: Phone, rows: readonly Row[]): void {
    for (const at of this.held.keys()) if (at.startsWith(`${phone} `)) this.held.delete(at);
    for (const row of rows)
      for (const [field, stamps] of Object.entries(row.unsent))
        for (const stamp of stamps)
          if (!row.offered.includes(stamp)) this.forget(member, `${row.key} ${field} ${stamp}`);
    for (const row of rows) this.held.set(`${phone} ${row.key}`, new Set(marksOf(row)));
  }

  /** Whether a piece may have gone on in another, so that it is no loss where a restore took it, and no news when it comes again. */
  isForgotten(mark: string): boolean {
    return this.forgotten.has(mark);
  }

  private forget(member: string, mark: string): void {
    if (this.offered.delete(`${member} ${mark}`)) this.forgotten.add(mark);
  }
}

function marksOf(row: Row): string[] {
  return Object.entries(row.texts).flatMap(([field, pieces]) =>
    pieces.map(([stamp]) => `${row.key} ${field} ${stamp}`),
  );
}
