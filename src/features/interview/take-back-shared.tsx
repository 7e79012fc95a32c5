import { Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useMayWrite } from '../../store/use-role.tsx';
import { useSave } from '../../store/use-save.tsx';
import { withdrawShared } from '../../store/withdraw-shared.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stack } from '../../ui/stack.tsx';

/** For the team: whoever spoke may tell any of them, not only the participant who shared it. */
export function TakeBackShared({ item }: { item: Item }) {
  const { t } = useI18n();
  const may = useMayWrite('team');
  const save = useSave();
  const [asking, setAsking] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button kind="plain" icon={Undo2} onClick={() => setAsking(true)}>
        {t('consent.withdraw')}
      </Button>
      <Sheet
        open={asking}
        title={t('consent.withdraw')}
        closeLabel={t('kit.close')}
        onClose={() => setAsking(false)}
      >
        <Stack>
          <p>{t('listen.takeBackHint')}</p>
          <Button
            kind="danger"
            icon={Undo2}
            onClick={() => void save((store) => withdrawShared(store, item))}
          >
            {t('consent.withdraw')}
          </Button>
        </Stack>
      </Sheet>
    </>
  );
}
