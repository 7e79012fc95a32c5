import { CircleCheck, FilePenLine, type IconNode, PenLine } from 'lucide';
import type { WriteState } from '../../domain/mark.ts';

/** How it looks whether a passage is wanted in writing, written, or checked; the word stands beside it. */
export const WRITE_LOOKS: Readonly<Record<WriteState, { icon: IconNode; tone: 'plain' | 'warn' | 'ok' }>> = {
  wanted: { icon: PenLine, tone: 'warn' },
  draft: { icon: FilePenLine, tone: 'plain' },
  checked: { icon: CircleCheck, tone: 'ok' },
};
