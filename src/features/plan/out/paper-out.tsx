import { FileText, Printer } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { wholePlan } from '../../../export/plan/after.ts';
import { conceptNote } from '../../../export/plan/concept-note.ts';
import { mediaIn } from '../../../export/plan/media.ts';
import { PAPERS, type Paper } from '../../../export/plan/paper.ts';
import type { PlanRecords } from '../../../export/plan/records.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useQuery } from '../../../store/use-query.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Pending } from '../../../ui/pending.tsx';
import { Section } from '../../../ui/section.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { PlanPrint } from '../plan-print.tsx';
import { planWords } from './plan-words.ts';
import { usePlanRecords } from './use-plan-records.ts';

interface PaperOutProps {
  readonly item: Item;
  readonly paper: Paper;
  readonly onPaper: (paper: Paper) => void;
}

/** Which of the two goes to paper, and how often it was asked for. */
interface Asked {
  readonly what: 'plan' | 'note';
  readonly times: number;
}

/** The plan on paper, whole or as a note of one page. Paper can't be called back: only who said yes to that is on it. */
export function PaperOut({ item, paper, onPaper }: PaperOutProps) {
  const { t } = useI18n();
  const read = usePlanRecords(item, 'print');
  const [asked, setAsked] = useState<Asked>({ what: 'plan', times: 0 });
  useEffect(() => {
    if (asked.times > 0) window.print();
  }, [asked]);
  if (read === undefined) return <Pending />;
  const ask = (what: Asked['what']) => setAsked({ what, times: asked.times + 1 });
  return (
    <>
      <div data-print="no">
        <Section title={t('planOut.onPaper')}>
          <Stack>
            <Choice
              legend={t('planOut.paper')}
              options={PAPERS.map((value) => ({ value, label: t(`planOut.paper.${value}`) }))}
              value={paper}
              onChange={onPaper}
            />
            {read.records && read.records.left > 0 && (
              <Notice live={false}>{t('planOut.printVoices')}</Notice>
            )}
            <ButtonRow>
              <Button kind="act" large icon={Printer} disabled={!read.records} onClick={() => ask('plan')}>
                {t('planOut.printPlan')}
              </Button>
              <Button large icon={FileText} disabled={!read.records} onClick={() => ask('note')}>
                {t('planOut.printNote')}
              </Button>
            </ButtonRow>
          </Stack>
        </Section>
      </div>
      {read.records && <Printed records={read.records} paper={paper} what={asked.what} />}
    </>
  );
}

interface PrintedProps {
  readonly records: PlanRecords;
  readonly paper: Paper;
  readonly what: Asked['what'];
}

function Printed({ records, paper, what }: PrintedProps) {
  const i18n = useI18n();
  const words = planWords(i18n);
  const whole = wholePlan(records, words);
  const ids = mediaIn(whole, 'pictures');
  const pictures = useQuery(
    async ({ queries }) => {
      const found = await Promise.all(ids.map((id) => queries.get({ scope: records.plan.scope, id })));
      return found.filter((one) => one !== undefined);
    },
    [ids.join(' ')],
  );
  if (what === 'plan') return <PlanPrint document={whole} paper={paper} pictures={pictures ?? []} />;
  const { document, shortened } = conceptNote(whole);
  const foot = shortened.length === 0 ? undefined : words.shortened(shortened);
  return <PlanPrint document={document} paper={paper} kind={words.conceptNote} foot={foot} pictures={[]} />;
}
