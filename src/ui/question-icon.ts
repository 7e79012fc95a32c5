import {
  Bean,
  ChartNoAxesColumn,
  CircleHelp,
  Clock,
  Coins,
  Copy,
  Footprints,
  HandHeart,
  Home,
  type IconNode,
  Lightbulb,
  MapPin,
  MessageCircle,
  Mountain,
  RefreshCw,
  Repeat,
  Sprout,
  Droplets,
  TriangleAlert,
  User,
  Users,
  Wheat,
  Wrench,
} from 'lucide';

/** What stands beside a question, by the name that its record holds. */
const ICONS = {
  talk: MessageCircle,
  person: User,
  people: Users,
  beginning: Sprout,
  problem: TriangleAlert,
  steps: Footprints,
  hard: Mountain,
  money: Coins,
  change: RefreshCw,
  number: ChartNoAxesColumn,
  again: Repeat,
  copy: Copy,
  need: HandHeart,
  idea: Lightbulb,
  time: Clock,
  place: MapPin,
  plant: Wheat,
  water: Droplets,
  food: Bean,
  home: Home,
  tools: Wrench,
} satisfies Record<string, IconNode>;

export function questionIcon(icon: keyof typeof ICONS | undefined): IconNode {
  return icon === undefined ? CircleHelp : ICONS[icon];
}
