import { dayOf } from '../domain/day.ts';
import type { PublicUse } from '../domain/permission.ts';
import { routeOf } from '../domain/route.ts';
import { consentTable } from './consent-table.ts';
import { contentsPage, type Link } from './contents-page.ts';
import { interviewPage, interviewTitle } from './interview-page.ts';
import { compareText, type ExportItem } from './items.ts';
import type { ExportLabels } from './labels.ts';
import { openMedia, type ReadMedia } from './media-files.ts';
import { whenText } from './page.ts';
import { type Document, interviewParts, numberInterviews, numberPlans } from './parts.ts';
import { planPage, planTitle } from './plan-page.ts';
import { withoutExif } from './jpeg.ts';
import { readme } from './readme.ts';
import { type Chosen, selectItems } from './selection.ts';
import { subtitles } from './subtitles.ts';
import { tablesOf } from './tables.ts';

/** One file of an export, as client-zip takes it. */
export interface Entry {
  readonly name: string;
  readonly input: string | AsyncIterable<Uint8Array>;
  readonly lastModified: Date;
}

export interface ExportOptions {
  /** every item of the route, in any order, the bin and what was erased too */
  readonly items: readonly ExportItem[];
  /** for whom this is; consent decides what they get */
  readonly purpose: PublicUse;
  readonly labels: ExportLabels;
  readonly read: ReadMedia;
  /** one's own private notes and interviews too; no unless asked */
  readonly mine?: boolean;
  /** minutes east of UTC, for the times in documents; 0 without it */
  readonly offset?: number;
  /** the date of every file; always the same one without it, so that the same items give the same bytes */
  readonly modified?: Date;
  readonly signal?: AbortSignal;
}

/**
 * A route as a folder of files that people can open without the app. Texts come first, media after them, each read
 * only when its turn comes. An abort rejects with the signal's reason; what `read` throws while streaming goes through.
 */
export async function* exportRoute(options: ExportOptions): AsyncGenerator<Entry, void, undefined> {
  const { signal, modified = new Date(2000, 0, 1) } = options;
  const { texts, media } = await filesOf(options);
  for (const [name, input] of texts) {
    signal?.throwIfAborted();
    yield { name, input, lastModified: modified };
  }
  for (const { path, bytes } of media) {
    signal?.throwIfAborted();
    yield { name: path, input: path.endsWith('.jpg') ? withoutExif(bytes) : bytes, lastModified: modified };
  }
}

type File = readonly [name: string, text: string];

async function filesOf({ items, purpose, labels, read, mine = false, offset = 0 }: ExportOptions) {
  const selection = selectItems(items, { purpose, mine });
  const { chosen, index, left } = selection;
  const interviews = numberInterviews(chosen);
  const plans = numberPlans(chosen);
  const media = await openMedia(
    chosen,
    new Map(interviews.map(({ record, number }) => [record.id, number])),
    read,
  );
  const paths = new Map(media.entries.map(({ id, path }) => [id, path]));
  const tables = [
    { path: 'CONSENT.csv', about: labels.consent, text: consentTable(items, index, purpose) },
    ...tablesOf(chosen, { fileOf: (id) => paths.get(id) ?? '', missing: labels.missing }).map(
      ({ name, kind, text }) => ({ path: `data/${name}`, about: labels.kindOf(kind), text }),
    ),
  ];
  const source = { chosen, index, media };
  const documents: File[] = [
    ...interviews.map(
      (one): File => [one.path, interviewPage(interviewParts(one, source), { labels, offset })],
    ),
    ...plans.map((one): File => [one.path, planPage(one, { selection, purpose, paths }, labels)]),
  ];
  const cues = interviews.flatMap((one) => subtitles(interviewParts(one, source), labels));
  const about = {
    route: routeOf(chosen.find(({ kind }) => kind === 'route')?.values ?? {}),
    purpose,
    original: media.entries.some((entry) => entry.media.original),
    left: { ...left, absent: media.absent },
    interviews: interviews.map((one) => interviewLink(one, labels, offset)),
    plans: plans.map((one): Link => ({ path: one.path, title: planTitle(one, labels), about: '' })),
    dates: datesOf(chosen),
    tables: tables.map(({ path, about }): Link => ({ path, title: path, about })),
  };
  const texts: File[] = [
    ['README.txt', readme(about, labels)],
    ['index.html', contentsPage(about, labels)],
    ...tables.map(({ path, text }): File => [path, text]),
    ...documents,
    ...cues,
  ];
  return { texts, media: media.entries };
}

/** As the days say it, which may have moved since the route was made; else as the route does. */
function datesOf(chosen: readonly Chosen[]): [string, string] | undefined {
  const route = routeOf(chosen.find(({ kind }) => kind === 'route')?.values ?? {});
  const dated = chosen
    .flatMap(({ kind, values }) => (kind === 'day' ? (dayOf(values).date ?? []) : []))
    .sort(compareText);
  const [first, last] = [dated[0] ?? route.start, dated.at(-1) ?? route.end ?? route.start];
  return first === undefined || last === undefined ? undefined : [first, last];
}

function interviewLink(one: Document, labels: ExportLabels, offset: number): Link {
  const started = one.record.values['started'];
  const when = whenText(typeof started === 'number' ? started : undefined, { offset, day: labels.paper.day });
  return {
    path: one.path,
    title: interviewTitle(one, labels),
    about: [one.place, when].filter(Boolean).join(' · '),
  };
}
