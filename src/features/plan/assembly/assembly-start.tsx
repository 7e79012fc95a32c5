import { ArrowRight, Megaphone } from 'lucide';
import { useLocation } from 'preact-iso';
import { planOf } from '../../../domain/plan.ts';
import { moveOf } from '../../../domain/plan-parts/move.ts';
import type { DocumentPart } from '../../../export/plan/document.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Header } from '../../../ui/header.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { useSingleTap } from '../../../ui/use-single-tap.ts';
import { NothingYet } from '../nothing-yet.tsx';
import styles from './assembly.module.css';
import { type Assembly, useBeginAssembly } from './use-assembly.ts';

interface AssemblyStartProps {
  readonly plan: Item;
  readonly assembly: Assembly | undefined;
  readonly cards: readonly DocumentPart[];
  /** voices and pictures that may not be shown here */
  readonly left: number;
}

/** Before it is read: what this is for, and what stays out. An assembly that was begun goes on where it was. */
export function AssemblyStart({ plan, assembly, cards, left }: AssemblyStartProps) {
  const { t, format } = useI18n();
  const { route } = useLocation();
  const once = useSingleTap();
  const beginNew = useBeginAssembly(plan);
  const { title, team } = planOf(plan.values);
  const place = `/plan/${plan.id}`;
  const [first] = cards;
  const open = cards.find(({ id }) => assembly?.says(id) === undefined);
  const begin = () =>
    once(async () => {
      if (first && (await beginNew())) route(`${place}/assembly/${first.id}`);
    });
  const { begun } = moveOf(assembly?.item.values ?? {});
  return (
    <div class={styles.page}>
      <Header
        title={t('contest.assembly')}
        subtitle={<Facts of={[title, team]} />}
        back={{ href: place, label: title || t('plan.untitled') }}
      />
      <Stack>
        <p>{t('contest.assemblyHint')}</p>
        {left > 0 && <Notice live={false}>{t('contest.assemblyLeft', { count: left })}</Notice>}
        {first === undefined && <NothingYet plan={plan.id} />}
        {assembly && begun !== undefined && (
          <p>{t('contest.assemblyBegun', { when: format.moment(begun) })}</p>
        )}
        {first && assembly && (
          <LinkButton
            kind="act"
            large
            wide
            icon={ArrowRight}
            mirror
            href={`${place}/assembly/${open?.id ?? 'end'}`}
          >
            {t('contest.assemblyGoOn')}
          </LinkButton>
        )}
        {first && !assembly && (
          <Button kind="act" large wide icon={Megaphone} onClick={begin}>
            {t('contest.assemblyBegin')}
          </Button>
        )}
      </Stack>
    </div>
  );
}
