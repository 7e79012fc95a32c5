import type { Listed } from '../domain/json.ts';
import type { Consent } from '../domain/consent.ts';
import { interviewOf } from '../domain/interview.ts';
import { type Hole, mediaOf, mediaSort } from '../domain/media.ts';
import { type OwnCopy, ownCopy } from '../domain/own-copy.ts';
import { agreedPictures, subjectOf } from '../domain/picture.ts';
import { base64Parts } from './base64-parts.ts';
import type { ExportItem } from './items.ts';
import { withoutExif } from './jpeg.ts';
import { html } from './markup.ts';
import type { ReadMedia } from './media-files.ts';
import { type Said, saidOf } from './own-said.ts';
import { facts, lengthText, page, section, whenText } from './page.ts';

/** What a page for somebody who spoke is made of. */
export interface OwnPageSource {
  readonly interview: ExportItem;
  /** live items that link to the interview, of its own scope */
  readonly linked: readonly ExportItem[];
  readonly consents: readonly Listed<Consent>[];
  /** every name of who spoke, as the team knows them */
  readonly spoke: readonly string[];
  /** id of the consent of whoever gets it */
  readonly receiver: string;
  readonly labels: OwnPageLabels;
  readonly read: ReadMedia;
  /** as the programme calls them; empty where unknown */
  readonly route: string;
  readonly place: string;
  /** minutes east of UTC */
  readonly offset: number;
  readonly signal?: AbortSignal;
}

/** Every word of the page, in the receiver's language. */
export interface OwnPageLabels {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  readonly hello: (name: string | null) => string;
  readonly route: (name: string) => string;
  readonly sound: string;
  /** what is missing of a sound, and where in it */
  readonly missing: (holes: readonly Hole[]) => string;
  readonly part: (number: number) => string;
  readonly words: string;
  readonly photos: string;
  readonly place: string;
  readonly date: string;
  /** a day as people write it */
  readonly day: (day: string) => string;
  readonly foot: string;
}

export type OwnPage =
  | { readonly ok: false; readonly refused: NonNullable<OwnCopy['refused']> }
  | {
      readonly ok: true;
      /** the page, part after part; none is larger than a chunk of sound */
      readonly parts: AsyncGenerator<string, void, undefined>;
      /** how many sounds and pictures are not on this phone */
      readonly absent: number;
      /** of the sounds and pictures in it, before they are written as text */
      readonly bytes: number;
    };

/**
 * What somebody told us, as one page that needs nothing else: their voice, the pictures, and what was written down of what
 * they said. What the team thought of it stays with the team: neither notes nor kinds of mark, stars or tags are in it.
 */
export async function ownPage(source: OwnPageSource): Promise<OwnPage> {
  const copy = ownCopy(source.consents, source.receiver);
  if (copy.refused !== undefined) return { ok: false, refused: copy.refused };
  const { media, absent } = await openOwn(source, copy);
  const bytes = media.reduce((sum, each) => sum + each.size, 0);
  return { ok: true, parts: partsOf(source, { copy, media }), absent, bytes };
}

interface OwnMedia {
  readonly id: string;
  readonly sort: 'sound' | 'picture';
  readonly type: string;
  readonly size: number;
  readonly holes: readonly Hole[];
  readonly bytes: AsyncIterable<Uint8Array>;
}

async function openOwn({ interview, linked, read }: OwnPageSource, copy: OwnCopy) {
  const own = linked
    .filter(({ kind, values }) => kind === 'media' && values['owner'] === interview.id)
    .map((item) => ({ ...mediaOf(item.values), id: item.id, subject: subjectOf(item) }))
    .sort((a, b) => a.segment - b.segment || (a.started ?? 0) - (b.started ?? 0) || (a.id < b.id ? -1 : 1));
  const media: OwnMedia[] = [];
  let absent = 0;
  for (const each of own) {
    const sort = mediaSort(each);
    if (sort === 'other' || !(sort === 'sound' ? copy.sound : agreedPictures(copy)[each.subject])) continue;
    const bytes = each.file && (await read(each.file, each.id));
    if (each.file === undefined || bytes === undefined) absent += 1;
    else
      media.push({
        id: each.id,
        sort,
        type: typeOf(each.type),
        size: each.file.bytes,
        holes: each.holes,
        bytes,
      });
  }
  return { media, absent };
}

/** A type that may stand in an address; nothing that a page could run. */
function typeOf(type: string): string {
  const [plain = ''] = type.split(';');
  return /^(?:audio|image)\/[a-z0-9.+-]+$/i.test(plain) && !/svg/i.test(plain)
    ? plain
    : 'application/octet-stream';
}

interface Contents {
  readonly copy: OwnCopy;
  readonly media: readonly OwnMedia[];
}

/** Splits the page where sounds and pictures go, so that none of them is ever whole in memory. */
async function* partsOf(
  source: OwnPageSource,
  { copy, media }: Contents,
): AsyncGenerator<string, void, undefined> {
  const whole = ownMarkup(source, { copy, media });
  const [head = '', ...rest] = whole.split(HOLE);
  yield head;
  // The sounds come first, then the pictures: the order of their holes.
  for (const [at, { type, bytes }] of inOrder(media).entries()) {
    source.signal?.throwIfAborted();
    yield `data:${type};base64,`;
    yield* base64Parts(type === 'image/jpeg' ? withoutExif(bytes) : bytes, source.signal);
    yield rest[at] ?? '';
  }
}

function inOrder(media: readonly OwnMedia[]): readonly OwnMedia[] {
  return [...media.filter(({ sort }) => sort === 'sound'), ...media.filter(({ sort }) => sort === 'picture')];
}

/** Where bytes go: a sign that no text holds, since markup replaces it. */
const HOLE = '\u0001';

function ownMarkup(source: OwnPageSource, { copy, media }: Contents): string {
  const { interview, labels, place, route, offset } = source;
  const sounds = media.filter(({ sort }) => sort === 'sound');
  const pictures = media.filter(({ sort }) => sort === 'picture');
  const hole = { markup: HOLE };
  const { started } = interviewOf(interview.values);
  const body = html`<h1>${labels.title}</h1>
<p>${labels.hello(copy.name)}</p>
${route !== '' && html`<p class="meta">${labels.route(route)}</p>`}
${facts([
  [labels.place, copy.where ? place : ''],
  [labels.date, whenText(started, { offset, day: labels.day })],
])}
${section(
  labels.sound,
  sounds.map(
    ({ holes }, at) =>
      html`${sounds.length > 1 && html`<p class="meta">${labels.part(at + 1)}</p>`}<audio controls src="${hole}"></audio>${holes.length > 0 && html`<p class="meta">${labels.missing(holes)}</p>`}`,
  ),
)}
${section(labels.words, saidOf(source, copy).map(saidMarkup))}
${section(
  labels.photos,
  pictures.map(() => html`<figure><img alt="${labels.photos}" src="${hole}"></figure>`),
)}
<p class="meta">${labels.foot}</p>`;
  return page(labels.title, body, labels);
}

function saidMarkup({ at, words, other, otherLanguage }: Said) {
  const time = at === undefined ? '' : lengthText(at);
  return html`<div class="line"><span class="meta">${time}</span>
<p class="said text" dir="auto">${words}</p>
${other !== '' && html`<p class="text" dir="auto" lang="${otherLanguage}">${other}</p>`}</div>`;
}
