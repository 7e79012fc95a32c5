import type { Catalogue } from '../catalogue.ts';

export const standing: Catalogue['standing'] = {
  next: 'Sigue: {state}',
  other: 'Otro paso',
  open: 'Falta: {what}',
  voice: 'una voz que te inspiró',
  cards: { one: 'una tarjeta', other: '{count} tarjetas' },
  waits: '«{state}» cuenta cuando elijas una voz que te inspiró.',
  towards: 'Hacia la nota conceptual',
};
