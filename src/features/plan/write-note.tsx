import { NotebookPen } from 'lucide';
import { useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import { useStore } from '../../store/use-query.tsx';
import { useCaptureScope } from '../../store/use-role.tsx';
import { LinkButton } from '../../ui/button.tsx';

/** Leads to a new note, from which a plan can begin. */
export function WriteNote() {
  const { t } = useI18n();
  const { newId } = useStore();
  const scope = useCaptureScope();
  const [id] = useState(newId);
  return (
    <LinkButton href={`/note/${scope}/${id}`} kind="act" large icon={NotebookPen}>
      {t('plan.writeNote')}
    </LinkButton>
  );
}
