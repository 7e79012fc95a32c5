import { ArrowLeft, ArrowRight, type IconNode } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { LinkButton } from '../../ui/button.tsx';
import styles from './plan.module.css';

interface Way {
  readonly href: string;
  readonly label: string;
}

interface TurnProps {
  readonly back: Way;
  readonly on: Way;
  /** where it leads out of the cards */
  readonly icon?: IconNode | undefined;
}

/** Back and on, as one turns cards. */
export function Turn({ back, on, icon }: TurnProps) {
  const { t } = useI18n();
  return (
    <nav class={styles.turning} aria-label={t('plan.cards')}>
      <ButtonRow align="stretch">
        <LinkButton href={back.href} icon={ArrowLeft} mirror>
          {back.label}
        </LinkButton>
        <LinkButton href={on.href} icon={icon ?? ArrowRight} mirror={icon === undefined} kind="act">
          {on.label}
        </LinkButton>
      </ButtonRow>
    </nav>
  );
}
