import { CalendarDays, FileJson, FileText, Globe, Map as MapIcon, Navigation, Share2, Table } from 'lucide';
import { useState } from 'preact/hooks';
import type { Standing } from '../../../export/programme/incoming/plan.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { canShareFile, handFile } from '../../../ui/hand-file.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { countOf, type Format, FORMATS, makeFile } from './make-file.ts';

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
  const { made, hand } = useHand(standing);
  const { of, inside, outside } = countOf(format, standing);
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
        <Button kind="act" large disabled={inside === 0} onClick={() => void hand(format, 'download')}>
          {t('exchange.download')}
        </Button>
        {canShare() && (
          <Button icon={Share2} large disabled={inside === 0} onClick={() => void hand(format, 'share')}>
            {t('exchange.share')}
          </Button>
        )}
      </ButtonRow>
      {made?.ok === true && <Notice kind="ok">{t('exchange.made', { name: made.name })}</Notice>}
      {made?.ok === false && <Notice kind="error">{t('exchange.notMade')}</Notice>}
    </Stack>
  );
}

type Made = { readonly ok: true; readonly name: string } | { readonly ok: false };

function useHand({ parts, words, items }: Standing) {
  const { t } = useI18n();
  const [made, setMade] = useState<Made | undefined>(undefined);
  const hand = async (format: Format, way: 'download' | 'share') => {
    setMade(undefined);
    try {
      const file = await makeFile(format, { parts, words, items, programme: t('exchange.programme') });
      if ((await handFile(file, way)) === 'downloaded') setMade({ ok: true, name: file.name });
    } catch {
      setMade({ ok: false });
    }
  };
  return { made, hand };
}

/** Asked before there is a file. */
function canShare(): boolean {
  return canShareFile(new File(['x'], 'x.csv', { type: 'text/csv' }));
}
