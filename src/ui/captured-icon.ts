import {
  CircleCheckBig,
  CircleHelp,
  Eye,
  type IconNode,
  Lightbulb,
  MessageCircleQuestionMark,
  Mic,
  NotebookPen,
  Quote,
} from 'lucide';

const NOTES: Readonly<Record<string, IconNode>> = {
  observation: Eye,
  quote: Quote,
  idea: Lightbulb,
  question: MessageCircleQuestionMark,
  doubt: CircleHelp,
  decision: CircleCheckBig,
};

/** The drawing of something captured: a voice, shared words, or a note by its type. Its word stands beside it. */
export function capturedIcon(kind: string, type?: string): IconNode {
  if (kind === 'interview') return Mic;
  if (kind === 'quote') return Quote;
  return NOTES[type ?? ''] ?? NotebookPen;
}
