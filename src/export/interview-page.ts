import { type Interview, interviewOf } from '../domain/interview.ts';
import { type Consent, permissionOf } from '../domain/consent.ts';
import { labelOf } from '../domain/field.ts';
import type { Line } from '../domain/line.ts';
import { type Mark, markOf } from '../domain/mark.ts';
import { mediaSort } from '../domain/media.ts';
import { noteOf } from '../domain/note.ts';
import type { ExportLabels } from './labels.ts';
import { html, type Markup } from './markup.ts';
import type { MediaEntry } from './media-files.ts';
import { facts, lengthText, page, section, whenText } from './page.ts';
import type { Chosen } from './selection.ts';

/** What one interview's document is made of; all of it may leave. */
export interface InterviewParts {
  readonly number: number;
  readonly record: Chosen;
  readonly place: string;
  /** what the programme calls the stop and the case; empty where unknown */
  readonly stop: string;
  readonly case: string;
  readonly consents: readonly Consent[];
  readonly marks: readonly Chosen[];
  /** what was written down, in the order of the sound */
  readonly lines: readonly Line[];
  readonly notes: readonly Chosen[];
  readonly media: readonly MediaEntry[];
}

interface Wording {
  readonly labels: ExportLabels;
  /** minutes east of UTC */
  readonly offset: number;
}

/** One interview to read, hear and print. */
export function interviewPage(parts: InterviewParts, { labels, offset }: Wording): string {
  const interview = interviewOf(parts.record.values);
  const title = interviewTitle(parts, labels);
  const sounds = parts.media.filter(({ media }) => mediaSort(media) === 'sound');
  const body = html`<h1>${title}</h1>
${isInvented(interview) && html`<p class="meta">${labels.invented}</p>`}
${facts([
  [labels.people, interview.people || labels.unnamed],
  [labels.place, parts.place],
  [labels.stop, parts.stop],
  [labels.case, parts.case],
  [labels.date, whenText(interview.started, { offset, day: labels.paper.day })],
  [labels.language, interview.language && labels.languageName(interview.language)],
  [labels.consent, parts.consents.map((consent) => consentText(consent, labels)).join('; ')],
])}
${section(labels.sound, soundParts(sounds, labels))}
${section(labels.transcript, lineParts(parts.lines, sounds))}
${section(labels.marks, markParts(parts.marks, sounds, labels))}
${section(labels.notes, noteParts(parts.notes, { labels, offset }))}
${section(labels.photos, pictures(parts.media, labels))}`;
  return page(title, body, labels);
}

/** What the interview is called in the export: never by a name that wasn't agreed. */
export function interviewTitle(
  { record, number }: Pick<InterviewParts, 'record' | 'number'>,
  labels: ExportLabels,
): string {
  return interviewOf(record.values).title || `${labels.interview} ${number}`;
}

/** Pictures with a plain description, since nothing else is known of what they show. */
export function pictures(media: readonly MediaEntry[], labels: ExportLabels): Markup[] {
  return media
    .filter((entry) => mediaSort(entry.media) === 'picture')
    .map(({ path }) => html`<figure><img src="../${path}" alt="${labels.photos}" loading="lazy"></figure>`);
}

export function player({ path }: MediaEntry): Markup {
  return html`<audio controls preload="none" src="../${path}"></audio> <a href="../${path}">${path}</a>`;
}

function isInvented({ labels }: Interview): boolean {
  return labelOf(labels) === 'invented';
}

function consentText(consent: Consent, labels: ExportLabels): string {
  const { may, naming } = permissionOf(consent);
  return [labels.shares[may], labels.namings[naming]].join(' · ');
}

function soundParts(sounds: readonly MediaEntry[], labels: ExportLabels): Markup[] {
  if (sounds.length === 0) return [html`<p>${labels.noSound}</p>`];
  return sounds.map((entry) => {
    const { holes } = entry.media;
    const missing = holes.length > 0 && html`<br><span class="meta">${labels.missing(holes)}</span>`;
    return html`<p>${player(entry)}${missing}</p>`;
  });
}

function markParts(marks: readonly Chosen[], sounds: readonly MediaEntry[], labels: ExportLabels): Markup[] {
  const read = marks
    .map(({ values }) => markOf(values))
    .sort((a, b) => (a.wall ?? a.at ?? 0) - (b.wall ?? b.at ?? 0));
  return read.length === 0 ? [] : [html`<ul>\n${read.map((mark) => markPart(mark, sounds, labels))}\n</ul>`];
}

function markPart(mark: Mark, sounds: readonly MediaEntry[], labels: ExportLabels): Markup {
  const where = timeLink(mark, sounds);
  const type = mark.type === undefined ? '' : labels.markTypes[mark.type];
  return html`<li><span class="meta">${where} ${type}</span>\n<p class="said text">${mark.words}</p></li>`;
}

/** What was said, with its times, and the second language under it. */
function lineParts(lines: readonly Line[], sounds: readonly MediaEntry[]): Markup[] {
  return lines.map((line) => {
    const where = timeLink(line, sounds);
    const other = line.other && html`<p class="text" lang="${line.otherLanguage}">${line.other}</p>`;
    return html`<div class="line"><span class="meta">${where}</span>\n<p class="said text">${line.words}</p>\n${other}</div>`;
  });
}

/** When it was, and where the sound is there, a link that plays it. */
function timeLink({ media, at }: Pick<Mark, 'media' | 'at'>, sounds: readonly MediaEntry[]): Markup {
  const sound = sounds.find(({ id }) => id === media);
  const time = at === undefined ? '' : lengthText(at);
  return sound
    ? html`<a href="../${sound.path}#t=${Math.floor((at ?? 0) / 1000)}">${time}</a>`
    : html`${time}`;
}

function noteParts(notes: readonly Chosen[], { labels, offset }: Wording): Markup[] {
  const read = notes.map(({ values }) => noteOf(values)).sort((a, b) => (a.created ?? 0) - (b.created ?? 0));
  return read.map(({ type, created, body }) => {
    const sort = type === undefined ? '' : labels.noteTypes[type];
    return html`<p class="meta">${sort} ${whenText(created, { offset, day: labels.paper.day })}</p>\n<p class="text">${body}</p>`;
  });
}
