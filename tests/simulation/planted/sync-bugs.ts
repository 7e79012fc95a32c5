import { type Bug, bug } from './bug.ts';

const RECORDS = 'src/sync/records.ts';
const CHUNKS = 'src/sync/chunks.ts';

/** Mistakes of the courier. */
export const SYNC_BUGS: readonly Bug[] = [
  bug(
    'what was to be fetched whole is forgotten where a page is cut',
    RECORDS,
    'turn = await ask(await offer(), undefined, wanted);\n      continue;',
    'turn = await ask(await offer());\n      continue;',
  ),
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
    'const [following, { erased }] = await Promise.all([',
    'if (answer.value.rejected.length > 0) return STRANGE;\n    const [following, { erased }] = await Promise.all([',
  ),
  {
    name: 'a pull ends with its first page',
    changes: [
      { file: RECORDS, from: 'const isMore = answer.more ||', to: 'const isMore =' },
      { file: RECORDS, from: 'isTurned || answer.value.more || hasMore ?', to: 'isTurned || hasMore ?' },
      { file: RECORDS, from: '!isTurned && !answer.value.more && rest', to: '!isTurned && rest' },
    ],
  },
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
