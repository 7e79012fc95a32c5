import { fieldOf } from '../../src/merge/fields.ts';
import type { Report } from './knowledge.ts';
import type { Letter } from './network.ts';
import type { Row } from './row.ts';

interface Sent {
  readonly patches: readonly {
    scope: string;
    id: string;
    cells?: Record<string, readonly [stamp: string, ...rest: unknown[]][]>;
    texts?: Record<string, readonly [stamp: string, update: string][]>;
  }[];
}

/** What a phone no longer calls unsent the endpoint has answered for, item by item, or it lies in the tray. */
export class Marks {
  /** `key field stamp` of all that the endpoint has taken in */
  private readonly answered = new Set<string>();
  /** by phone and key */
  private readonly unsent = new Map<string, readonly string[]>();
  private readonly report: Report;

  constructor(report: Report) {
    this.report = report;
  }

  arrived({ url, body }: Letter): void {
    if (!url.endsWith('/sync') || typeof body !== 'string') return;
    for (const { scope, id, cells = {}, texts = {} } of (JSON.parse(body) as Sent).patches)
      for (const [field, items] of [...Object.entries(cells), ...Object.entries(texts)])
        for (const [stamp] of items) this.answered.add(`${scope}/${id} ${field} ${stamp}`);
  }

  committed(phone: number, row: Row, isRefused: (mark: string) => boolean): void {
    const at = `${phone} ${row.key}`;
    const now = marksOf(row);
    for (const mark of this.unsent.get(at) ?? []) {
      if (now.includes(mark) || this.answered.has(mark) || !isLive(row, mark) || isRefused(mark)) continue;
      this.report('early', `p${phone} no longer calls ${mark} unsent, and no endpoint has answered for it`);
    }
    this.unsent.set(at, now);
  }

  /** A phone that lost power, or is another's copy, begins from what its disk holds. */
  relearn(phone: number, rows: readonly Row[]): void {
    for (const at of this.unsent.keys()) if (at.startsWith(`${phone} `)) this.unsent.delete(at);
    for (const row of rows) this.unsent.set(`${phone} ${row.key}`, marksOf(row));
  }
}

function marksOf(row: Row): string[] {
  return Object.entries(row.unsent).flatMap(([field, stamps]) =>
    stamps.map((stamp) => `${row.key} ${field} ${stamp}`),
  );
}

function isLive(row: Row, mark: string): boolean {
  const [, field = '', stamp] = mark.split(' ');
  const items = [...(fieldOf(row.cells, field) ?? []), ...(fieldOf(row.texts, field) ?? [])];
  return items.some(([at]) => at === stamp);
}
