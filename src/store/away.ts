import type { Kept } from './kept.ts';

/** Ids of the media whose sound a person took off this phone to make space: it is not fetched again by itself. */
export async function readAway(kept: Kept): Promise<ReadonlySet<string>> {
  return new Set(idsIn(await kept.get('away')));
}

/** Remembers them, before their sound goes. It stays on this phone: another may hold it. */
export function keepAway(kept: Kept, ids: readonly string[]): Promise<void> {
  return kept.change('away', (before) => [...new Set([...idsIn(before), ...ids])]);
}

/** They are here again. */
export async function endAway(kept: Kept, ids: readonly string[]): Promise<void> {
  const away = await readAway(kept);
  if (!ids.some((id) => away.has(id))) return;
  await kept.change('away', (before) => idsIn(before).filter((id) => !ids.includes(id)));
}

function idsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
}
