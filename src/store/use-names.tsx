import { deviceOf } from '../domain/device.ts';
import { useQuery, useStore } from './use-query.tsx';

/** Member → what they are called and whether it is this phone's person; empty until it has been read once. */
export type MemberNames = (member: string | undefined) => { readonly name: string; readonly mine: boolean };

/** What the members of the route are called, as far as this phone knows. */
export function useMemberNames(): MemberNames {
  const { profile } = useStore();
  const devices = useQuery(({ queries }) => queries.ofKind('device'));
  const names = new Map(
    (devices ?? []).toReversed().map(({ values }) => {
      const { member, name } = deviceOf(values);
      return [member, name] as const;
    }),
  );
  return (member) => ({ name: names.get(member) ?? '', mine: member === profile.member });
}
