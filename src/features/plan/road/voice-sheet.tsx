import { Pencil } from 'lucide';
import { useI18n } from '../../../i18n/provider.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { Voice } from '../one-inspiration.tsx';
import styles from './road.module.css';
import type { RoadVoice } from './use-road.ts';

interface VoiceSheetProps {
  /** undefined while the sheet is closed */
  readonly voice: RoadVoice | undefined;
  readonly plan: string;
  readonly onClose: () => void;
}

/** A voice of the road: its words, and its sound where one may hear it. */
export function VoiceSheet({ voice, plan, onClose }: VoiceSheetProps) {
  const { t } = useI18n();
  return (
    <Sheet open={voice !== undefined} title={t('road.voice')} closeLabel={t('kit.close')} onClose={onClose}>
      {voice && (
        <div class={styles.sheet}>
          <Voice key={voice.id} cited={voice.cited} plays />
          <LinkButton icon={Pencil} href={`/plan/${plan}/inspired`}>
            {t('road.toCard')}
          </LinkButton>
        </div>
      )}
    </Sheet>
  );
}
