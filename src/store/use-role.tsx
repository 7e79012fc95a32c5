import { mayWrite } from '../protocol/access.ts';
import type { Role, Scope } from '../protocol/names.ts';
import { useQuery, useStore } from './use-query.tsx';

/** What this person is on the route now; a coordinator may change it while the app is open. */
export function useRole(): Role {
  const { profile } = useStore();
  return useQuery(async (store) => (await store.identity()).role) ?? profile.role;
}

/** Whether this person may write into a scope now. */
export function useMayWrite(scope: Scope): boolean {
  return mayWrite(useRole(), scope);
}

/** Where what this person captures goes: the team's notebook, or one's own until it is shared. */
export function useCaptureScope(): 'team' | 'me' {
  return useMayWrite('team') ? 'team' : 'me';
}
