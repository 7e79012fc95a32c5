import type { Item } from '../../store/types.ts';
import { useInspire } from '../../store/use-inspire.tsx';
import { InspireSheet } from './inspire-sheet.tsx';

export interface InspireLineProps {
  readonly item: Item;
  readonly onClose: () => void;
}

/** Which plan a line of the notebook inspires. */
export function InspireLine({ item, onClose }: InspireLineProps) {
  return <InspireSheet {...useInspire(item)} onClose={onClose} />;
}
