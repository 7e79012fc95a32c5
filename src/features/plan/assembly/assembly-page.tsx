import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { planOf } from '../../../domain/plan.ts';
import { assemblyCards } from '../../../export/plan/assembly.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Header } from '../../../ui/header.tsx';
import { planWords } from '../out/plan-words.ts';
import { usePlanRecords } from '../out/use-plan-records.ts';
import { Done } from '../state/move-form.tsx';
import { WithPlan } from '../with-plan.tsx';
import { AssemblyCard } from './assembly-card.tsx';
import { AssemblyEnd } from './assembly-end.tsx';
import { AssemblyStart } from './assembly-start.tsx';
import styles from './assembly.module.css';
import { useAssembly } from './use-assembly.ts';

/** The last page of an assembly, beside its cards. */
export const END = 'end';

/** A plan read to those who never went, card by card, and what they say to it. */
export function AssemblyPage() {
  return <WithPlan>{(item) => <OfPlan key={item.id} item={item} />}</WithPlan>;
}

function OfPlan({ item }: { item: Item }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { params } = useRoute();
  const [isDone, setDone] = useState(false);
  // Who hears it is no group that anybody agreed to: what may be shown to partners may be shown here.
  const { records } = usePlanRecords(item, 'report') ?? {};
  const read = useAssembly(item);
  if (records === undefined || read === undefined) return null;
  const cards = assemblyCards(records, planWords(i18n));
  const { assembly } = read;
  const at = params['month'];
  const here = cards.findIndex(({ id }) => id === at);
  const card = cards[here];
  const place = `/plan/${item.id}`;
  if (isDone)
    return (
      <div class={styles.page}>
        <Header
          title={t('contest.assembly')}
          back={{ href: place, label: planOf(item.values).title || t('plan.untitled') }}
        />
        <Done state="validated_home" onBack={() => setDone(false)} />
        <LinkButton kind="act" large href={`${place}/state`}>
          {t('contest.steps')}
        </LinkButton>
      </div>
    );
  if (assembly && card)
    return <AssemblyCard key={card.id} plan={item} assembly={assembly} cards={cards} here={here} />;
  if (assembly && at === END)
    return <AssemblyEnd plan={item} assembly={assembly} cards={cards} onDone={() => setDone(true)} />;
  return <AssemblyStart plan={item} assembly={assembly} cards={cards} left={records.left} />;
}
