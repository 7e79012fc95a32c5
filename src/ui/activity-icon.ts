import {
  BookOpen,
  Bus,
  CircleDot,
  ClipboardCheck,
  Flag,
  HandHeart,
  type IconNode,
  MessagesSquare,
  Mountain,
  PencilRuler,
  Presentation,
  Store,
  Users,
  Utensils,
} from 'lucide';

const ICONS: Readonly<Record<string, IconNode>> = {
  induction: Flag,
  panel: Users,
  experience_fair: Store,
  travel: Bus,
  field_visit: Mountain,
  thematic_workshop: BookOpen,
  case_analysis: MessagesSquare,
  plan_workshop: PencilRuler,
  plan_fair: Presentation,
  host_feedback: HandHeart,
  evaluation: ClipboardCheck,
  social: Utensils,
};

/** The drawing of a kind of stop; a dot for one that this version doesn't know. Its word stands beside it. */
export function activityIcon(type: string | undefined): IconNode {
  return ICONS[type ?? ''] ?? CircleDot;
}
