import { byRank } from '../../domain/by-rank.ts';
import { words as wordsField } from '../../domain/field.ts';
import { mediaOf, mediaSort } from '../../domain/media.ts';
import { assemblyOf } from '../../domain/plan-parts/assembly.ts';
import type { Block, MediaBlock } from './document.ts';
import type { PlanRecords } from './records.ts';
import type { PlanWords } from './words.ts';

/** Sounds and pictures of a card of a plan, or of a thing in a report, in the order in which they were made. */
export function mediaBlocks(
  { owner, card }: { readonly owner: string; readonly card: string },
  { media, names }: Pick<PlanRecords, 'media' | 'names'>,
  words: PlanWords,
): MediaBlock[] {
  return media
    .map(({ id, values, agreed }) => ({
      ...mediaOf(values),
      id,
      said: wordsField.parse(values['words']).trim(),
      agreed,
    }))
    .filter((one) => one.owner === owner && one.card === card && one.file !== undefined)
    .sort((a, b) => byRank(a, b) || (a.started ?? 0) - (b.started ?? 0))
    .flatMap((one): MediaBlock[] => {
      const kind = mediaSort(one);
      if (kind === 'other') return [];
      // Whoever agreed to no name has none: it is not whoever recorded them who speaks.
      const name = (one.agreed ? one.agreed.name : names.get(one.author ?? '')) ?? '';
      const label = kind === 'picture' ? words.picture : words.sound(one.duration);
      return [{ kind, id: one.id, words: one.said, label: name === '' ? label : `${name} · ${label}` }];
    });
}

/** What was said aloud of the cards at an assembly. */
export function assemblySaid(move: string, records: PlanRecords, words: PlanWords): MediaBlock[] {
  const cards = new Set(records.media.map(({ values }) => mediaOf(values).card));
  const owner = records.plan.id;
  return [...cards]
    .filter((card) => assemblyOf(card)?.move === move)
    .flatMap((card) => mediaBlocks({ owner, card }, records, words));
}

/** `Term: words` lines, without those that say nothing; nothing where none does. */
export function factsOf(rows: readonly (readonly [term: string, words: string])[]): Block[] {
  const known = rows.filter(([, said]) => said.trim() !== '');
  return known.length === 0 ? [] : [{ kind: 'facts', rows: known }];
}
