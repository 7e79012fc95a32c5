import { CircleHelp, Flag, Hash, type IconNode, Lightbulb, Quote } from 'lucide';
import type { MarkType } from '../../domain/mark.ts';

export const MARK_ICONS: Readonly<Record<MarkType, IconNode>> = {
  quote: Quote,
  idea: Lightbulb,
  number: Hash,
  doubt: CircleHelp,
  followup: Flag,
};
