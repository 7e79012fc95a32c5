import { FileJson, FileText, FileType, Globe, Share2, Table } from 'lucide';
import { useState } from 'preact/hooks';
import { PUBLIC_USES, type PublicUse } from '../../../domain/permission.ts';
import type { Paper } from '../../../export/plan/paper.ts';
import type { PlanRecords } from '../../../export/plan/records.ts';
import { readFrom } from '../../../export/source.ts';
import { purposeOptions } from '../../../i18n/purpose-options.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useStore } from '../../../store/use-query.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { canShareFile, handFile } from '../../../ui/hand-file.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { makePlanFile, PLAN_FORMATS, type PlanFormat } from './make-plan-file.ts';
import { planWords } from './plan-words.ts';
import { usePlanRecords } from './use-plan-records.ts';

const ICONS = { docx: FileType, note: FileText, html: Globe, xlsx: Table, json: FileJson } as const;

interface FileOutProps {
  readonly item: Item;
  readonly paper: Paper;
}

/** Chooses for whom and in which format, says what stays, and hands the file on. */
export function FileOut({ item, paper }: FileOutProps) {
  const { t } = useI18n();
  const [purpose, setPurpose] = useState<PublicUse>('report');
  const [format, setFormat] = useState<PlanFormat>('docx');
  const read = usePlanRecords(item, purpose);
  const { state, hand, forget } = useHand(paper);
  const { records } = read ?? {};
  return (
    <Stack>
      <Choice
        legend={t('planOut.format')}
        layout="column"
        options={PLAN_FORMATS.map((value) => ({
          value,
          label: t(`planOut.format.${value}`),
          hint: t(`planOut.format.${value}.hint`),
          icon: ICONS[value],
        }))}
        value={format}
        onChange={(value) => {
          setFormat(value);
          forget();
        }}
      />
      <Choice
        legend={t('export.forWhom')}
        layout="column"
        options={purposeOptions(t, PUBLIC_USES)}
        value={purpose}
        onChange={(value) => {
          setPurpose(value);
          forget();
        }}
      />
      {records && records.left > 0 && (
        <Notice live={false}>{t('planOut.staysOut', { count: records.left })}</Notice>
      )}
      {read && !records && <Notice live={false}>{t('planOut.notForThem')}</Notice>}
      <ButtonRow>
        <Button
          kind="act"
          large
          disabled={!records || state.kind === 'making'}
          onClick={() => records && void hand(format, records, 'download')}
        >
          {state.kind === 'making' ? t('planOut.making') : t('planOut.download')}
        </Button>
        {canShare() && (
          <Button
            icon={Share2}
            large
            disabled={!records || state.kind === 'making'}
            onClick={() => records && void hand(format, records, 'share')}
          >
            {t('planOut.share')}
          </Button>
        )}
      </ButtonRow>
      {state.kind === 'made' && <Notice kind="ok">{t('planOut.made', { name: state.name })}</Notice>}
      {state.kind === 'fault' && <Notice kind="error">{t('planOut.notMade')}</Notice>}
    </Stack>
  );
}

type State =
  | { readonly kind: 'idle' | 'making' | 'fault' }
  | { readonly kind: 'made'; readonly name: string };

function useHand(paper: Paper) {
  const i18n = useI18n();
  const store = useStore();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const hand = async (format: PlanFormat, records: PlanRecords, way: 'download' | 'share') => {
    setState({ kind: 'making' });
    try {
      const file = await makePlanFile(format, {
        records,
        words: planWords(i18n),
        paper,
        read: readFrom(store.media),
        now: store.now(),
      });
      const done = await handFile(file, way);
      setState(done === 'downloaded' ? { kind: 'made', name: file.name } : { kind: 'idle' });
    } catch {
      setState({ kind: 'fault' });
    }
  };
  return { state, hand, forget: () => setState({ kind: 'idle' }) };
}

/** Asked before there is a file. */
function canShare(): boolean {
  return canShareFile(new File(['x'], 'x.html', { type: 'text/html' }));
}
