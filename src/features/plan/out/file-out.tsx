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
import { canShareKind, hasShare } from '../../../ui/share.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { useHanding } from '../../../ui/use-handing.ts';
import { makePlanFile, PLAN_FORMATS, PLAN_TYPES, type PlanFormat } from './make-plan-file.ts';
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
  const { ending, type } = PLAN_TYPES[format];
  const canShare = canShareKind(ending, type);
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
          disabled={!records || state.is === 'making'}
          onClick={() => records && void hand(format, records, 'download')}
        >
          {state.is === 'making' ? t('planOut.making') : t('planOut.download')}
        </Button>
        {canShare && (
          <Button
            icon={Share2}
            large
            disabled={!records || state.is === 'making'}
            onClick={() => records && void hand(format, records, 'share')}
          >
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

function useHand(paper: Paper) {
  const i18n = useI18n();
  const store = useStore();
  const { state, hand, forget } = useHanding();
  return {
    state,
    forget,
    hand: (format: PlanFormat, records: PlanRecords, way: 'download' | 'share') =>
      hand({
        way,
        of: [format, records, paper, i18n],
        make: () =>
          makePlanFile(format, {
            records,
            words: planWords(i18n),
            paper,
            read: readFrom(store.media),
            now: store.now(),
          }),
      }),
  };
}
