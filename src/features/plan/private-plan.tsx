import { Users } from 'lucide';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { sharedPlanId } from '../../domain/plan-parts/copy.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { sharePlan } from '../../store/share-plan.ts';
import type { Item } from '../../store/types.ts';
import { useRecord } from '../../store/use-record.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stack } from '../../ui/stack.tsx';
import { useSingleTap } from '../../ui/use-single-tap.ts';

/** Says of a private plan that it is one, and how the route comes to see it. */
export function PrivatePlan({ item }: { item: Item }) {
  const { t } = useI18n();
  const save = useSave();
  const tap = useSingleTap();
  const { route } = useLocation();
  const [asks, setAsks] = useState(false);
  const copy = sharedPlanId(item.id);
  const read = useRecord('commons', copy);
  if (read === undefined) return null;
  if (read.item !== undefined) {
    return (
      <Notice action={<LinkButton href={`/plan/${copy}`}>{t('mates.privateOpen')}</LinkButton>}>
        {t('mates.privateShared')}
      </Notice>
    );
  }
  const share = async () => {
    const isShared = await save(async (store) => {
      await sharePlan(store, item);
    });
    if (!isShared) return;
    setAsks(false);
    route(`/plan/${copy}`);
  };
  return (
    <>
      <Notice
        live={false}
        action={
          <Button icon={Users} onClick={() => setAsks(true)}>
            {t('mates.privateShare')}
          </Button>
        }
      >
        {t('mates.privateNow')}
      </Notice>
      <Sheet
        open={asks}
        title={t('mates.privateAsk')}
        closeLabel={t('kit.close')}
        onClose={() => setAsks(false)}
      >
        <Stack>
          <p>{t('mates.privateAskHint')}</p>
          <ButtonRow align="stretch">
            <Button onClick={() => setAsks(false)}>{t('kit.cancel')}</Button>
            <Button kind="act" icon={Users} onClick={() => tap(share)}>
              {t('mates.privateShare')}
            </Button>
          </ButtonRow>
        </Stack>
      </Sheet>
    </>
  );
}
