/** The browser's own devices, with another microphone. */
export function devicesHearing(open: () => MediaStream): MediaDevices {
  return new Proxy(navigator.mediaDevices, {
    get(target, key) {
      if (key === 'getUserMedia') return async () => open();
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** How long its noise goes on before it begins again, s. */
const LENGTH = 60;

/** Hears noise that no other has: a few bytes of what is recorded tell it from everything else. */
export function noisyMicrophone() {
  const context = new AudioContext();
  const buffer = context.createBuffer(1, LENGTH * context.sampleRate, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let at = 0; at < samples.length; at += 1) samples[at] = (Math.random() - 0.5) / 2;
  const noise = new AudioBufferSourceNode(context, { buffer, loop: true });
  noise.start();
  return {
    open() {
      const out = context.createMediaStreamDestination();
      noise.connect(out);
      return out.stream;
    },
    close: () => context.close(),
  };
}

/** Hears a tone as loud as it is turned, 0–1; what is above is cut off. */
export function loudMicrophone(loudness: number) {
  const context = new AudioContext();
  const gain = new GainNode(context, { gain: loudness });
  const tone = new OscillatorNode(context, { frequency: 200 });
  tone.connect(gain);
  tone.start();
  const devices = devicesHearing(() => {
    const out = context.createMediaStreamDestination();
    gain.connect(out);
    return out.stream;
  });
  return {
    devices,
    turn: (to: number) => gain.gain.setValueAtTime(to, context.currentTime),
    close: () => context.close(),
  };
}
