import { type Bug, bug } from './bug.ts';

const COURIER = 'src/store/courier.ts';
const OFFER = 'src/store/offer.ts';
const PACKED = 'src/store/packed-row.ts';
const WRITER = 'src/store/writer.ts';
const APPLY = 'src/store/apply.ts';
const CLONES = 'src/store/take-clones.ts';
const TWINS = 'src/store/twins.ts';
const RECEIVE = 'src/store/receive.ts';

/** Mistakes in what a phone does with its own databases. */
export const STORE_BUGS: readonly Bug[] = [
  bug(
    'unsent marks are cleared by their number',
    OFFER,
    'const left = marks.filter((stamp) => !answered.has(sentKey({ field, stamp })));',
    'const left = marks.slice([...answered].filter((key) => key.startsWith(`${field} `)).length);',
  ),
  bug(
    'unsent marks are cleared by their field',
    OFFER,
    'const left = marks.filter((stamp) => !answered.has(sentKey({ field, stamp })));',
    'const left = marks.some((stamp) => answered.has(sentKey({ field, stamp }))) ? [] : marks;',
  ),
  bug(
    'a record of one stroke counts as sent with what it was before',
    PACKED,
    'sent.some((item) => item.field === field && item.stamp === stamp);',
    'sent.some((item) => item.field === field);',
  ),
  bug(
    'a page offers the first value of a stroke for each of its fields',
    PACKED,
    'value: [stamp, value, {}] as const,',
    'value: [stamp, Object.values(values)[0] ?? value, {}] as const,',
  ),
  bug(
    'a new record takes the place of what is here under its id',
    RECEIVE,
    'before === undefined && !held.has(key) ?',
    'before === undefined ?',
  ),
  bug(
    'a new record comes without its last field',
    RECEIVE,
    'for (const [field, [first, ...others]] of Object.entries(cells)) {',
    'for (const [field, [first, ...others]] of Object.entries(cells).slice(0, 2)) {',
  ),
  bug(
    'a value takes a new stamp each time it is sent',
    OFFER,
    'add(patch.cells, field, [value[0], value[1], value[2]]);',
    'add(patch.cells, field, [`${value[0].slice(0, 13)}${Math.floor(Math.random() * 65536).toString(16).padStart(4, "0")}${value[0].slice(17)}`, value[1], value[2]]);',
  ),
  bug(
    'saved is said before it is',
    WRITER,
    'await once(changes);',
    'Promise.resolve(once(changes)).catch(() => undefined);',
  ),
  bug(
    'a save is not flushed to the disk',
    'src/store/route-store.ts',
    'createWriter(strict, now)',
    'createWriter(relaxed, now)',
  ),
  bug(
    'two tabs read, change and write one record at once',
    WRITER,
    "db.transaction('rw', db.records, db.meta, async ({ idbtrans }) => {",
    "Promise.resolve().then(async () => {\n      const idbtrans = db.backendDB().transaction(['records', 'meta']);",
  ),
  bug(
    'a parsed object is written back',
    RECEIVE,
    'const valid = values.map(([stamp, value, seen]): Value => [stamp, value, seen ?? {}]);',
    `const known = (value: Value[1]): Value[1] =>
      typeof value === 'object' && value !== null && 'word' in value ? { word: value['word'] ?? null } : value;
    const valid = values.map(([stamp, value, seen]): Value => [stamp, known(value), seen ?? {}]);`,
  ),
  bug(
    'kinds that this version does not know are dropped',
    RECEIVE,
    'if (!scope.success) return undefined;',
    "if (!scope.success || patch.kind.startsWith('from-a-later')) return undefined;",
  ),
  bug(
    'fields that this version does not know are dropped',
    RECEIVE,
    'if (kept.length > 0) setField(cells, field, kept);',
    "if (kept.length > 0 && !field.includes('later')) setField(cells, field, kept);",
  ),
  bug(
    'pieces are joined after they were offered',
    APPLY,
    'waiting.has(at) && !marks.offered.includes(at) && edit',
    'waiting.has(at) && edit',
  ),
  bug('joining pieces keeps only the last', APPLY, 'fresh.map(([, piece]) => piece),', '[],'),
  bug('the clock is trusted whatever the endpoint says', COURIER, '? apart : 0;', '? 0 : 0;'),
  bug(
    'the cursor moves before the rows are written',
    COURIER,
    'receive: (answer, sent, asked) =>\n',
    `receive: async (answer, sent, asked) =>
      (await db.transaction('rw', db.meta, async () => moveOn(db, { answer, sent, asked, now: now(), newDevice }, true)), 0) ||
`,
  ),
  bug(
    'a new epoch keeps the cursors',
    COURIER,
    '{ ...NO_COURIER, offset, heard: now, epoch }',
    '{ ...NO_COURIER, cursors: (await db.courier()).cursors, offset, heard: now, epoch }',
  ),
  bug('what was refused never gets to the tray', COURIER, 'await db.tray.bulkPut(fresh)', 'void fresh'),
  bug(
    'a deletion buries what the endpoint refused',
    'src/store/lift-refused.ts',
    "row.state !== 'bin' ||",
    "row.state !== 'live' ||",
  ),
  bug(
    'a clone rewrites values and forgets texts',
    'src/store/cloned.ts',
    'for (const twins of found.pieces) tellPieces(',
    'for (const twins of found.pieces.slice(0, 0)) tellPieces(',
  ),
  bug(
    'a clone is not noticed',
    CLONES,
    'if (doubted.length === 0) return;',
    'if (doubted.length >= 0) return;',
  ),
  bug(
    'a clone keeps its device',
    CLONES,
    'value: { ...identity, device: pen.device } });',
    'value: { ...identity } });',
  ),
  bug(
    'a clone lets what only it has give way to its twin',
    TWINS,
    'return isTwin && isHereAlone(field, stamp);',
    'return isTwin && isHereAlone(field, stamp) && theirs === stamp;',
  ),
  bug(
    'only what was written in one’s own name is told apart',
    CLONES,
    'if (isAny(found)) rows.set(',
    'if (isCloned && isAny(found)) rows.set(',
  ),
  bug(
    'chunks are let go that nobody has confirmed',
    'src/store/media-chunks.ts',
    'const free = infos.filter(({ waiting }) => waiting === 0);',
    'const free = infos;',
  ),
  bug(
    'the bytes of a chunk are not looked at',
    'src/store/media-chunks.ts',
    "if ((await sha256(bytes)) !== hash) return { ok: false, reason: 'hash' };",
    '',
  ),
];
