import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PastValue } from '../../protocol/wire.ts';
import { readWriters } from '../../store/authors.ts';
import { historyOf, type PastEdit, type StepReader } from '../../store/history.ts';
import type { Ref, Row } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { useCourier } from '../../sync/use-courier.tsx';

/** Where the history comes from: `asking` and `phone` mean that the endpoint may hold more of it. */
export type From = 'only-phone' | 'asking' | 'phone' | 'endpoint';

export interface History {
  readonly edits: readonly PastEdit[];
  readonly from: From;
  readonly ask: () => void;
}

/** Everything that was written in a record: at once what this phone holds, and then what the endpoint adds. */
export function useHistory(row: Row): History | undefined {
  const { from, past, ask } = usePast(row);
  const readSteps = useStepReader();
  const writers = useQuery(readWriters);
  if (readSteps === undefined || writers === undefined) return undefined;
  return { edits: historyOf(row, past, { readSteps, writers }), from, ask };
}

/** What the endpoint was ever given of a record, asked for once, and again when someone says so. */
function usePast({ scope, id }: Ref) {
  const courier = useCourier();
  const [answer, setAnswer] = useState<{ from: From; past: readonly PastValue[] }>({
    from: courier ? 'asking' : 'only-phone',
    past: [],
  });
  const ask = useCallback(async () => {
    if (courier === undefined) return;
    setAnswer(({ past }) => ({ from: 'asking', past }));
    const transport = await courier.transport();
    const told = await transport.history(scope, id);
    setAnswer(({ past }) => (told.ok ? { from: 'endpoint', past: told.value } : { from: 'phone', past }));
  }, [courier, scope, id]);
  useEffect(() => void ask(), [ask]);
  return { ...answer, ask: () => void ask() };
}

/** Yjs is loaded only where texts are read step by step. */
function useStepReader(): StepReader | undefined {
  const [loaded, setLoaded] = useState<{ readSteps: StepReader } | undefined>(undefined);
  useEffect(() => {
    void import('../../merge/text-runs.ts').then(({ readSteps }) => setLoaded({ readSteps }));
  }, []);
  return loaded?.readSteps;
}
