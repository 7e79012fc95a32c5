import { useI18n } from '../../i18n/provider.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Says that the endpoint refused something: it would be lost with the phone, and no signal mends that. */
export function RefusedHere() {
  const { t } = useI18n();
  const count = useQuery((store) => store.queries.refusedKeys())?.length ?? 0;
  if (count === 0) return null;
  return (
    <Notice
      kind="warn"
      live={false}
      action={<LinkButton href="/phone/waiting">{t('shell.seeList')}</LinkButton>}
    >
      {t('shell.refusedHere', { count })}
    </Notice>
  );
}
