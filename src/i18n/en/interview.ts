/** An interview afterwards. */
export const interview = {
  title: 'Interview',
  toDo: 'To do',
  people: 'People',
  marks: 'Marks',
  noMarks: 'No marks yet',
  readBack: 'Read back',
  giveCopy: 'Give copy',
  play: 'Play',
  inspires: 'Inspires us',
  writeDown: 'Write what was said',
  openMark: 'Edit',
  notes: 'Notes',
  sound: 'Sound',
  noSound: 'No sound was recorded.',
  finishing: 'The sound is saved and being made ready to play…',
  elsewhere: 'The sound isn’t on this phone yet.',
  takenOff:
    'This sound was taken off this phone to make space, once the server had it. It can be fetched from there.',
  fetch: 'Fetch it now',
  stillWith:
    'The sound is still on {who}’s phone. It can be fetched once that phone has sent it; some phones wait for Wi‑Fi, or for a tap on “Send sound and pictures”.',
  stillElsewhere:
    'The sound is still on the phone that recorded it. It can be fetched once that phone has sent it; some phones wait for Wi‑Fi, or for a tap on “Send sound and pictures”.',
  fetchErased: 'This sound was erased, as someone asked, and can’t be fetched any more.',
  keptHere:
    'Somebody had the same sound erased on the server. Here it stays, on this phone only, and it can’t be sent.',
  fetchFailed:
    'The sound could not be fetched just now. It is safe where it is; try again when there is signal.',
  peopleLabel: 'Who spoke',
  titleLabel: 'What it was about',
  addNote: 'Note',
  noWords: 'Without words yet',
  whoSpoke: 'Write who spoke',
  giveBack: 'Give it back',
  playAt: 'Play from {time}',
  inspireSentence: 'Everyone on the route will be able to read the words, and hear them if that was agreed.',
  'refused.not_asked':
    'They have not been asked yet whether others may hear it. Ask the consent, then try again. Nothing was shared.',
  'refused.refused':
    'They want nobody else to hear it, so it can’t be shared with the group. Nothing was shared.',
  'refused.withdrawn': 'They took their consent back, so it can’t be shared. Nothing was shared.',
  'refused.no_interview':
    'Somebody said this, and no consent belongs to it: it was written in no interview. Nothing was shared.',
} as const;
