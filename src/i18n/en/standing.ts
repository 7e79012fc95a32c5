/** What comes next for a plan, and what it still needs for that. */
export const standing = {
  next: 'Next: {state}',
  other: 'Another step',
  open: 'Still open: {what}',
  voice: 'a voice that inspired you',
  cards: { one: 'one card', other: '{count} cards' },
  waits: '“{state}” counts once you choose a voice that inspired you.',
  towards: 'Towards the concept note',
} as const;
