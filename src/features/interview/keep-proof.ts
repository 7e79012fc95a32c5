import { keepSmallFile } from '../../capture/small-file.ts';
import { consentStepOf } from '../../domain/consent-step.ts';
import { consentId, consentOf } from '../../domain/consent.ts';
import { type Proof, restedOn } from '../../domain/rested-on.ts';
import { SaveError } from '../../store/fault.ts';
import { releaseReplaced } from '../../store/release.ts';
import type { RouteStore } from '../../store/route-store.ts';
import type { Ref } from '../../store/types.ts';
import { type ConsentRef, writeAnswer } from './consent-answer.ts';

/**
 * Keeps a picture as what shows that somebody agreed, in the place of one on which nothing has rested; one on which a given consent
 * did rest stays with its history. @throws SaveError
 */
export async function keepProof(
  store: RouteStore,
  of: ConsentRef,
  { proof, picture }: { readonly proof: Proof; readonly picture: Blob },
): Promise<void> {
  const consent = of.consent ?? consentId(of.id);
  const proofs = await store.queries.versions({ scope: of.scope, id: consent }, proof);
  const ports = { media: store.media, writer: store, newId: store.newId, now: store.now };
  const kept = await keepSmallFile(ports, {
    bytes: new Uint8Array(await picture.arrayBuffer()),
    type: picture.type,
    name: `${proof}.${picture.type === 'image/png' ? 'png' : 'jpg'}`,
    owner: consent,
    scope: of.scope,
  });
  if (!kept.ok) throw new SaveError(kept.reason);
  await writeAnswer(store, of, { [proof]: kept.media });
  // Asked now: a yes may have come in while the picture was being written.
  const rests = await restingOn(store, { scope: of.scope, id: consent }, proof);
  const gone = proofs.flatMap(({ value: id }) =>
    typeof id === 'string' && !rests(id) ? [{ scope: of.scope, id }] : [],
  );
  await releaseReplaced(store, gone);
}

/** Tells of a picture whether the consent has rested on it. */
async function restingOn({ queries }: RouteStore, consent: Ref, proof: Proof) {
  const item = await queries.get(consent);
  const { record, withdrawn } = consentOf(item?.values ?? {});
  const isGiven = record === 'yes' && withdrawn === undefined;
  const steps = (await queries.linkedTo(consent.id, 'consent_step')).map(({ values }) =>
    consentStepOf(values),
  );
  return (media: string) => isGiven || restedOn(steps, proof, media);
}
