/** This phone: what is saved, the look, offline, sound and pictures, space, routes, and what waits. */
export const phone = {
  title: 'This phone',

  saved: 'What is saved',
  waitingCount: {
    one: '{count} thing is waiting to be sent; it is safe on this phone.',
    other: '{count} things are waiting to be sent; they are safe on this phone.',
  },
  waitingSince: 'The oldest waits since {when}.',
  nothingWaits: 'Nothing is waiting.',
  heard: 'The server last answered: {when}.',
  neverHeard: 'The server has not answered yet. This goes by itself when there is signal.',
  othersWait: {
    one: 'The notebook of {name} ({route}) holds {count} thing that is on this phone only; it is safe here.',
    other:
      'The notebook of {name} ({route}) holds {count} things that are on this phone only; they are safe here.',
  },
  sendNow: 'Send now',
  sending: 'Sending…',
  sentOf: '{done} of {total}',
  stop: 'Stop',
  seeList: 'See the list',
  mediaWaits: {
    one: '{count} recording or picture ({bytes}) waits.',
    other: '{count} recordings and pictures ({bytes}) wait.',
  },
  mediaSoon: 'This goes by itself when there is signal.',
  mediaAlways: 'Always send',
  untold: 'The server has not taken this route yet',
  forgotten: 'This phone needs a new invitation',
  tellAgain: 'Try again',
  setupKey: 'Setup key',
  setupKeyHint: 'Whoever runs the server has it.',
  newInvite: 'A new invitation',
  newInviteHint: 'Ask your coordinator for a new link and paste it here.',
  inviteOrKey: 'A new invitation, or the setup key',
  inviteOrKeyHint:
    'If the server has lost the whole route, its setup key makes the route there again, and this phone hands everything over.',
  otherRoute:
    'This link is not for this route, or was cut on the way. Nothing has changed. Copy all of it again.',

  sample: 'This is a sample',
  sampleOnly: 'It lives on this phone only, and nothing of it is sent anywhere. Try whatever you like.',
  sampleMake: 'Make a real route from this',

  offline: 'Without signal',
  readyOffline: 'Ready for offline',
  readyOfflineMore: {
    one: 'The whole app, {count} file, is on this phone and opens without signal.',
    other: 'The whole app, {count} files, is on this phone and opens without signal.',
  },
  notReadyOffline: 'Not ready for offline yet',
  offlineChecking: 'Looking…',
  offlinePartly:
    '{cached} of {total} files are here. Stay where there is signal for a moment, then look again.',
  offlineNone:
    'The app is not kept on this phone yet. Stay where there is signal for a moment, open it again, then look again.',
  offlineUnable:
    'This browser can’t keep the app. What you write is saved, but without signal the app may not open. Use Chrome, Firefox or Safari, up to date, and not in a private window.',
  lookAgain: 'Look again',

  look: 'How it looks',
  language: 'Language',
  theme: 'Light',
  textSize: 'Text size',
  textNormal: 'Normal',
  textLarge: 'Large',
  textLargest: 'Largest',

  dataSaver: 'Sound and pictures',
  dataWhen: 'When they are sent',
  dataHint: 'Words always go at once; they weigh almost nothing.',
  dataWifi: 'On Wi‑Fi only',
  dataWifiHint: 'Where the browser can’t tell, it asks you.',
  dataAlways: 'Always',
  dataAlwaysHint: 'Mobile data may cost money.',
  dataRequest: 'Only when I say so',
  quality: 'Sound quality',
  quality24: 'Small',
  quality32: 'Good',
  quality64: 'Full',
  qualityHint: '{kbit} kbit/s: {bytes} an hour',

  space: 'Space',
  spaceUsed: 'Bitácora uses {bytes}.',
  spaceMedia: 'Sound and pictures of this route: {bytes}.',
  spaceLeft: '{bytes} free: {left} of recording',
  spaceUnknown: 'This browser doesn’t say how much space is left.',
  spaceSpare: '{bytes} of sound from before today is on the server too.',
  makeSpace: 'Make space',
  spaceGoes:
    'The sound of interviews from before today that the server has, {bytes}, leaves this phone. Words, photos and today’s sound stay.',
  spaceBack:
    'It stays on the server and comes back with a tap on “{tap}”, where there is signal. Until then this phone alone can’t play or export it.',
  spaceAct: 'Take it off this phone',
  spaceAsking: 'Asking the server…',
  spaceFreed: '{bytes} of sound has left this phone, and there is room again. The server has all of it.',
  spaceLacks: 'The server lacks some of it after all. That stays here; what can be sent goes first.',
  kept: 'The browser has promised to keep it, even when the phone gets full.',
  notKept: 'The browser may clear it when the phone gets full.',
  keepAsk: 'Ask it to keep everything',
  keepNo:
    'The browser hasn’t promised it. Install the app on this phone and ask again; until then send things whenever there is signal.',

  profile: 'Who you are',
  name: 'Name',
  nameChange: 'Change name',
  nameHint:
    'Everyone on the route sees it. What was agreed in an interview keeps the name it was agreed with.',
  nameMissing: 'Write a name; nothing has changed.',
  nameKeep: 'Keep this name',
  role: 'Part',
  route: 'Route',
  endpoint: 'Server',
  sign: 'This phone’s sign',

  openNow: 'Open now',
  sampleMark: 'Sample',
  addRoute: 'Add a route',
  leave: 'Take a route off this phone',
  leaveWhich: 'Which one?',
  leaveNothing:
    'Everything that we know of has left this phone. With a new invitation the route can be had again.',
  leaveSample:
    'The sample lives on this phone only; what you tried in it goes with it. You can open a fresh one whenever you like.',
  leaveLoses: {
    one: '{count} thing exists only here and would be gone for good. Send it first, or export it.',
    other: '{count} things exist only here and would be gone for good. Send them first, or export them.',
  },
  leaveMedia: {
    one: 'Among them {count} recording or picture ({bytes}).',
    other: 'Among them {count} recordings and pictures ({bytes}).',
  },
  leaveType: 'To take it off anyway, write the number {number}',
  leaveTypeWrong: 'Write {number}, or close this and keep the route.',
  leaveAct: 'Take it off',
  leaveFault:
    'The route is still here: the phone did not let go of it. Nothing is lost. Close other tabs of Bitácora and try again.',

  takeOut: 'Take with you',
  export: 'Export',
  exportHint: 'One file that others can open',
  bin: 'Bin',
  binHint: 'Everything in it can come back',

  install: 'On the home screen',
  installHint: 'Installed, Bitácora opens like any app and the browser keeps its data longer.',
  installAct: 'Install',
  installed: 'Bitácora is installed on this phone.',
  installIos: 'In Safari, touch Share, then “Add to Home Screen”.',
  installMenu: 'In the browser’s menu, choose “Install app” or “Add to home screen”.',

  limits: 'What we can’t promise',
  limitScreen:
    'With the screen off, many phones stop the microphone. Leave Bitácora in front while recording.',
  limitIos: 'On an iPhone nothing is sent while the app is closed. Open it where there is signal.',
  limitClear: 'Whoever clears the browser’s data clears this notebook too. Send or export first.',
  version: 'Bitácora {version}',

  waitingTitle: 'What is waiting',
  waitingEmpty: 'Nothing is waiting. What you add goes by itself when there is signal.',
  waitingHere: 'This route lives on this phone only; nothing of it is sent anywhere.',
  waitingWords: 'Words',
  waitingMedia: 'Sound and pictures',
  ofWhat: 'of: {words}',
  changedAt: 'changed {when}',
  partsLeft: '{left} of {bytes} still to go',
  refusedMore: {
    one: '{count} more field',
    other: '{count} more fields',
  },
  refusedAgain: 'Try all of it again',
  refusedHint: 'It stays on this phone. Nothing is lost.',
  'refused.forbidden': 'Your part on this route may not change this. Ask the coordinator.',
  'refused.too_large':
    'It is too large for the server and stays safe here. Make it shorter, or hand it over as a file: This phone, Export.',
  'refused.invalid': 'The server didn’t understand it. Use the newest version of the app, then try again.',
  'refused.other': 'The server gave no reason that we know. Try again later.',
} as const;
