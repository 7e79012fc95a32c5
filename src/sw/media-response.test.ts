import { expect, it } from 'vitest';
import { makePhone } from '../../tests/support/phone.ts';
import { answerMedia } from './media-response.ts';

/** A phone with one sound of three bytes, and where a page reads it. */
async function keepSound(): Promise<URL> {
  const store = await makePhone();
  const put = await store.media.putChunk(new Uint8Array([1, 2, 3]).buffer);
  if (!put.ok) throw new Error(put.reason);
  const file = { name: 'talk.webm', type: 'audio/webm', bytes: 3, chunks: [put.hash] };
  await store.write({ scope: 'team', kind: 'media', id: 'sound', fields: { file } });
  const { id } = store.profile;
  store.close();
  return new URL(`https://phone.test/media/${id}/team/sound`);
}

it('answers with the range that a player asks for', async () => {
  const url = await keepSound();
  const asked = new Request(url, { headers: { Range: 'bytes=1-' } });
  const answer = await answerMedia(asked, url);
  expect([answer.status, answer.headers.get('Content-Range')]).toEqual([206, 'bytes 1-2/3']);
  expect([...(await answer.bytes())]).toEqual([2, 3]);
});

it('knows nothing under an address that it never gave', async () => {
  for (const path of [
    '/media/%/team/sound',
    '/media/a/team/%E0%A4',
    '/media/a/nowhere/sound',
    '/media/a/team/sound',
  ]) {
    const url = new URL(path, 'https://phone.test');
    expect((await answerMedia(new Request(url), url)).status, path).toBe(404);
  }
});
