import { useMemo } from 'preact/hooks';
import { COLUMNS, type ProgrammeWords } from '../../../export/programme/stop-line.ts';
import type { Standing } from '../../../export/programme/incoming/plan.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { useZones } from '../../../store/use-route-time.tsx';
import { useStanding } from '../../../store/use-standing.tsx';

/** The programme as files need it; undefined until it has been read once. */
export function useParts(): Standing | undefined {
  const standing = useStanding();
  const words = useProgrammeWords();
  const zones = useZones();
  return useMemo(
    () =>
      standing && {
        items: standing.items,
        binned: standing.binned,
        words,
        parts: { ...standing, zones },
      },
    [standing, words, zones],
  );
}

function useProgrammeWords(): ProgrammeWords {
  const { t } = useI18n();
  return useMemo(
    () => ({
      type: (type) => t(`words.activity.${type}`),
      untitled: t('words.untitledStop'),
      day: (number) => t('route.day', { number }),
      place: t('route.place'),
      host: t('route.host'),
      case: t('setup.column.case'),
      leads: t('setup.column.leads'),
      bring: t('setup.column.bring'),
      until: (time) => t('exchange.until', { time }),
      columns: Object.assign({}, ...COLUMNS.map((column) => ({ [column]: t(`setup.column.${column}`) }))),
    }),
    [t],
  );
}
