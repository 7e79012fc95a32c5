import { Sprout } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { type SampleProps, useSamples } from './use-samples.ts';
import { TapWay } from './way.tsx';

/** A look at a route that is full of what people said, without a name or anything else. */
export function SampleWay(props: SampleProps) {
  const { t } = useI18n();
  const { busy } = props.beginning;
  const look = useSamples(props);
  return (
    <TapWay
      icon={Sprout}
      title={t('start.sample')}
      hint={t(busy ? 'kit.waiting' : 'start.sampleHint')}
      disabled={busy}
      onClick={() => void look()}
    />
  );
}
