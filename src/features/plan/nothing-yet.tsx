import { Pencil } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { useDeck } from '../../store/use-deck.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** What is shown of a plan begins with a card on which something is. */
export function NothingYet({ plan }: { plan: string }) {
  const { t } = useI18n();
  const first = useDeck()?.asked[0];
  return (
    <Notice
      live={false}
      action={
        first && (
          <LinkButton icon={Pencil} href={`/plan/${plan}/${first.id}`}>
            {t('plan.firstCard')}
          </LinkButton>
        )
      }
    >
      {t('planOut.nothing')}
    </Notice>
  );
}
