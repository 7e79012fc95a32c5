import { Share2 } from 'lucide';
import { useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import { type SharedInterview, shareInterview } from '../../store/share-interview.ts';
import type { Item } from '../../store/types.ts';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { useSingleTap } from '../../ui/use-single-tap.ts';

/** One's own interview for everyone on the route, as far as who spoke in it agreed. */
export function ShareOwn({ item }: { item: Item }) {
  const { t } = useI18n();
  const save = useSave();
  const [shared, setShared] = useState<SharedInterview | undefined>(undefined);
  const once = useSingleTap();
  const [busy, setBusy] = useState(false);
  const share = async () => {
    setBusy(true);
    await save(async (store) => setShared(await shareInterview(store, item)));
    setBusy(false);
  };
  return (
    <Section title={t('listen.shareOwn')}>
      <Stack>
        <p>{t('listen.shareOwnHint')}</p>
        <Button icon={Share2} disabled={busy} onClick={() => once(share)}>
          {t('listen.shareOwn')}
        </Button>
        {shared?.ok === false && <Notice kind="warn">{t(`interview.refused.${shared.reason}`)}</Notice>}
        {shared?.ok && (
          <Notice kind="ok">
            {shared.fresh > 0 ? t('listen.shared', { count: shared.fresh }) : t('listen.sharedBefore')}
          </Notice>
        )}
      </Stack>
    </Section>
  );
}
