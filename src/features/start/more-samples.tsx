import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import { Fold } from '../../ui/fold.tsx';
import type { SampleProps } from './use-samples.ts';

/** The other routes to look at; their facts are fetched once somebody asks for them. */
export function MoreSamples(props: SampleProps) {
  const { t } = useI18n();
  const [loaded, setLoaded] = useState<{ List: ComponentType<SampleProps> } | undefined>(undefined);
  const load = async () => {
    const { SampleList } = await import('./sample-list.tsx');
    setLoaded({ List: SampleList });
  };
  return (
    <Fold summary={t('start.moreSamples')} onToggle={(open) => void (open && load())}>
      {loaded && <loaded.List {...props} />}
    </Fold>
  );
}
