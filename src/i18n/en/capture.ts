/** What is captured beside the sound, and getting ready for it. */
export const capture = {
  photo: 'Photo',
  shoot: 'Take the photo',
  cameraView: 'What the camera sees',
  cameraOpening: 'The camera is opening …',
  photoKept: 'The photo of {time} is saved on this phone; the sound goes on.',
  photos: 'Photos',
  photoOf: 'What is in the picture?',
  'shows.photo': 'Photo',
  'shows.form': 'Paper form',
  'shows.flipchart': 'Flip chart',
  takePhoto: 'Take a photo',
  choosePhotos: 'Choose pictures',
  photoMaking: 'The photo is being saved …',
  photoUnreadable:
    'This picture could not be read, so it was not added. What was saved before is safe. Choose a JPEG or PNG, or take the photo again.',
  photoAbsent: 'This photo isn’t on this phone yet.',
  photoAwaited:
    'A photo was being taken when the phone closed this page, and it has not come here. Everything else is safe. Take it again.',
  photoLeave: 'It is not needed',
  place: 'They agree that we keep where it was taken',
  placeHint:
    'So that the photo stands on the map of the route. A place can lead to somebody’s home: ask first. Without it no photo holds a place.',
  'camera.denied':
    'The browser doesn’t let us use the camera. The sound goes on and is safe. Allow the camera in the browser’s settings for this page, or take photos afterwards.',
  'camera.missing': 'No camera was found here. The sound goes on and is safe. Add photos afterwards.',
  'camera.busy':
    'The camera can’t be had just now; perhaps another app holds it. The sound goes on and is safe. Close that app and try again, or take photos afterwards.',
  offRecord: 'Off record',
  offRecordTitle: 'Off the record',
  offRecordSince:
    'Nothing is recorded any more: the sound stops at {time}, and the microphone hears nothing until you touch Go on.',
  takeBack: 'Take back the last 30 seconds too',
  takenBack:
    'Everything after {time} is erased from this phone, {length} of sound; it can’t be brought back. Marks of that time lie in the bin.',
  rest: 'Rest screen',
  unlock: 'Slide to unlock. On a keyboard: keep an arrow key pressed.',
  practice: 'Practise',
  practiceOpen: 'Practise recording',
  practiceSays:
    'Try Mark, Pause, the rest screen and Finish, and listen to yourself. Nothing of it is kept: it is deleted when you leave this page, and it is never sent anywhere.',
  practiceStart: 'Start practising',
  practiceAgain: 'Once more',
  practiceTry: 'This is only practice. It is deleted when you leave this page, and never sent.',
  practiceHeard: 'Listen to it now: it is deleted when you leave this page.',
  practiceDelete: 'Delete it',
  practiceDeleted: 'The practice recording is deleted. Nothing of it is left on this phone.',
  kit: 'Kit check',
  kitOpen: 'Check the kit',
  kitSays:
    'Microphone, space, power, calls and the spoken consent, before the road; and which warnings sound.',
  microphone: 'Microphone',
  microphoneHint: 'Speak for five seconds and hear yourself. It is deleted when you leave this page.',
  microphoneTry: 'Try the microphone',
  microphoneAgain: 'Try again',
  sayName: 'Say your name and where you are …',
  microphoneHears: 'The microphone hears you. Listen whether every word can be understood.',
  microphoneFaint:
    'Hardly anything was heard. Look whether a cover or a finger is over the microphone, then try again.',
  spaceAndPower: 'Space and power',
  spaceFor: 'Room for {left} of sound',
  spaceUntold: 'This browser doesn’t say how much room is left. Look in the phone’s own settings.',
  powerFor: 'Battery {percent}: about {left} of recording',
  powerCharging: 'Battery {percent} and charging: about {left} of recording once it is unplugged',
  powerUntold:
    'This browser doesn’t say how full the battery is. Charge it the evening before, and take a power bank.',
  calls: 'Calls',
  callsHint:
    'A call takes the microphone away. What was said before it is saved, and the recording goes on afterwards; switch on “Do not disturb” to be left alone.',
  spokenConsent: 'Spoken consent',
  consentSpoken: 'This phone can say the three questions aloud.',
  consentUnspoken: 'This phone has no voice for this language: read the three questions aloud yourself.',
  alarms: 'Warnings that sound',
  alarmsHint:
    'While it records, the phone beeps and shakes when something is wrong. The recording hears the beep too. What is switched off is still shown.',
  'alarm.silent': 'Nothing is heard',
  'alarm.clipping': 'The wind cuts the sound off',
  'alarm.low_space': 'Space runs low',
  'alarm.stopped': 'The microphone is gone, or nothing is saved',
} as const;
