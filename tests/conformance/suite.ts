import { describe } from 'vitest';
import type { Subject } from './client.ts';
import { describeErasing } from './erasing.ts';
import { describeMedia } from './media.ts';
import { describePeople } from './people.ts';
import { describeProof } from './proof.ts';
import { describeSyncing } from './syncing.ts';

/** Whether an endpoint keeps docs/protocol.md. It makes routes of its own and can be run against any endpoint. */
export function describeEndpoint(name: string, subject: () => Subject): void {
  describe(name, () => {
    describePeople(subject);
    describeSyncing(subject);
    describeErasing(subject);
    describeMedia(subject);
    describeProof(subject);
  });
}
