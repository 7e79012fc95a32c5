import type { Activity } from './activity.ts';

/** Who leads a stop, by name; who has no card on this phone is left out. */
export function leadNames(
  { leads }: Pick<Activity, 'leads'>,
  { people }: { readonly people: ReadonlyMap<string, { readonly name: string }> },
): string[] {
  return leads.map((id) => people.get(id)?.name ?? '').filter((name) => name !== '');
}
