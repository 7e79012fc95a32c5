import { Pencil, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Stack } from '../../ui/stack.tsx';
import { SavedArea } from './saved-area.tsx';
import type { CardMedia } from './use-card-media.ts';

interface CardMediaActsProps {
  readonly media: CardMedia;
  /** "Voice 2 · Rosa" */
  readonly called: string;
  /** what is to be put in words */
  readonly ask: string;
  readonly onBin: () => void;
}

/** A voice or a picture is put in words, for who can't hear or see it, and goes to the bin. */
export function CardMediaActs({ media, called, ask, onBin }: CardMediaActsProps) {
  const { t } = useI18n();
  const [writes, setWrites] = useState(false);
  const { scope, kind, id } = media.item;
  return (
    <div data-print="no">
      <Stack gap="tight">
        {writes && (
          <SavedArea label={`${ask}: ${called}`} rows={2} target={{ scope, kind, id, field: 'words' }} />
        )}
        <ButtonRow>
          <Button
            kind="plain"
            icon={Pencil}
            aria-expanded={writes}
            aria-label={`${ask}: ${called}`}
            onClick={() => setWrites(!writes)}
          >
            {ask}
          </Button>
          <Button kind="plain" icon={Trash2} aria-label={`${t('kit.toBin')}: ${called}`} onClick={onBin}>
            {t('kit.toBin')}
          </Button>
        </ButtonRow>
      </Stack>
    </div>
  );
}
