/** The frame around every place: navigation, what is saved, what went wrong with the page itself. */
export const shell = {
  app: 'Bitácora',
  places: 'Places',
  skip: 'Skip to the page',
  notOnPaper:
    'This page is not made for paper. Export makes pages to print, with what each person agreed to.',
  today: 'Today',
  notebook: 'Notebook',
  record: 'Record',
  plan: 'Plan',
  route: 'Route',
  phone: 'This phone',
  phoneOf: 'This phone: {name}',
  loading: 'Opening…',
  notFoundTitle: 'There is nothing at this address',
  notFoundHint: 'The link may have been cut on the way. What you saved is safe on this phone.',
  toToday: 'Go to Today',

  saved: 'Saved on this phone',
  'savedWaiting.signal': {
    one: 'Saved on this phone · {count} waiting for signal',
    other: 'Saved on this phone · {count} waiting for signal',
  },
  'savedWaiting.server': {
    one: 'Saved on this phone · {count} waiting for the server',
    other: 'Saved on this phone · {count} waiting for the server',
  },
  'savedWaiting.sending': {
    one: 'Saved on this phone · sending {count}',
    other: 'Saved on this phone · sending {count}',
  },
  'savedWaiting.turn': {
    one: 'Saved on this phone · {count} waiting to be sent',
    other: 'Saved on this phone · {count} waiting to be sent',
  },
  'savedWaiting.wifi': {
    one: 'Saved on this phone · {count} waiting for Wi‑Fi or your word',
    other: 'Saved on this phone · {count} waiting for Wi‑Fi or your word',
  },
  'savedWaiting.word': {
    one: 'Saved on this phone · {count} waiting for your word',
    other: 'Saved on this phone · {count} waiting for your word',
  },
  nothingWaits: 'Nothing is waiting · last answer: {time}',
  understood: 'I have read it',
  recordingNow: 'Recording',
  recordingBack: 'Back to it',
  recordingFirst: 'You are recording. Finish that first: opening, adding or leaving a route would end it.',
  savedOnly: 'Saved on this phone only',
  notTaken: 'Saved on this phone · the server has not let it in',
  refusedCount: {
    one: '{count} refused by the server',
    other: '{count} refused by the server',
  },
  refusedHere: {
    one: 'The server refused {count} thing; it is safe on this phone.',
    other: 'The server refused {count} things; they are safe on this phone.',
  },
  refused: 'Refused by the server',
  allOnEndpoint: 'All on the server · last answer: {time}',
  sharing: 'Sharing now: {done} of {total}',
  notSaved: 'Not saved',
  saving: 'Saving…',
  waitingLong: {
    one: '{count} thing has been on this phone only since {since}. It is safe here, and would be lost with the phone.',
    other:
      '{count} things have been on this phone only since {since}. They are safe here, and would be lost with the phone.',
  },
  waitingUnknown: {
    one: '{count} thing is on this phone only; for how long we can’t tell, because its clock was changed. It is safe here, and would be lost with the phone.',
    other:
      '{count} things are on this phone only; for how long we can’t tell, because its clock was changed. They are safe here, and would be lost with the phone.',
  },
  takeToSignal: 'Take the phone to where there is signal.',
  'held.ask': 'This browser can’t tell whether this is Wi‑Fi. Send sound and pictures now?',
  'held.wifi': 'Signal alone is not enough: this goes on Wi‑Fi, or when you say so.',
  'held.word': 'This goes when you say so.',
  mediaSend: 'Send sound and pictures',
  seeList: 'See the list',
  tryNow: 'Try now',
  triedAt: 'Tried at {time}: not all of it got through.',

  themeAuto: 'As the phone',
  themePaper: 'Paper',
  themeSun: 'Sun',
  themeNight: 'Night',

  updateReady: 'A new version is ready. It takes a moment and nothing is lost.',
  updateNow: 'Use it now',
  updateLater: 'Later',
  updateTaking: 'Opening the new version…',

  broken: 'This page stopped working. What you saved is safe on this phone.',
  keepsNothing:
    'This browser keeps nothing here, so nothing can be saved. What you saved before is safe. In a private window, open Bitácora in a normal one; else let this page store data, or make space on the phone, and open it again.',
  brokenReload: 'Open it again',
  bothChanged: '{who} and you both changed this; here are both.',
  manyChanged: '{who} changed this differently; here is all of it.',
  someone: 'Someone else',
  you: 'You',
  keepThis: 'Keep this one',
} as const;
