/** The kinds of which a copied route takes records along (`copy-route.ts`): all that a start has to know of copying. */
export const COPIED_KINDS = [
  'route',
  'day',
  'place',
  'case',
  'activity',
  'guide',
  'question',
  'criterion',
  'card',
] as const;
