import { Pencil, Trash2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Menu } from '../../ui/menu.tsx';
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
  /** what stands before them */
  readonly children?: ComponentChildren;
}

/** A voice or a picture is put in words, for who can't hear or see it, and goes to the bin. */
export function CardMediaActs({ media, called, ask, onBin, children }: CardMediaActsProps) {
  const { t } = useI18n();
  const [writes, setWrites] = useState(false);
  const { scope, kind, id } = media.item;
  return (
    <div data-print="no">
      <Stack gap="tight">
        <ButtonRow>
          {children}
          <Menu
            label={t('kit.more')}
            items={[
              { label: ask, icon: Pencil, onSelect: () => setWrites(true) },
              { label: t('kit.toBin'), icon: Trash2, danger: true, onSelect: onBin },
            ]}
          />
        </ButtonRow>
        {writes && (
          <SavedArea
            label={`${ask}: ${called}`}
            rows={2}
            focus
            target={{ scope, kind, id, field: 'words' }}
          />
        )}
      </Stack>
    </div>
  );
}
