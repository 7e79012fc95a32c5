import { markOf } from '../../domain/mark.ts';
import type { Moment } from '../../domain/time-line.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { WaveKey } from '../../ui/waveform.tsx';
import type { Moments } from './use-moments.ts';

const KINDS = ['mark', 'question', 'note', 'photo', 'part'] as const satisfies readonly Moment['kind'][];

const WORDS = {
  mark: 'words.kind.mark',
  question: 'listen.question',
  note: 'words.kind.note',
  photo: 'words.kind.photo',
  part: 'listen.newPart',
} as const satisfies Record<Moment['kind'], string>;

/** What the shapes on the drawing mean, and what each of them is, for whoever comes to it. */
export function waveWords(t: Translate, { moments, items }: Pick<Moments, 'moments' | 'items'>) {
  const placed = moments.flatMap(({ at, ...moment }) => (at === undefined ? [] : [{ ...moment, at }]));
  const name = ({ kind, id }: Pick<Moment, 'kind' | 'id'>) => {
    const type = kind === 'mark' ? markOf(items.get(id)?.values ?? {}).type : undefined;
    return type === undefined ? t(WORDS[kind]) : t(`words.mark.${type}`);
  };
  return {
    names: placed.map((moment) => ({ at: moment.at, words: name(moment) })),
    legend: KINDS.filter((kind) => placed.some((moment) => moment.kind === kind)).map(
      (kind): WaveKey => ({ kind, words: t(WORDS[kind]) }),
    ),
  };
}
