import { Presentation } from 'lucide';
import { useState } from 'preact/hooks';
import { planOf } from '../../../domain/plan.ts';
import { planDocument } from '../../../export/plan/build.ts';
import { slidesOf } from '../../../export/plan/slides.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useMinutesDraft, usePlanDraft } from '../../../store/use-plan-draft.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field } from '../../../ui/field.tsx';
import { Header } from '../../../ui/header.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { planWords } from '../out/plan-words.ts';
import { usePlanRecords } from '../out/use-plan-records.ts';
import styles from '../plan.module.css';
import { SavedArea } from '../saved-area.tsx';
import { NothingYet } from '../nothing-yet.tsx';
import { WithPlan } from '../with-plan.tsx';
import { fillScreen, leaveScreen } from './full-screen.ts';
import { Stage } from './stage.tsx';

/** Before a plan is shown to people: who watches, how long one has, and what one wants to remember. */
export function ShowPage() {
  return <WithPlan>{(item) => <WithMinutes key={item.id} item={item} />}</WithPlan>;
}

function WithMinutes({ item }: { item: Item }) {
  const written = usePlanDraft(item.id);
  return written ? <Show item={item} written={written.item} /> : null;
}

/** Guests in a room are people whom one knows, or can ask. */
const AUDIENCES = ['group', 'report'] as const;
type Audience = (typeof AUDIENCES)[number];

function Show({ item, written }: { item: Item; written: Item | undefined }) {
  const i18n = useI18n();
  const { t } = i18n;
  const plan = planOf(item.values);
  const [audience, setAudience] = useState<Audience>('report');
  const minutes = useMinutesDraft(item.id, written);
  const [isOn, setOn] = useState(false);
  const { records } = usePlanRecords(item, audience) ?? {};
  const document = records && planDocument(records, planWords(i18n));
  const slides = document ? slidesOf(document) : [];
  const isEmpty = document?.parts.length === 0;
  const begin = async () => {
    await fillScreen();
    setOn(true);
  };
  const end = () => {
    setOn(false);
    leaveScreen();
  };
  return (
    <div class={styles.page}>
      <Header
        title={t('planOut.showTitle')}
        subtitle={t('planOut.showHint')}
        back={{ href: `/plan/${item.id}`, label: plan.title || t('plan.untitled') }}
      />
      <Stack>
        {isEmpty && <NothingYet plan={item.id} />}
        <Choice
          legend={t('planOut.watching')}
          layout="column"
          options={AUDIENCES.map((value) => ({
            value,
            label: t(`planOut.watching.${value}`),
            hint: t(`planOut.watching.${value}.hint`),
          }))}
          value={audience}
          onChange={setAudience}
        />
        <Field
          label={t('planOut.minutes')}
          hint={t('planOut.minutesHint')}
          type="number"
          inputMode="numeric"
          min={0}
          value={minutes.value}
          onInput={minutes.change}
          onBlur={() => void minutes.flush()}
        />
        <SavedArea
          label={t('planOut.notes')}
          hint={t('planOut.notesHint')}
          rows={3}
          target={{ scope: item.scope, kind: item.kind, id: item.id, field: 'notes' }}
        />
        {document && !isEmpty && (
          <>
            <p>{t('planOut.slides', { count: slides.length })}</p>
            <Button kind="act" large wide icon={Presentation} onClick={() => void begin()}>
              {t('planOut.begin')}
            </Button>
          </>
        )}
      </Stack>
      {isOn && document && records && (
        <Stage
          document={document}
          slides={slides}
          scope={item.scope}
          notes={plan.notes}
          limitMs={limitOf(minutes.value)}
          onEnd={end}
        />
      )}
    </div>
  );
}

function limitOf(minutes: string): number | undefined {
  const count = Number(minutes.replace(',', '.'));
  return minutes.trim() !== '' && Number.isFinite(count) && count > 0 ? count * 60_000 : undefined;
}
