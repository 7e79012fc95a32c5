import type { Role, Scope } from './names.ts';

/** Who may read a scope (docs/protocol.md, section 3). `me` is one's own alone. */
export function mayRead(role: Role, scope: Scope): boolean {
  return scope !== 'team' || role !== 'participant';
}

/** Who may write a scope (the same section). */
export function mayWrite(role: Role, scope: Scope): boolean {
  return role !== 'participant' || scope === 'commons' || scope === 'me';
}
