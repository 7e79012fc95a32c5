/** A card of a plan that is spoken, photographed or written, and whether it says enough. */
export const planCards = {
  finish: 'Finish',
  voiceKept: 'Your voice is saved on this phone.',
  voices: 'Spoken',
  voiceOf: 'Voice {number}',
  writeDown: 'Write what is said',
  describe: 'Describe',
  voiceBinned: 'The voice is in the bin.',
  photoBinned: 'The picture is in the bin.',
  outsiders:
    'Here your own team speaks. The voice of anybody else is an interview: it asks their consent first.',
  interview: 'Record an interview',
  said: 'Spoken or photographed',
  'for.fair': 'the fair',
  'for.home': 'the talk at home',
  'for.submission': 'handing it in',
  enough: 'Enough for {aim}',
  voice: 'Choose a voice that inspired you: then it is enough for {aim}',
  wanted: 'Needed for {aim}: a sentence, a voice or a photo is enough',
  later: 'Not needed yet for {aim}',
  count: '{done} of {total} for {aim}',
  open: 'Cards still open:',
} as const;
