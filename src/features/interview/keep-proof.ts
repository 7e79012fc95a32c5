import { keepSmallFile } from '../../capture/small-file.ts';
import { consentId } from '../../domain/consent.ts';
import { SaveError } from '../../store/fault.ts';
import type { RouteStore } from '../../store/route-store.ts';
import { type ConsentRef, writeAnswer } from './consent-answer.ts';

export type Proof = 'signature' | 'thumbprint';

/** Keeps a picture as what shows that somebody agreed. @throws SaveError */
export async function keepProof(
  store: RouteStore,
  of: ConsentRef,
  { proof, picture }: { readonly proof: Proof; readonly picture: Blob },
): Promise<void> {
  const ports = { media: store.media, writer: store, newId: store.newId, now: store.now };
  const kept = await keepSmallFile(ports, {
    bytes: new Uint8Array(await picture.arrayBuffer()),
    type: picture.type,
    name: `${proof}.${picture.type === 'image/png' ? 'png' : 'jpg'}`,
    owner: of.consent ?? consentId(of.id),
    scope: of.scope,
  });
  if (!kept.ok) throw new SaveError(kept.reason);
  await writeAnswer(store, of, { [proof]: kept.media });
}
