/** The first minutes: language, name, joining a route or looking at a sample. */
export const start = {
  welcome: 'The field logbook for Learning Routes',
  promise: 'What you hear stays on this phone, even without signal.',
  language: 'Your language',
  name: 'Your name',
  nameHint: 'As your group calls you.',
  join: 'Join a route',
  scan: 'Scan the code',
  paste: 'Paste the address',
  fromFile: 'Open a file',
  make: 'Make a route',
  sample: 'Look at a sample',
  go: 'Begin',
} as const;
