import { labelOf } from '../../../domain/field.ts';
import { noteOf } from '../../../domain/note.ts';
import type { RoadParts } from '../../../domain/road/parts.ts';
import { createMonths } from '../../../i18n/months.ts';
import type { I18n } from '../../../i18n/provider.tsx';
import type { Programme } from '../../../store/use-programme.tsx';
import { initials } from '../../../ui/initials.ts';
import type { RoadRecords, RoadUse, RoadVoice } from './use-road.ts';

interface RoadSetting {
  readonly use: RoadUse;
  readonly programme: Programme | undefined;
  /** pictures of faces, by the id of their media */
  readonly faces: ReadonlyMap<string, string>;
}

/** What stands on the road, in the language of whoever looks, with the voices that may go where it goes. */
export function roadWords(
  i18n: I18n,
  records: RoadRecords,
  { use, programme, faces }: RoadSetting,
): RoadParts {
  const { t, lang } = i18n;
  const { plan, steps, risks, voices, deck } = records;
  const months = createMonths(lang);
  const missing = t('road.missing');
  const of = (sort: 'opportunity' | 'obstacle') =>
    risks
      .filter((risk) => risk.sort === sort && (risk.what.trim() || risk.answer.trim()) !== '')
      .map(({ id, what }) => ({
        id,
        what: what.trim() || t(sort === 'opportunity' ? 'road.newHelp' : 'road.newObstacle'),
      }));
  return {
    title: plan.title || t('plan.untitled'),
    under: dotted(
      plan.team,
      plan.months === undefined ? '' : t('road.months', { count: plan.months }),
      labelOf(plan.labels) === 'invented' ? t('words.label.invented') : '',
    ),
    names: {
      today: ofRoute(deck, 'today')?.title || t('plan.today'),
      vision: ofRoute(deck, 'vision')?.title || t('plan.vision'),
      helps: t('road.helps'),
      obstacles: t('road.obstacles'),
      voices: t('road.voices'),
    },
    today: plan.today.trim() || (ofRoute(deck, 'today') ? missing : ''),
    vision: plan.vision.trim() || (ofRoute(deck, 'vision') ? missing : ''),
    steps: steps.map(({ id, what, who, from, to, done }) => ({
      id,
      what: what.trim() || missing,
      meta: dotted(done === undefined ? '' : t('road.done'), months(from, to), who),
      done: done !== undefined,
    })),
    helps: of('opportunity'),
    obstacles: of('obstacle'),
    voices: voices[use].map((voice) => ({
      ...face(i18n, voice, programme),
      picture: faces.get(voice.face?.id ?? ''),
      hears: use === 'group' && voice.cited.media !== undefined,
    })),
  };
}

/** A card of the ten, as the route asks for it; undefined where it doesn’t. */
function ofRoute({ asked }: RoadRecords['deck'], field: string) {
  return asked.find(({ id }) => id === field);
}

function face({ t }: I18n, { id, words, said, isCase, cited }: RoadVoice, programme: Programme | undefined) {
  const { item, agreed } = cited;
  const { case: visited, type } = noteOf(item.values);
  const place = isCase ? item.id : visited;
  const of = place === undefined ? undefined : programme?.cases.get(place);
  const name = agreed.name ?? '';
  const noted = t(isCase ? 'words.kind.case' : `words.note.${type ?? 'observation'}`);
  const called = said ? name || t('road.nobody') : noted;
  return {
    id,
    initials: name === '' ? '' : initials(name),
    name: dotted(called, agreed.where && !isCase ? (of?.title ?? '') : ''),
    words: said ? t('road.quoted', { words: words.trim() }) : words.trim(),
    order: of?.weave ?? 0,
  };
}

function dotted(...words: readonly string[]): string {
  return (
    words
      .map((each) => each.trim())
      .filter(Boolean)
      // The dot stays with what it follows.
      .join('\u00a0· ')
  );
}

/** One line of the list that the picture is. */
export interface SpokenPart {
  readonly kind: 'today' | 'step' | 'vision' | 'help' | 'obstacle' | 'voice';
  readonly id: string;
  readonly words: string;
}

/** The picture as a list, in the order of the road; then what helps, what stands in the way, and the voices. */
export function spokenRoad({ t }: Pick<I18n, 't'>, of: RoadParts): SpokenPart[] {
  const end = (kind: 'today' | 'vision') =>
    ({
      kind,
      id: '',
      words: of[kind] === '' ? of.names[kind] : t('road.end', { name: of.names[kind], words: of[kind] }),
    }) as const;
  const each = (kind: 'help' | 'obstacle') =>
    (kind === 'help' ? of.helps : of.obstacles).map(({ id, what }) => ({ kind, id, words: what }));
  return [
    end('today'),
    ...of.steps.map(({ id, what, meta }, index) => ({
      kind: 'step' as const,
      id,
      words: t('road.step', {
        number: String((of.before?.steps ?? 0) + index + 1),
        words: dotted(what, meta),
      }),
    })),
    end('vision'),
    ...each('help'),
    ...each('obstacle'),
    ...of.voices.map(({ id, name, words, hears = false }) => ({
      kind: 'voice' as const,
      id,
      words: dotted(t('road.end', { name, words }), hears ? t('road.hears') : ''),
    })),
  ];
}

/** The same as plain lines, for a picture that goes where there is no list beside it. */
export function roadAlt(i18n: Pick<I18n, 't'>, of: RoadParts): string {
  const { t } = i18n;
  const spoken = spokenRoad(i18n, of);
  const under = (name: string, kind: SpokenPart['kind']) => {
    const lines = spoken.filter((part) => part.kind === kind).map(({ words }) => words);
    return lines.length === 0 ? [] : [t('road.end', { name, words: lines.join(' / ') })];
  };
  return [
    t('road.ofPlan', { plan: of.title }),
    of.under,
    ...spoken
      .filter(({ kind }) => kind === 'today' || kind === 'step' || kind === 'vision')
      .map(({ words }) => words),
    ...under(of.names.helps, 'help'),
    ...under(of.names.obstacles, 'obstacle'),
    ...under(of.names.voices, 'voice'),
  ]
    .filter(Boolean)
    .join('\n');
}
