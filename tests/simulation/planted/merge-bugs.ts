import { type Bug, bug } from './bug.ts';

const CELL = 'src/merge/cell.ts';
const RECORD = 'src/merge/record.ts';

/** Mistakes in what merging means. */
export const MERGE_BUGS: readonly Bug[] = [
  bug(
    'only the largest stamp is kept',
    CELL,
    'return values.filter((value) => !isOvertaken(value)).sort(byStampDown);',
    'return values.filter((value) => !isOvertaken(value)).sort(byStampDown).slice(0, 1);',
  ),
  bug(
    'what a writer had seen is ignored',
    CELL,
    '(known !== undefined && known >= stampTime(stamp))',
    '(known !== undefined && false)',
  ),
  bug('what was seen names its own writer', CELL, 'if (of !== device && time >', 'if (time >'),
  bug(
    'what lay behind a value that was seen is forgotten',
    CELL,
    'for (const [of, time] of Object.entries(known)) note(of, time);',
    'void known;',
  ),
  bug(
    'a stamp is read off the clock alone',
    'src/merge/stamp.ts',
    'if (stampTime(fresh) > largest) return fresh;',
    'return fresh;',
  ),
  bug(
    'the bin swallows edits that its owner never saw',
    RECORD,
    "if (time > stampTime(stamp) || time > (deleted.seen[stampDevice(other)] ?? '')) return false;",
    'if (time > stampTime(stamp)) return false;',
  ),
  bug(
    'an erased record comes back',
    RECORD,
    'if (erased !== undefined && isErased({ cells, texts: {} })) {',
    'if (erased !== undefined && isErased({ cells, texts: {} }) && Object.keys(theirs.cells).length === 0) {',
  ),
  bug(
    'an answer that is taken twice adds its pieces twice',
    RECORD,
    'theirs.filter(([stamp]) => !known.has(stamp) && known.add(stamp))',
    'theirs.filter(([stamp]) => known.add(stamp))',
  ),
  bug(
    'a digest counts instead of hashing',
    'src/sync/proof.ts',
    'bucket === (contents ?? buckets)[index]',
    'bucket.length === (contents ?? buckets)[index]?.length',
  ),
];
