import { Bookmark, ClipboardCheck, History, ListChecks, Printer } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';

/** Where one goes from a plan. */
export function PlanLinks({ item }: { item: Item }) {
  const { t } = useI18n();
  return (
    <ButtonRow>
      <LinkButton icon={ListChecks} href={`/plan/${item.id}/scores`}>
        {t('contest.scores')}
      </LinkButton>
      <LinkButton icon={ClipboardCheck} href={`/plan/${item.id}/reports`}>
        {t('contest.reports')}
      </LinkButton>
      <Button icon={Printer} onClick={() => window.print()}>
        {t('plan.print')}
      </Button>
      <LinkButton icon={Bookmark} href={`/plan/${item.id}/versions`}>
        {t('mates.versionsLink')}
      </LinkButton>
      <LinkButton icon={History} href={`/history/${item.scope}/${encodeURIComponent(item.id)}`}>
        {t('history.link')}
      </LinkButton>
    </ButtonRow>
  );
}
