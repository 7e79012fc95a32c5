/** The limits of docs/protocol.md, section 4; `GET /` answers them. Bytes unless said otherwise. */
export const LIMITS = {
  body: 2 * 1024 * 1024,
  patches: 500,
  value: 64 * 1024,
  piece: 256 * 1024,
  seen: 64,
  /** values side by side in one cell that nobody has chosen between */
  cell: 500,
  chunk: 256 * 1024,
  name: 64,
  hashes: 1000,
  /** values and pieces in one answer, where a request says nothing else */
  answer: 500,
  /** and at most, where it does */
  answerMost: 5000,
  /** about how large an answer grows */
  answerBytes: 1024 * 1024,
  /** what is answered whole: buckets, what beat stale values, a history */
  wholeAnswer: 64 * 1024 * 1024,
} as const;

/** Ids and field names. */
export const NAME = /^[A-Za-z0-9_./:-]{1,64}$/;

/** The version that both ends speak. */
export const PROTOCOL = 1;
