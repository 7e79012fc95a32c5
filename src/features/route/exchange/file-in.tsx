import { Check, FileUp } from 'lucide';
import { useState } from 'preact/hooks';
import type { Plan, Standing } from '../../../export/programme/incoming/plan.ts';
import type { ReadProgramme } from '../../../export/programme/incoming/read-file.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Change } from '../../../store/types.ts';
import { useSave } from '../../../store/use-save.tsx';
import { Button } from '../../../ui/button.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { FileButton } from '../../../ui/file-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { PlanPreview } from './plan-preview.tsx';

const ACCEPT =
  '.ics,.gpx,.geojson,.json,text/calendar,application/gpx+xml,application/geo+json,application/json';

/** A file is chosen, looked at, and only then taken. */
export function FileIn({ standing }: { standing: Standing }) {
  const { t } = useI18n();
  const [read, setRead] = useState<ReadProgramme | 'reading' | undefined>(undefined);
  const choose = async (file: File) => {
    setRead('reading');
    const { readProgramme } = await import('../../../export/programme/incoming/read-file.ts');
    setRead(await readProgramme(file, standing.parts.zones));
  };
  return (
    <Stack>
      <p>{t('exchange.inHint')}</p>
      <ButtonRow>
        <FileButton icon={FileUp} large accept={ACCEPT} onFile={(file) => void choose(file)}>
          {t('exchange.chooseFile')}
        </FileButton>
      </ButtonRow>
      {read === 'reading' && <Waiting>{t('exchange.reading')}</Waiting>}
      {read !== undefined && read !== 'reading' && !read.ok && (
        <Notice kind="warn">{t(`exchange.fault.${read.reason}`)}</Notice>
      )}
      {read !== undefined && read !== 'reading' && read.ok && <Take read={read} standing={standing} />}
    </Stack>
  );
}

function Take({ read, standing }: { read: Extract<ReadProgramme, { ok: true }>; standing: Standing }) {
  const { t } = useI18n();
  const save = useSave();
  const plan = read.plan(standing);
  const { planned, untouched, faults } = plan;
  return (
    <Stack>
      {planned.length === 0 && (
        <Notice kind={untouched > 0 ? 'ok' : 'warn'}>
          {t(untouched > 0 ? 'exchange.nothingNew' : 'exchange.nothingTaken')}
        </Notice>
      )}
      {(planned.length > 0 || faults.length > 0) && (
        <PlanPreview kind={read.kind} plan={plan} standing={standing} />
      )}
      {planned.length > 0 && (
        <Button
          kind="act"
          icon={Check}
          large
          onClick={() => void save((store) => store.write(...changesOf(plan)))}
        >
          {t('exchange.take')}
        </Button>
      )}
    </Stack>
  );
}

/** What somebody else has written into a field since this was shown is kept beside it. */
function changesOf({ planned }: Plan): Change[] {
  return planned.map(({ kind, id, isNew, fields, before }) => ({
    scope: 'programme',
    kind,
    id,
    fields,
    ...(!isNew && {
      over: Object.fromEntries(Object.entries(before).map(([field, value]) => [field, [value]])),
    }),
  }));
}
