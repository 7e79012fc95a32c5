import { CalendarDays, FileJson, FileText, Globe, Map as MapIcon, Navigation, Share2, Table } from 'lucide';
import { useState } from 'preact/hooks';
import type { Standing } from '../../../export/programme/incoming/plan.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { canShareKind, hasShare } from '../../../ui/share.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { useHanding } from '../../../ui/use-handing.ts';
import { countOf, type Format, FORMATS, makeFile, TYPES } from './make-file.ts';

const ICONS = {
  ics: CalendarDays,
  xlsx: Table,
  csv: FileText,
  gpx: Navigation,
  geojson: MapIcon,
  kml: Globe,
  template: FileJson,
} as const;

const LEAVES = { stops: 'leavesProgramme', places: 'leavesPlaces' } as const;

/** Chooses a format, says what leaves the phone, and hands the file on. */
export function FileOut({ standing }: { standing: Standing }) {
  const { t } = useI18n();
  const [format, setFormat] = useState<Format>('ics');
  const { state, hand } = useHand(standing);
  const { of, inside, outside } = countOf(format, standing);
  const { ending, type } = TYPES[format];
  const canShare = canShareKind(ending, type);
  const isOff = inside === 0 || state.is === 'making';
  return (
    <Stack>
      <Choice
        legend={t('exchange.format')}
        layout="column"
        options={FORMATS.map((value) => ({
          value,
          label: t(`exchange.format.${value}`),
          hint: t(`exchange.format.${value}.hint`),
          icon: ICONS[value],
        }))}
        value={format}
        onChange={setFormat}
      />
      <Notice title={t('exchange.leaves')} live={false}>
        <p>{t(`exchange.${format === 'template' ? 'leavesTemplate' : LEAVES[of]}`)}</p>
        <p>{inside === 0 ? t('exchange.nothing') : t(`exchange.${of}`, { count: inside })}</p>
        {outside > 0 && (
          <p>{t(of === 'stops' ? 'exchange.withoutDate' : 'exchange.withoutPosition', { count: outside })}</p>
        )}
      </Notice>
      <ButtonRow>
        <Button kind="act" large disabled={isOff} onClick={() => void hand(format, 'download')}>
          {t('exchange.download')}
        </Button>
        {canShare && (
          <Button icon={Share2} large disabled={isOff} onClick={() => void hand(format, 'share')}>
            {t('export.share')}
          </Button>
        )}
      </ButtonRow>
      {!canShare && hasShare() && <p>{t('export.cantShare')}</p>}
      {state.is === 'late' && <Notice kind="ok">{t('export.shareReady')}</Notice>}
      {state.is === 'saved' && <Notice kind="ok">{t('export.made', { name: state.name })}</Notice>}
      {state.is === 'failed' && <Notice kind="error">{t('export.notMade')}</Notice>}
    </Stack>
  );
}

function useHand({ parts, words, items }: Standing) {
  const { t } = useI18n();
  const { state, hand } = useHanding();
  return {
    state,
    hand: (format: Format, way: 'download' | 'share') =>
      hand({
        way,
        of: [format, parts, words, items],
        make: () => makeFile(format, { parts, words, items, programme: t('exchange.programme') }),
      }),
  };
}
