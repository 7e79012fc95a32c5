import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { markOf } from '../../domain/mark.ts';
import type { Item } from '../../store/types.ts';
import { useSave } from '../../store/use-save.tsx';
import type { Playable } from '../../store/use-sound.tsx';
import { spotOf } from '../../ui/playlist.ts';
import type { Moments } from './use-moments.ts';

export interface WriteLines {
  readonly interview: Item;
  readonly all: Moments;
  /** the mark whose passage is written down, where it is one */
  readonly mark: Item | undefined;
  readonly playable: readonly Playable[];
  /** where the player is, ms in the whole */
  readonly now: RefObject<number>;
}

/** Which line is open, and how another begins where the sound is. */
export function useWriteLines({ interview, all, mark, playable, now }: WriteLines) {
  const save = useSave();
  const [current, setCurrent] = useState<string | undefined>(undefined);
  const playing = () => {
    const { segment, ms } = spotOf(playable, now.current ?? 0);
    const sound = all.sounds[segment];
    return sound && { media: sound.id, at: Math.round(ms) };
  };
  const begin = async () => {
    const spot = playing();
    if (spot === undefined) return;
    let made = '';
    const { scope, id: of } = interview;
    const done = await save(async (store) => {
      made = store.newId();
      const by = store.profile.member;
      const line = { scope, kind: 'line', id: made, fields: { interview: of, ...spot, state: 'draft', by } };
      const taken = mark && markOf(mark.values).write !== 'checked' ? [takenBy(mark, by)] : [];
      await store.write(line, ...taken);
    });
    if (done) setCurrent(made);
  };
  const step = (by: number) => {
    const at = all.lines.findIndex(({ id }) => id === current);
    const next = all.lines[at < 0 ? (by > 0 ? 0 : all.lines.length - 1) : at + by];
    if (next) setCurrent(next.id);
  };
  return { current, playing, step, begin: () => void begin(), open: setCurrent };
}

/** Whoever begins to write a passage has it, as a draft. */
function takenBy({ scope, kind, id }: Item, writer: string) {
  return { scope, kind, id, fields: { write: 'draft', writer } };
}
