import { type Hole, mediaOf } from '../../domain/media.ts';
import { type I18n, useI18n } from '../../i18n/provider.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Moments } from './use-moments.ts';

/** Where nothing was heard though it recorded: whoever listens later can't tell it from a silence. */
export function MissingStretches({ sounds, whole }: Pick<Moments, 'sounds' | 'whole'>) {
  const i18n = useI18n();
  const holes = sounds.flatMap(({ id, values }) =>
    mediaOf(values).holes.map((hole) =>
      holeWords(i18n, hole, 'at' in hole ? (whole(id, hole.at) ?? hole.at) : 0),
    ),
  );
  if (holes.length === 0) return null;
  return (
    <Notice kind="warn" live={false}>
      {i18n.t('listen.holes', { holes: i18n.format.list(holes) })}
    </Notice>
  );
}

function holeWords({ t, format }: Pick<I18n, 't' | 'format'>, hole: Hole, at: number): string {
  const time = format.clock(at);
  if (!('length' in hole)) return t('listen.holeAfter', { time });
  const length = format.short(Math.max(1000, hole.length));
  return 'at' in hole ? t('listen.holeAt', { length, time }) : t('listen.holeSomewhere', { length });
}
