import { fileName, slug } from '../../export/file-name.ts';
import type { PlanWords } from '../../export/plan/words.ts';
import type { I18n } from '../../i18n/provider.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import { exportLabels } from './export-labels.ts';
import type { Choice } from '../../export/selection.ts';
import { exportItems, readFrom } from '../../export/source.ts';

export interface ExportOrder {
  readonly store: RouteStore;
  readonly choice: Choice;
  readonly i18n: I18n;
  /** what papers of plans say */
  readonly paperWords: (i18n: I18n) => PlanWords;
  readonly signal: AbortSignal;
  /** bytes of the file so far */
  readonly onProgress: (bytes: number) => void;
}

/** The export as one ZIP, made as it is read: nothing of it is ever whole in memory. */
export async function exportStream(order: ExportOrder): Promise<ReadableStream<Uint8Array>> {
  const { store, choice, i18n, paperWords, signal, onProgress } = order;
  const [{ exportRoute }, { makeZip }] = await Promise.all([
    import('../../export/bundle.ts'),
    import('client-zip'),
  ]);
  const now = store.now();
  const entries = exportRoute({
    items: await exportItems(store),
    purpose: choice.purpose,
    mine: choice.mine,
    labels: exportLabels(i18n, paperWords(i18n)),
    read: readFrom(store.media),
    offset: -new Date(now).getTimezoneOffset(),
    modified: new Date(now),
    signal,
  });
  let bytes = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(part, controller) {
      bytes += part.length;
      onProgress(bytes);
      controller.enqueue(part);
    },
  });
  return makeZip(entries).pipeThrough(counter, { signal });
}

/**
 * `ruta-del-cafe-2026-nuestro-grupo-2026-11-28.zip`: readable everywhere, whatever the route is called, and never taken
 * for a file that others may read.
 */
export function exportName(route: string, readers: string, day: string): string {
  return `${fileName(route)}-${slug(readers)}-${day}.zip`;
}
