import { type Bug, bug } from './bug.ts';

const PULL = 'endpoint/pull.ts';
const PUSH = 'endpoint/push.ts';
const SYNC = 'endpoint/sync-call.ts';
const CHUNK = 'endpoint/chunk-call.ts';

/** Mistakes of the endpoint. */
export const ENDPOINT_BUGS: readonly Bug[] = [
  {
    name: 'a sequence number is taken outside the lock',
    changes: [
      {
        file: SYNC,
        from: 'const { seen } = await asMember(context.store, route, request, async (_, { device }) => device);',
        to: `const { seen, early } = await asMember(context.store, route, request, async (rows, { device }) => ({
    seen: device.seen,
    early: (await rows.route())?.head ?? 0,
  }));`,
      },
      { file: SYNC, from: 'const before = (await rows.route())?.head ?? 0;', to: 'const before = early;' },
    ],
  },
  bug(
    'the cursor passes over a hole',
    PULL,
    'cursors[scope] = next === undefined ? head : next.first - 1;',
    'cursors[scope] = next === undefined ? head : head;',
  ),
  bug(
    'a full page hides that there is more',
    PULL,
    'rows.sizes(space, cursor, before, limit + 1)',
    'rows.sizes(space, cursor, before, limit)',
  ),
  bug(
    'what others wrote is taken for an echo',
    PULL,
    'return { items: items.sort((a, b) => a.seq - b.seq), wholes, cursors, more };',
    `const isEcho = (json: string) => call.patches.some(({ id }) => json.includes(\`"id":"\${id}"\`));
  const heard = wholes.filter(({ json }) => !isEcho(json));
  return { items: items.filter(({ id }) => !call.patches.some((patch) => patch.id === id)), wholes: heard, cursors, more };`,
  ),
  bug(
    'stale is said, and not what beat it',
    SYNC,
    '[...buckets, ...winners]',
    '[...buckets, ...winners.slice(0, 0)]',
  ),
  bug(
    'a participant writes where they may only read',
    PUSH,
    "if (!mayWrite(push.visitor.role, scope.data)) return rejectAll(push, patch, 'forbidden');",
    '',
  ),
  bug(
    'an erased record takes what comes late',
    PUSH,
    'const take = isErased ? passOver : takeIn;',
    'const take = isErased ? takeIn : takeIn;',
  ),
  bug(
    'one faulty value refuses its record',
    PUSH,
    'const erasures = await permitted(',
    'if (push.rejected.length > 0) return;\n  const erasures = await permitted(',
  ),
  bug(
    'drafts are everyone’s',
    PULL,
    "owner: scope === 'me' ? member : ''",
    "owner: scope === 'me' ? member.slice(0, 0) : ''",
  ),
  bug(
    'the digest speaks for stamps alone',
    'endpoint/record-call.ts',
    '    contents: bucketsToHex(contents),\n',
    '',
  ),
  bug(
    'what a clone’s covered write had overtaken stays away',
    PUSH,
    'const back = again.filter((value) => !isPast(toMergeable(value)));',
    'const back = again.filter((value) => !isPast(toMergeable(value)) && value.stamp === field);',
  ),
  bug(
    'a chunk is stored without a look at its bytes',
    CHUNK,
    "if (sha256Hex(bytes) !== hash) throw new Refusal('hash', 'These bytes have another SHA-256.');",
    '',
  ),
  bug(
    'erased sound stays on the endpoint',
    SYNC,
    "if (call.patches.some(({ cells }) => cells.has('_erased'))) await sweepChunks(context);",
    '',
  ),
  {
    name: 'erased sound can be put again',
    changes: [
      {
        file: CHUNK,
        from: "if (row?.erased) throw new Refusal('erased', 'This chunk was erased for good.');",
        to: 'void row;',
      },
      { file: CHUNK, from: 'if (row.erased) await chunks.remove(route, hash);', to: '' },
    ],
  },
  bug(
    'a join that is told again is refused',
    'endpoint/invite-call.ts',
    'if (device !== undefined && !device.revoked && device.id === asked.device) {',
    'if (device !== undefined && !device.revoked && device.id === asked.member.id) {',
  ),
];
