import { oneOf } from '../field.ts';
import type { Values } from '../json.ts';
import type { Move } from './move.ts';

/** What an assembly says of a card: the field `said.<card>` of its move. */
export const ASSEMBLY_SAYS = ['agree', 'change'] as const;
export type AssemblySays = (typeof ASSEMBLY_SAYS)[number];

const Says = oneOf(ASSEMBLY_SAYS);

/** Undefined where it has said nothing yet. */
export function assemblySays(values: Values, card: string): AssemblySays | undefined {
  return Says.parse(values[`said.${card}`]);
}

/** An assembly that has not come to its end: nothing has moved yet. */
export function isAssembling({ to, begun }: Pick<Move, 'to' | 'begun'>): boolean {
  return to === undefined && begun !== undefined;
}

/** What sound of a plan is for that tells what an assembly changes, its `card`: also the address, below the plan's, where it is told. */
export function assemblyTold(move: string, card: string): string {
  return `assembly/${card}?${move}`;
}

/** Of which assembly such a sound or comment tells; undefined where it tells of none. */
export function assemblyOf(told: string): { readonly move: string; readonly card: string } | undefined {
  const [, card, move] = /^assembly\/([^?]+)\?(.+)$/.exec(told) ?? [];
  return card === undefined || move === undefined ? undefined : { card, move };
}

/** One comment an assembly and card, so that what two phones write meets in it. */
export function assemblyCommentId(move: string, card: string): string {
  return `${move}.${card}`;
}
