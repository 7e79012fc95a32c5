import { caseOf } from '../../domain/case.ts';
import { activityOf } from '../../domain/activity.ts';
import { link } from '../../domain/field.ts';
import { interviewOf } from '../../domain/interview.ts';
import { placeOf } from '../../domain/place.ts';
import { routeOf, ROUTE_ID } from '../../domain/route.ts';
import { type OwnPage, ownPage, type OwnPageLabels } from '../../export/own-page.ts';
import { isLang } from '../../i18n/languages.ts';
import { loadCatalogue } from '../../i18n/load.ts';
import { missingWords } from '../../i18n/hole-words.ts';
import { createI18n, type I18n } from '../../i18n/provider.tsx';
import { MediaFile, openRange } from '../../store/media-file.ts';
import { readAnew } from '../../store/read-anew.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { consentsOf } from '../../store/sharing.ts';
import { spokenNames } from '../../store/spoken-names.ts';
import type { Item } from '../../store/types.ts';

export interface HostCopyOrder {
  readonly store: RouteStore;
  readonly interview: Item;
  /** id of the consent of whoever gets it */
  readonly receiver: string;
  /** the words of this phone, where the app doesn't speak the language of the interview */
  readonly i18n: I18n;
  readonly signal: AbortSignal;
}

/** The page for somebody who spoke, in the language in which they spoke where the app has it. */
export async function hostCopy(order: HostCopyOrder): Promise<OwnPage> {
  const { store, receiver, i18n, signal } = order;
  // Read anew: a name may have been decided a moment ago.
  const interview = (await store.queries.get(order.interview)) ?? order.interview;
  const linked = await readAnew(store.queries, await store.queries.linkedTo(interview.id));
  const { language, started = store.now() } = interviewOf(interview.values);
  const route = await store.queries.get({ scope: 'programme', id: ROUTE_ID });
  const i18nOf = isLang(language) ? createI18n(language, await loadCatalogue(language)) : i18n;
  return ownPage({
    interview,
    linked: linked.filter(({ scope }) => scope === interview.scope),
    consents: await consentsOf(store, interview.id),
    spoke: await spokenNames(store.queries, interview),
    receiver,
    labels: ownLabels(i18nOf),
    read: async (file) => {
      const stored = MediaFile.safeParse(file);
      const range = stored.success ? await openRange(store.media, stored.data) : undefined;
      return range?.ok ? range.parts() : undefined;
    },
    route: routeOf(route?.values ?? {}).name,
    place: await placeNameOf(store, interview),
    offset: -new Date(started).getTimezoneOffset(),
    signal,
  });
}

function ownLabels(i18n: I18n): OwnPageLabels {
  const { lang, dir, t, format } = i18n;
  return {
    lang,
    dir,
    title: t('listen.page.title'),
    hello: (name) => (name === null ? t('listen.page.helloNobody') : t('listen.page.hello', { name })),
    route: (name) => t('listen.page.route', { route: name }),
    sound: t('listen.page.sound'),
    missing: (holes) => missingWords(i18n, holes),
    part: (number) => t('listen.page.part', { number }),
    words: t('listen.page.words'),
    photos: t('listen.page.photos'),
    place: t('export.place'),
    date: t('export.date'),
    day: (day) => format.fullDay(day),
    foot: t('listen.page.foot'),
  };
}

/** The place of its stop, else of its case. */
async function placeNameOf({ queries }: RouteStore, { values }: Item): Promise<string> {
  const { activity, case: visited } = interviewOf(values);
  const get = async (id: string | undefined) =>
    (id === undefined ? undefined : await queries.get({ scope: 'programme', id }))?.values ?? {};
  const place = activityOf(await get(activity)).place ?? link.parse(caseOf(await get(visited)).place);
  return placeOf(await get(place)).name;
}

/** Letters that are gathered before they go to the browser, which keeps what is large on disk. */
const GATHERED = 2_000_000;

/** A page as a file, part by part: never whole in memory. */
export async function pageFile(
  parts: AsyncIterable<string>,
  { name, onLetters }: { name: string; onLetters: (letters: number) => void },
): Promise<File> {
  const type = 'text/html';
  let blobs: Blob[] = [];
  let waiting: string[] = [];
  let letters = 0;
  let gathered = 0;
  for await (const part of parts) {
    waiting.push(part);
    letters += part.length;
    gathered += part.length;
    if (gathered < GATHERED) continue;
    blobs = [...blobs, new Blob(waiting, { type })];
    [waiting, gathered] = [[], 0];
    onLetters(letters);
  }
  return new File([...blobs, ...waiting], name, { type });
}
