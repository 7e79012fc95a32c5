import { caseOf } from '../../domain/case.ts';
import { capturedWords } from '../../domain/captured.ts';
import { citable } from '../../domain/citable.ts';
import { noteOf } from '../../domain/note.ts';
import { permissionFrom } from '../../domain/permission.ts';
import { quoteOf } from '../../domain/quote.ts';
import { byRank } from '../../domain/by-rank.ts';
import { fold, matches, queryWords } from '../../domain/search.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';

/** Something that may inspire a plan. */
export interface Voice {
  readonly item: Item;
  readonly words: string;
  /** who said it, as agreed, or who hosts the case; empty for what we noted ourselves */
  readonly name: string;
  readonly spoken: boolean;
  readonly case: string | undefined;
}

/** Shared quotes and the notes of this phone, newest first, then the cases, that a search finds; undefined until read once. */
export function useVoices(
  chosen: readonly (string | undefined)[],
  query: string,
): readonly Voice[] | undefined {
  const items = useQuery(({ queries }) => queries.ofKind(['quote', 'note', 'permission', 'case']));
  if (!items) return undefined;
  const words = queryWords(query);
  return [...voicesOf(items, chosen), ...casesOf(items, chosen)].filter((voice) =>
    matches(fold(`${voice.words} ${voice.name}`), words),
  );
}

function voicesOf(items: readonly Item[], chosen: readonly (string | undefined)[]): Voice[] {
  const permissions = new Map(
    items
      .filter(({ kind }) => kind === 'permission')
      .map(({ id, values, others }) => [id, permissionFrom(values, others)]),
  );
  const taken = new Set(chosen);
  for (const { id, kind, values } of items) {
    const from = kind === 'note' ? noteOf(values).from : undefined;
    if (from === undefined) continue;
    // of a note and its copy one is enough, and neither once the plan cites it
    if (taken.has(id)) taken.add(from);
    else if (items.some((other) => other.id === from)) taken.add(id);
  }
  return items.flatMap((item) => {
    if (item.kind === 'permission' || item.kind === 'case' || taken.has(item.id)) return [];
    const { type, case: of } = noteOf(item.values);
    const agreed = citable(item, (id) => permissions.get(id));
    const isQuote = item.kind === 'quote';
    const words = isQuote ? quoteOf(item.values).words : capturedWords('note', item.values);
    if (words === '' || (item.scope === 'commons' && !agreed.words)) return [];
    return [{ item, words, name: agreed.name ?? '', spoken: isQuote || type === 'quote', case: of }];
  });
}

/** What a host shows, where no single voice says it. */
function casesOf(items: readonly Item[], chosen: readonly (string | undefined)[]): Voice[] {
  return items
    .filter(({ kind, id }) => kind === 'case' && !chosen.includes(id))
    .map((item) => ({ item, id: item.id, ...caseOf(item.values) }))
    .filter(({ title }) => title !== '')
    .sort(byRank)
    .map(({ item, id, title, host }) => ({ item, words: title, name: host, spoken: false, case: id }));
}
