import { useRef, useState } from 'preact/hooks';
import { handFile } from './hand-file.ts';
import { isSameContent } from './same-content.ts';

/** Where a file is that is made and handed on; `late`: it is made, and another touch shares it. */
export type Handing =
  | { readonly is: 'idle' | 'making' | 'late' | 'failed' }
  | { readonly is: 'saved'; readonly name: string };

interface Order {
  readonly way: 'download' | 'share';
  /** What the file is made of: it is made anew where any of this says something else, as after a consent was taken back. */
  readonly of: readonly unknown[];
  readonly make: () => Promise<File>;
}

/** Makes a file and hands it on. One that was made too late to be shared waits for the next touch, which then counts. */
export function useHanding() {
  const [state, setState] = useState<Handing>({ is: 'idle' });
  const ready = useRef<{ of: Order['of']; file: File } | undefined>(undefined);
  const hand = async ({ way, of, make }: Order) => {
    const held = ready.current;
    ready.current = undefined;
    setState({ is: 'making' });
    try {
      const file = held && isSameContent(held.of, of) ? held.file : await make();
      const done = await handFile(file, way);
      if (done === 'late') ready.current = { of, file };
      if (done === 'downloaded') setState({ is: 'saved', name: file.name });
      else setState({ is: done === 'late' ? 'late' : 'idle' });
    } catch {
      setState({ is: 'failed' });
    }
  };
  const forget = () => setState({ is: 'idle' });
  return { state, hand, forget };
}
