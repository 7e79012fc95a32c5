import { useEffect, useRef, useState } from 'preact/hooks';
import { wallClock } from '../../domain/date.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { faultOf } from '../../store/fault.ts';
import { useStore } from '../../store/use-query.tsx';
import { download } from '../../ui/download.ts';
import { type ExportOrder, exportName, exportStream } from './export-file.ts';
import type { Choice } from '../../export/selection.ts';
import { filePicker } from './save-file.ts';

/** Where the making of the file is. */
export type Making =
  | { readonly kind: 'idle' | 'stopped' }
  | { readonly kind: 'making'; readonly bytes: number }
  | { readonly kind: 'ready'; readonly bytes: number; readonly url: string; readonly name: string }
  | { readonly kind: 'saved'; readonly bytes: number }
  | { readonly kind: 'fault'; readonly reason: 'full' | 'other' };

/** Makes the file, into the downloads or where a person chooses; one at a time, and it can be stopped. */
export function useExport(paperWords: ExportOrder['paperWords']) {
  const store = useStore();
  const i18n = useI18n();
  const [making, setMaking] = useState<Making>({ kind: 'idle' });
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => () => (making.kind === 'ready' ? URL.revokeObjectURL(making.url) : undefined), [making]);
  const open = async (choice: Choice, { signal }: AbortController) => {
    let written = 0;
    const onProgress = (bytes: number) => {
      written = bytes;
      setMaking({ kind: 'making', bytes });
    };
    onProgress(0);
    return {
      stream: await exportStream({ store, choice, i18n, paperWords, signal, onProgress }),
      written: () => written,
    };
  };
  const run = async (make: (control: AbortController) => Promise<Making>) => {
    if (running.current) return;
    const control = new AbortController();
    running.current = control;
    try {
      setMaking(await make(control));
    } catch (error) {
      setMaking(control.signal.aborted ? { kind: 'stopped' } : faultMaking(error));
    } finally {
      running.current = undefined;
    }
  };
  const name = ({ purpose }: Choice) =>
    exportName(store.profile.routeName, i18n.t(`export.for.${purpose}`), localDay(store.now()));
  return {
    making,
    /** Another choice: the file that was made before is not the one that is spoken of now. */
    forget: () => {
      if (!running.current) setMaking({ kind: 'idle' });
    },
    stop: () => running.current?.abort(),
    make: (choice: Choice) =>
      run(async (control) => {
        const { stream } = await open(choice, control);
        const blob = await new Response(stream).blob();
        const ready = {
          url: URL.createObjectURL(new Blob([blob], { type: 'application/zip' })),
          name: name(choice),
        };
        download(ready.url, ready.name);
        return { kind: 'ready', bytes: blob.size, ...ready };
      }),
    saveAs: (choice: Choice, pick: NonNullable<ReturnType<typeof filePicker>>) =>
      run(async (control) => {
        const file = await pick({ suggestedName: name(choice) }).catch(noneWhereClosed);
        if (!file) return { kind: 'idle' };
        const { stream, written } = await open(choice, control);
        await stream.pipeTo(await file.createWritable(), { signal: control.signal });
        return { kind: 'saved', bytes: written() };
      }),
  };
}

function faultMaking(error: unknown): Making {
  return { kind: 'fault', reason: faultOf(error) === 'full' ? 'full' : 'other' };
}

/** Whoever closes the window of the system has chosen no place; anything else is a fault. */
function noneWhereClosed(error: unknown): undefined {
  if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
}

/** Today where the phone is. */
function localDay(now: number): string {
  return wallClock(now, -new Date(now).getTimezoneOffset()).date;
}
