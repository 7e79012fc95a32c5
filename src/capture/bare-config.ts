/** The head and STREAMINFO of a FLAC (RFC 9639, section 8), bytes. */
const FLAC_HEAD = 42;

/** Nobody's name, no comments, the framing bit (Vorbis I, section 5.2). */
const NO_COMMENTS = Uint8Array.from([3, ...new TextEncoder().encode('vorbis'), 0, 0, 0, 0, 0, 0, 0, 0, 1]);

/** What a decoder needs to know, without the title, the place and the pictures that Vorbis and FLAC keep beside it. */
export function bareConfig(codec: string, config: AudioDecoderConfig): AudioDecoderConfig {
  const { description } = config;
  if (description === undefined) return config;
  const bytes = ArrayBuffer.isView(description)
    ? new Uint8Array(description.buffer, description.byteOffset, description.byteLength)
    : new Uint8Array(description);
  if (codec === 'vorbis') return { ...config, description: bareVorbis(bytes) };
  if (codec !== 'flac' || bytes.length <= FLAC_HEAD) return config;
  const head = bytes.slice(0, FLAC_HEAD);
  // The first block is the last one now.
  head[4] = 0x80;
  return { ...config, description: head };
}

/** Three packets, of which the second holds the comments: their number less one, two laced lengths, then they themselves. */
function bareVorbis(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  let at = 1;
  const laced = () => {
    let length = 0;
    for (;;) {
      const part = bytes[at] ?? 0;
      at += 1;
      length += part;
      if (part < 255) return length;
    }
  };
  const [first, comments] = [laced(), laced()];
  const identification = bytes.subarray(at, at + first);
  const setup = bytes.subarray(at + first + comments);
  return Uint8Array.from([2, first, NO_COMMENTS.length, ...identification, ...NO_COMMENTS, ...setup]);
}
