import { type Answer, callerOf, newDeviceId, newName, newToken, type Subject } from './client.ts';

/** A join that can be sent again, as a phone does whose answer was lost. */
export interface Joining {
  readonly body: {
    readonly invite: string;
    readonly member: { readonly id: string; readonly name: string };
    readonly device: string;
    readonly token: string;
  };
  readonly send: () => Promise<Answer>;
}

export function joinWith(
  subject: Subject,
  { route, invite, member }: { route: string; invite: string; member?: string },
): Joining {
  const body = {
    invite,
    member: { id: member ?? newName(), name: 'Luz' },
    device: newDeviceId(),
    token: newToken(),
  };
  return { body, send: () => callerOf(subject).call('POST', `/routes/${route}/join`, body) };
}
