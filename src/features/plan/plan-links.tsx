import { Bookmark, History, Presentation, Printer, Route } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { ButtonRow } from '../../ui/button-row.tsx';
import { LinkButton } from '../../ui/button.tsx';

/** Where one goes from a plan. */
export function PlanLinks({ item }: { item: Item }) {
  const { t } = useI18n();
  return (
    <ButtonRow>
      <LinkButton icon={Route} href={`/plan/${item.id}/road`}>
        {t('road.title')}
      </LinkButton>
      <LinkButton icon={Presentation} href={`/plan/${item.id}/show`}>
        {t('planOut.showLink')}
      </LinkButton>
      <LinkButton icon={Printer} href={`/plan/${item.id}/out`}>
        {t('planOut.outLink')}
      </LinkButton>
      <LinkButton icon={Bookmark} href={`/plan/${item.id}/versions`}>
        {t('mates.versionsLink')}
      </LinkButton>
      <LinkButton icon={History} href={`/history/${item.scope}/${encodeURIComponent(item.id)}`}>
        {t('history.link')}
      </LinkButton>
    </ButtonRow>
  );
}
