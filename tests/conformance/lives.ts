/** Another life of the endpoint’s store: docs/protocol.md, section 5. */
import { newRoute } from './client.ts';
import { expect } from './expect.ts';
import { note } from './notes.ts';
import type { Suite } from './suite.ts';

export function describeLives({ group, check, subject }: Suite): void {
  const start = () => newRoute(subject());

  group('epoch', () => {
    check(
      'another life, or a cursor ahead of the store, is answered with the epoch, and nothing is taken',
      async () => {
        const ana = await start();
        const patches = [note('n', { a: [[ana.stamp(1), 1, {}]] })];
        for (const request of [
          { epoch: 'another', patches },
          { cursors: { team: 1 }, patches },
        ]) {
          const answer = await ana.sync(request);
          expect([answer.status, answer.body.error, answer.body.epoch]).toEqual([409, 'epoch', ana.epoch]);
        }
        expect((await ana.pull('team')).items.size).toBe(0);
        expect((await ana.sync({ epoch: ana.epoch, patches })).status).toBe(200);
      },
    );
  });
}
