import { Users } from 'lucide';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { sharedPlanId } from '../../domain/plan-parts/shared-id.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { planSharing, sharePlan } from '../../store/share-plan.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { useRecord } from '../../store/use-record.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Pending } from '../../ui/pending.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stack } from '../../ui/stack.tsx';
import { useSingleTap } from '../../ui/use-single-tap.ts';
import { SharingWords } from './sharing-words.tsx';

/** Says of a private plan that it is one, and how the route comes to see it. */
export function PrivatePlan({ item }: { item: Item }) {
  const { t } = useI18n();
  const save = useSave();
  const tap = useSingleTap();
  const { route } = useLocation();
  const [asks, setAsks] = useState(false);
  const [failed, setFailed] = useState(false);
  const copy = sharedPlanId(item.id);
  const read = useRecord('commons', copy);
  const sharing = useQuery((store) => planSharing(store, item), [item.key]);
  if (read === undefined || sharing === undefined) return <Pending />;
  const isShared = read.item !== undefined;
  const open = () => {
    setFailed(false);
    setAsks(true);
  };
  const share = async () => {
    const done = await save(async (store) => {
      await sharePlan(store, item);
    });
    setFailed(!done);
    if (!done) return;
    setAsks(false);
    if (!isShared) route(`/plan/${copy}`);
  };
  const label = isShared ? t('mates.privateMore', { count: sharing.fresh }) : t('mates.privateShare');
  const button = (
    <Button icon={Users} onClick={open}>
      {label}
    </Button>
  );
  return (
    <>
      <Notice
        live={isShared}
        action={
          isShared ? (
            <ButtonRow>
              <LinkButton href={`/plan/${copy}`}>{t('mates.privateOpen')}</LinkButton>
              {sharing.fresh > 0 && button}
            </ButtonRow>
          ) : (
            button
          )
        }
      >
        {t(isShared ? 'mates.privateShared' : 'mates.privateNow')}
      </Notice>
      <Sheet
        open={asks}
        title={t('mates.privateAsk')}
        closeLabel={t('kit.close')}
        onClose={() => setAsks(false)}
      >
        <Stack>
          <SharingWords sharing={sharing} />
          {failed && <Notice kind="error">{t('mates.privateNot')}</Notice>}
          <ButtonRow align="stretch">
            <Button onClick={() => setAsks(false)}>{t('kit.cancel')}</Button>
            <Button kind="act" icon={Users} onClick={() => tap(share)}>
              {label}
            </Button>
          </ButtonRow>
        </Stack>
      </Sheet>
    </>
  );
}
