import { mediaOf } from '../../domain/media.ts';
import { holeWords } from '../../i18n/hole-words.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Moments } from './use-moments.ts';

/** Where nothing was heard though it recorded: whoever listens later can't tell it from a silence. */
export function MissingStretches({ sounds, whole }: Pick<Moments, 'sounds' | 'whole'>) {
  const i18n = useI18n();
  const holes = sounds.flatMap(({ id, values }) =>
    mediaOf(values).holes.map((hole) =>
      holeWords(i18n, 'at' in hole ? { ...hole, at: whole(id, hole.at) ?? hole.at } : hole),
    ),
  );
  if (holes.length === 0) return null;
  return (
    <Notice kind="warn" live={false}>
      {i18n.t('listen.holes', { holes: i18n.format.list(holes) })}
    </Notice>
  );
}
