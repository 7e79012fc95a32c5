import { Check } from 'lucide';
import { useState } from 'preact/hooks';
import { isDate } from '../../../domain/date.ts';
import { ROUTE_ID } from '../../../domain/route.ts';
import { SKELETONS, type Skeleton } from '../../../domain/skeleton/names.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { useActs } from '../../../store/use-acts.tsx';
import type { Programme } from '../../../store/use-programme.tsx';
import { useStore } from '../../../store/use-query.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field } from '../../../ui/field.tsx';
import { Section } from '../../../ui/section.tsx';

/** For a route without a day: a skeleton after the real ones, to change as one likes. */
export function BeginWith({ programme, say }: { programme: Programme; say: (words: string) => void }) {
  const { t, lang } = useI18n();
  const { act } = useActs();
  const { newId } = useStore();
  const [skeleton, setSkeleton] = useState<Skeleton>('nine');
  const [start, setStart] = useState(programme.route.start ?? '');
  const [tried, setTried] = useState(false);
  const take = async () => {
    setTried(true);
    if (!isDate(start)) return;
    const { skeletonRoute } = await import('../../../domain/skeleton/skeleton.ts');
    const drafts = skeletonRoute({ skeleton, lang, start, newId, guide: [...programme.guides.keys()][0] });
    const frame = { scope: 'programme', kind: 'route', id: ROUTE_ID, fields: drafts.frame } as const;
    const label = t('setup.beginAct', { what: t(`setup.skeleton.${skeleton}`) });
    if (await act(label, [frame, ...drafts.records])) say(label);
  };
  return (
    <Section title={t('setup.beginWith')}>
      <Choice
        legend={t('setup.skeletons')}
        hideLegend
        layout="column"
        options={SKELETONS.map((value) => ({
          value,
          label: t(`setup.skeleton.${value}`),
          hint: t(`setup.skeleton.${value}.hint`),
        }))}
        value={skeleton}
        onChange={setSkeleton}
      />
      <Field
        label={t('start.firstDay')}
        type="date"
        error={tried && !isDate(start) ? t('start.firstDayMissing') : undefined}
        value={start}
        onInput={setStart}
      />
      <p>
        <Button kind="act" icon={Check} onClick={() => void take()}>
          {t('setup.take')}
        </Button>
      </p>
    </Section>
  );
}
