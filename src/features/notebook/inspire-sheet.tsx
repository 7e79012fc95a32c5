import { useLocation } from 'preact-iso';
import type { InspiredPlan } from '../../domain/inspire.ts';
import { choosePlanWords } from '../../i18n/choose-plan-words.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Inspire } from '../../store/use-inspire.tsx';
import { ChoosePlan } from '../../ui/choose-plan.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';

interface InspireSheetProps extends Inspire {
  readonly onClose: () => void;
}

/** Which plan it inspires; where who spoke has not agreed to that, why not. */
export function InspireSheet({ sharing, plans, name, inspire, onClose }: InspireSheetProps) {
  const { t } = useI18n();
  const { route } = useLocation();
  if (sharing === undefined) return null;
  if (!sharing.ok)
    return (
      <Sheet open title={t('notebook.inspires')} closeLabel={t('kit.close')} onClose={onClose}>
        <Notice kind="warn">{t(`notebook.refused.${sharing.reason}`)}</Notice>
      </Sheet>
    );
  const choose = async (plan: InspiredPlan) => {
    const inspired = await inspire(plan);
    onClose();
    if (inspired !== undefined) route(`/plan/${inspired}`);
  };
  const sentence = t(sharing.drafts.length > 0 ? 'notebook.inspireCopy' : 'notebook.inspireAll');
  return (
    <ChoosePlan
      open
      onClose={onClose}
      onChoose={(id) => void choose({ id })}
      onNew={(title) => void choose({ title })}
      name={name}
      {...choosePlanWords(t, plans, sentence)}
    />
  );
}
