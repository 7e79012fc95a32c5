/**
 * Sound that says what time it is: its pitch rises by 45 Hz a second, for a hundred seconds, and begins again. What is played
 * back is heard through the browser's own player, and its pitch gives the moment at which it was made.
 */
const LOWEST = 400;
const HZ_A_SECOND = 45;
export const PERIOD = 100;

/** The pitch at a moment, s. */
export function pitchAt(seconds: number): number {
  return LOWEST + HZ_A_SECOND * (seconds % PERIOD);
}

/** How much later one moment is than another by what can be heard, s; negative where it is earlier. */
export function apart(heard: number, meant: number): number {
  const gap = (((heard - meant) % PERIOD) + PERIOD) % PERIOD;
  return gap > PERIOD / 2 ? gap - PERIOD : gap;
}

export interface CodedMicrophone {
  /** A stream of its own each time, as a microphone gives. */
  open(): MediaStream;
  /** what sounds now, as a moment, s */
  code(): number;
  /** The last stream ends, as with a call. */
  lose(): void;
  close(): void;
}

export function codedMicrophone(): CodedMicrophone {
  const context = new AudioContext();
  const tone = context.createOscillator();
  const begins = context.currentTime;
  tone.frequency.setValueAtTime(pitchAt(0), begins);
  tone.frequency.linearRampToValueAtTime(LOWEST + HZ_A_SECOND * PERIOD, begins + PERIOD);
  tone.start(begins);
  let last: MediaStream | undefined;
  return {
    open() {
      const out = context.createMediaStreamDestination();
      tone.connect(out);
      last = out.stream;
      return out.stream;
    },
    code: () => context.currentTime - begins,
    lose() {
      for (const track of last?.getAudioTracks() ?? []) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    },
    close: () => void context.close(),
  };
}

/**
 * Plays a file from a moment, as the player does, and says which moment its first sound was made at.
 * @param at s in the file
 */
export async function hearCode(src: string, at: number): Promise<number> {
  const context = new AudioContext();
  const audio = new Audio(src);
  const once = (name: string) => new Promise((done) => audio.addEventListener(name, done, { once: true }));
  await once('loadedmetadata');
  const analyser = context.createAnalyser();
  analyser.fftSize = 8192;
  analyser.smoothingTimeConstant = 0;
  context.createMediaElementSource(audio).connect(analyser);
  analyser.connect(context.destination);
  const seeked = once('seeked');
  audio.currentTime = at;
  await seeked;
  await audio.play();
  const bins = new Float32Array(analyser.frequencyBinCount);
  const heard: number[] = [];
  try {
    for (let tries = 0; tries < 2000 && heard.length < 9; tries += 1) {
      await new Promise((done) => setTimeout(done, 20));
      analyser.getFloatFrequencyData(bins);
      const loudest = bins.indexOf(Math.max(...bins));
      // What is heard now was begun as long ago as it has been playing.
      const played = audio.currentTime - at;
      if ((bins[loudest] ?? -200) < -60 || played < 0.2) continue;
      const pitch = ((loudest + lean(bins, loudest)) * context.sampleRate) / analyser.fftSize;
      // The window looks back over 8192 samples: its middle is half of that ago.
      const middle = played - analyser.fftSize / context.sampleRate / 2;
      heard.push((pitch - LOWEST) / HZ_A_SECOND - middle);
    }
  } finally {
    audio.pause();
    // A page may hold only so many players.
    audio.removeAttribute('src');
    audio.load();
    await context.close();
  }
  const middle = heard.sort((a, b) => a - b)[Math.floor(heard.length / 2)];
  if (middle === undefined) throw new Error(`nothing was heard from ${at} s on`);
  return middle;
}

/** How far a pitch stands from the middle of its bin, -0.5 to 0.5: a parabola through it and its neighbours. */
function lean(bins: Float32Array, at: number): number {
  const [before = 0, peak = 0, after = 0] = [bins[at - 1], bins[at], bins[at + 1]];
  const bend = before - 2 * peak + after;
  return bend === 0 ? 0 : Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bend)));
}
