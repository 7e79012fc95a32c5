/** Who wrote what and when in one record, and how it is brought back. */
export const history = {
  link: 'History',
  title: 'History',
  of: 'History of: {words}',
  onPhone:
    'The whole history is on the endpoint, which did not answer just now. Here is what this phone holds. Nothing is lost; try again when there is signal.',
  onlyPhone: 'This route lives on this phone only, and of each field it keeps what was written last.',
  asking: 'Asking the endpoint for the rest …',
  again: 'Try again',
  empty: 'Nothing has been written here yet.',
  now: 'As it is now',
  bring: 'Bring this back',
  brought: 'Brought back: it is the newest entry now, and the one before is still here.',
  whole: 'All fields',
  binned: 'Put in the bin',
  unbinned: 'Taken out of the bin',
  cleared: 'Left empty',
  gone: 'This was erased, as someone asked. Its history went with it.',
  notHere: 'There is nothing here whose history could be shown.',
  toNotebook: 'Go to the notebook',
  back: 'Back to it',
} as const;
