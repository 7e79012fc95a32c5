import { type Bug, bug } from './bug.ts';

const RECORDS = 'src/sync/records.ts';
const CHUNKS = 'src/sync/chunks.ts';

/** Mistakes of the courier. */
export const SYNC_BUGS: readonly Bug[] = [
  bug(
    'a new epoch is ignored',
    RECORDS,
    "answer.reason === 'epoch' &&",
    "answer.reason === ('epoch' as string) + '' && !answer.epoch &&",
  ),
  bug(
    'sound counts as kept in a new epoch',
    RECORDS,
    'await store.media.unconfirmAll();\n        await store.courier.newEpoch(answer.epoch);',
    'await store.courier.newEpoch(answer.epoch);',
  ),
  bug(
    'one refused value holds up all others',
    RECORDS,
    'const { erased } = await store.courier.receive(',
    'if (answer.value.rejected.length > 0) return STRANGE;\n    const { erased } = await store.courier.receive(',
  ),
  bug(
    'a pull ends with its first page',
    RECORDS,
    'if (!answer.value.more && !page.more) return',
    'if (!page.more) return',
  ),
  bug(
    'an erasing leaves the sound on other phones',
    RECORDS,
    'if (erased.length > 0) await store.media.dropChunks(erased);',
    'void erased;',
  ),
  bug(
    'a chunk counts as kept before the answer',
    CHUNKS,
    'if (sent.ok) await media.confirm([hash]);',
    'await media.confirm([hash]);',
  ),
  bug(
    'the list of a long recording is forgotten',
    'src/sync/media-plan.ts',
    "const list = 'list' in file.data ? [file.data.list] : [];",
    'const list: string[] = [];',
  ),
  bug(
    'a page too long is sent as it is, again and again',
    RECORDS,
    'limit = Math.ceil(page.patches.length / 2);',
    'return answer;',
  ),
];
