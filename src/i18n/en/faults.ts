/** Each says what happened, that the data is safe, and what to do. Keys end in the reasons of the code. */
export const faults = {
  'save.full':
    'Not saved yet: this phone is full. What you wrote stays on the screen and is saved by itself once there is space; a choice has to be made again then. Make space: delete what this phone can spare.',
  'save.closed':
    'Not saved yet: the phone closed the notebook for a moment. What you wrote is still on the screen, and we are trying again; a choice has to be made again.',
  'save.gone':
    'Not saved: this notebook is not on this phone any more. The route was taken off in another tab, or the browser has cleared its storage. What you wrote is still on the screen: copy it before you leave this page.',
  'save.newer':
    'Not saved: a newer Bitácora has opened this notebook, and this page is too old for it. Nothing is lost. Copy what you wrote, then open the app again.',
  'save.erased':
    'This was erased, as someone asked, and can’t be written to any more. The rest is safe. Copy your words into a new note.',
  'save.again':
    'Not kept: exactly this sound or picture was erased on this route, as someone asked, so it can’t come back. Everything else is safe.',
  'save.held':
    'Not saved yet: another tab of Bitácora stands still and holds the notebook. What you wrote is still on the screen and is saved as soon as that tab goes on. Show that tab for a moment, or close it.',
  'save.other':
    'Not saved yet, and we don’t know why. What you wrote is still on the screen, and we are trying again. If it stays so, copy it before you leave this page.',

  'open.full':
    'This phone is full, so the notebook can’t be opened. What you saved is safe. Make space, then open it again.',
  'open.closed':
    'The phone did not let us open the notebook. What you saved is safe. Close other tabs of Bitácora and open it again.',
  'open.gone':
    'This notebook is not on this phone any more: the route was taken off, or the browser has cleared its storage. What had been sent is on the server: join the route again to have it back.',
  'open.newer':
    'A newer Bitácora has opened this notebook, and this one is too old for it. Nothing is lost. Close all tabs of Bitácora where there is signal, and open it again.',
  'open.erased': 'This was erased, as someone asked. The rest is safe.',
  'open.held':
    'Another tab of Bitácora stands still and holds the notebook. Nothing is lost. Show that tab for a moment, or close it; this page goes on by itself then.',
  'open.other':
    'The notebook can’t be opened, and we don’t know why. What you saved is safe. Close all tabs of Bitácora and open it again.',

  'sync.offline':
    'No way to the server just now. Everything is safe on this phone and goes by itself when there is signal.',
  'sync.timeout':
    'The line is too slow just now. Everything is safe on this phone; we try again by ourselves.',
  'sync.down':
    'The server is there, but doesn’t answer as it should just now. We try again by ourselves; nobody has to look for signal.',
  'sync.slow_down':
    'The server is busy. Everything is safe on this phone; it goes by itself in a little while.',
  'sync.full': 'The server is full. Everything is safe on this phone. Tell the coordinator to make space.',
  'sync.token':
    'The server no longer knows this phone: it was restored from a backup, or your access has ended. Everything is safe here; with a new invitation from your coordinator this phone hands it over.',
  'sync.forbidden': 'This phone may not do that on this route. Everything is safe here. Ask the coordinator.',
  'sync.unknown':
    'The server doesn’t know this route. Everything is safe on this phone. Check the address with the coordinator.',
  'sync.epoch':
    'The server was set up again. Everything is safe here, and this phone is handing over all that it holds once more.',
  'sync.not_bitacora':
    'A web page answered instead of the server; perhaps this Wi‑Fi wants you to sign in first. Open the browser, sign in, and try again.',
  'sync.blocked':
    'Something between this phone and the server lets nobody through, perhaps this network or a filter. We try again by ourselves. Try another network; if it stays so, tell the coordinator.',
  'sync.strange':
    'The server gave an answer that makes no sense to this phone. Everything is safe here, and we try again by ourselves. If it stays so, tell the coordinator.',
  'sync.invite': 'This code is no longer good. Nothing is lost. Ask the coordinator for a new one.',
  'sync.exists':
    'This route is already on the server, made by another phone. Nothing is lost. Ask for a code to join it.',
  'sync.last':
    'A route needs one coordinator, and this is the last one. Nothing has changed. Make someone else a coordinator first.',
  'sync.erased': 'This was erased, as someone asked. Everything else is safe.',
  'sync.too_large':
    'One thing is too large for the server and stays safe on this phone. Make it shorter, or hand it over as a file: This phone, Export.',
  'sync.hash':
    'A piece arrived damaged and was left out. The original is safe; we fetch it again by ourselves.',
  'sync.invalid':
    'The server didn’t understand this phone. Everything is safe here. Open the app again to use its newest version.',
  'sync.refused':
    'The server refused without saying why. Everything is safe on this phone; we try again later.',
  'sync.stopped':
    'Stopped. Everything is safe on this phone, and what has gone over stays there. Touch Send now to go on; else it goes on by itself in ten minutes.',
  'sync.phone':
    'This phone could not read or store something just now. What was saved is safe, and we try again by ourselves. If it stays so, make space or open the app again.',

  'recorder.denied':
    'The browser doesn’t let us use the microphone. What was recorded before is safe. Allow it in the browser’s settings for this page, then try again.',
  'recorder.no_microphone':
    'No microphone was found. What was recorded before is safe. Plug one in, or write a note.',
  'recorder.busy':
    'Another app is using the microphone. What was recorded before is safe. End the call or close that app, then go on.',
  'recorder.unsupported':
    'This browser can’t record sound. Your notebook is safe. Open Bitácora in Chrome, Firefox or Safari, up to date.',
  'recorder.muted':
    'The phone has muted the microphone, perhaps for a call. All up to {time} is saved, and we go on when it is back.',
  'recorder.silent':
    'We hear nothing. All up to {time} is saved. Look whether a finger or a cloth covers the microphone.',
  'recorder.no_space':
    'The phone is full, so the recording has stopped. Everything but the last few seconds is saved. Make space, then go on.',
  'recorder.no_room':
    'Less than 5 minutes of space are left, so recording did not begin. Everything before is safe. Make space, then try again.',
  'recorder.not_saving':
    'The last seconds aren’t saved yet. All up to {time} is safe. Keep this page open; we are trying again.',
  'recorder.not_saving_yet':
    'The phone could not save the sound, so recording did not begin. Everything before is safe. Make space or open the app again, and try once more.',
  'recorder.microphone_lost':
    'The microphone is gone. All up to {time} is saved. Touch Go on to use it again.',
  'recorder.stood_still':
    'The phone had stopped this page, and nothing was recorded meanwhile. All up to {time} is saved, and we record again.',
  'recorder.low_space': 'Less than 15 minutes of space are left. All up to {time} is saved. Make space soon.',
  'recorder.elsewhere':
    'Another tab of Bitácora is recording. What it records is safe. Go on there, or finish it first.',
  'recorder.clipping':
    'The wind cuts the sound off. All up to {time} is safe. Turn your back to the wind, or shelter the microphone with your hand.',
} as const;
