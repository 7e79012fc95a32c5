import { Mic } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { useRecorder } from '../../capture/use-recorder.tsx';
import { interviewOf } from '../../domain/interview.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useStore } from '../../store/use-query.tsx';
import { useRoutes } from '../../store/use-routes.tsx';
import { Button } from '../../ui/button.tsx';

/** How long one can go on after having finished, s. */
const STAYS = 10;

/** Finished by mistake: for ten seconds one tap goes on, in a new segment of the same interview. */
export function ContinueRecording({ item }: { item: Item }) {
  const { t } = useI18n();
  const store = useStore();
  const recorder = useRecorder();
  const { settings } = useRoutes();
  const { ended } = interviewOf(item.values);
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const count = () => setLeft(ended === undefined ? 0 : Math.ceil(STAYS - (store.now() - ended) / 1000));
    count();
    const timer = setInterval(count, 500);
    return () => clearInterval(timer);
  }, [ended, store]);
  if (left <= 0 || left > STAYS || recorder.state.value.name !== 'idle') return null;
  const goOn = async () => {
    const before = await store.queries.linkedTo(item.id, 'media');
    const order = { owner: item.id, scope: item.scope, bitrate: (settings.bitrate ?? 32) * 1000 };
    await recorder.start({ ...order, segment: before.length });
  };
  return (
    <Button icon={Mic} onClick={() => void goOn()}>
      {t('record.continueFor', { count: left })}
    </Button>
  );
}
