import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { type Author, type Said, saidByPerson, toBeTold } from '../domain/both-wrote.ts';
import { stampDevice } from '../merge/stamp.ts';
import type { Run } from '../merge/text-runs.ts';
import { authorsOf, distinct, readWriters, type Writers } from './authors.ts';
import { freshDevices, keepLook, type Look, lookAt, readLook } from './looked.ts';
import type { Piece, Ref } from './types.ts';
import { useQuery, useStore } from './use-query.tsx';

/** What several people wrote in one text, as one of them sees it. */
export interface BothWrote {
  /** whose writing this person is to be told of; empty where there is nothing to tell */
  readonly told: readonly Author[];
  readonly mine: boolean;
  /** the text in its order, told apart by person */
  readonly said: readonly Said[];
  /** This person has looked at it, as it is now. */
  readonly look: () => void;
}

type RunReader = (pieces: readonly Piece[]) => Run[];

/** Tells who wrote in a text; undefined until it has been read, and where nobody or one phone alone has. */
export function useBothWrote({ scope, id }: Ref, field: string): BothWrote | undefined {
  const { kept } = useStore();
  const read = useQuery(
    async (store) => {
      const pieces = (await store.queries.row({ scope, id }))?.texts[field] ?? [];
      return {
        pieces,
        writers: await readWriters(store),
        looked: await readLook(store.kept, { scope, id }, field),
      };
    },
    [scope, id, field],
  );
  const isShared = new Set(read?.pieces.map(([stamp]) => stampDevice(stamp))).size > 1;
  const readRuns = useRunReader(isShared);
  const wrote = useMemo(
    () => (read && isShared && readRuns ? wroteIn(read, readRuns) : undefined),
    [read, isShared, readRuns],
  );
  const look = useCallback(() => {
    // Losing it costs one more look: no fault to speak of.
    if (read) keepLook(kept, { scope, id }, field, lookAt(read.pieces)).catch(() => undefined);
  }, [kept, read, scope, id, field]);
  // Whoever reads a text of which there is nothing to tell has it before their eyes.
  const isQuiet = isShared ? wrote?.told.length === 0 : true;
  const isRead = isQuiet && read !== undefined && freshOf(read).length > 0;
  useEffect(() => {
    if (isRead) look();
  }, [isRead, look]);
  return wrote && { ...wrote, look };
}

function freshOf({ pieces, looked, writers }: ReadText): string[] {
  return freshDevices(pieces, looked).filter((device) => device !== writers.own);
}

interface ReadText {
  readonly pieces: readonly Piece[];
  readonly writers: Writers;
  readonly looked: Look | undefined;
}

function wroteIn(read: ReadText, readRuns: RunReader): Omit<BothWrote, 'look'> {
  const { pieces, writers } = read;
  const authorOf = authorsOf(writers);
  const said = saidByPerson(
    readRuns(pieces).map(({ words, stamp, unseen }) => ({ words, unseen, by: authorOf(stampDevice(stamp)) })),
  );
  const authors = distinct(pieces.map(([stamp]) => authorOf(stampDevice(stamp))));
  const fresh = distinct(freshOf(read).map(authorOf));
  return { said, told: toBeTold({ authors, fresh, said }), mine: authors.some(({ mine }) => mine) };
}

/** Yjs is loaded only where several phones wrote. */
function useRunReader(wanted: boolean): RunReader | undefined {
  const [loaded, setLoaded] = useState<{ readRuns: RunReader } | undefined>(undefined);
  useEffect(() => {
    if (wanted) void import('../merge/text-runs.ts').then(({ readRuns }) => setLoaded({ readRuns }));
  }, [wanted]);
  return loaded?.readRuns;
}
