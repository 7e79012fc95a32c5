import type { Told } from '../../../domain/plan-parts/progress.ts';
import { jsonWords } from '../../../domain/json-words.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { Tell } from '../tell.tsx';
import type { CardMedia } from '../use-card-media.ts';
import type { Report } from './use-report.ts';

interface BestThingProps {
  readonly report: Report;
  readonly field: Told;
  readonly media: readonly CardMedia[];
  /** Hears the words at each key, before they are on disk. */
  readonly onWords?: ((words: string) => void) | undefined;
}

/** One thing of a report. */
export function BestThing({ report: { item, initial, write }, field, media, onWords }: BestThingProps) {
  const { t } = useI18n();
  const { scope, kind, id } = item;
  return (
    <Tell
      title={t(`contest.${field}`)}
      spoken={{ owner: id, scope, card: field }}
      text={{ scope, kind, id, field, initial }}
      hasWords={jsonWords(item.values[field]) !== ''}
      media={media}
      photos
      onBegin={() => void write({})}
      onWords={onWords}
    />
  );
}
