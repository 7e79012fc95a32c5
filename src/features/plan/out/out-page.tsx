import { useState } from 'preact/hooks';
import { planOf } from '../../../domain/plan.ts';
import { type Paper, paperOf } from '../../../export/plan/paper.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { Header } from '../../../ui/header.tsx';
import { Section } from '../../../ui/section.tsx';
import { Stack } from '../../../ui/stack.tsx';
import styles from '../plan.module.css';
import { WithPlan } from '../with-plan.tsx';
import { FileOut } from './file-out.tsx';
import { PaperOut } from './paper-out.tsx';

/** A plan as paper and as files, as far as consent goes. */
export function OutPage() {
  return <WithPlan>{(item) => <Out key={item.id} item={item} />}</WithPlan>;
}

function Out({ item }: { item: Item }) {
  const { t } = useI18n();
  const [paper, setPaper] = useState<Paper>(() => paperOf(navigator.language));
  const plan = planOf(item.values);
  return (
    <div class={styles.page} data-in-order>
      <div data-print="no">
        <Header
          title={t('planOut.outTitle')}
          subtitle={plan.title || t('plan.untitled')}
          back={{ href: `/plan/${item.id}`, label: plan.title || t('plan.untitled') }}
        />
      </div>
      <Stack gap="wide">
        <PaperOut item={item} paper={paper} onPaper={setPaper} />
        <div data-print="no">
          <Section title={t('planOut.asFile')}>
            <FileOut item={item} paper={paper} />
          </Section>
        </div>
      </Stack>
    </div>
  );
}
