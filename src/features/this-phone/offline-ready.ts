/** Whether the app opens without signal: asked of the service worker, which counts what it holds. */
export type OfflineReady =
  | { readonly kind: 'ready'; readonly total: number }
  | { readonly kind: 'partly'; readonly cached: number; readonly total: number }
  /** `none`: no worker at work yet; `unable`: this browser has none */
  | { readonly kind: 'none' | 'unable' };

/** A worker that doesn't answer in this time, ms, is taken as none. */
const PATIENCE = 3000;

export async function checkOffline(container: ServiceWorkerContainer | undefined): Promise<OfflineReady> {
  if (!container) return { kind: 'unable' };
  const worker = (await container.getRegistration())?.active;
  const count = worker && (await askCount(worker));
  if (!count) return { kind: 'none' };
  const { cached, total } = count;
  return total > 0 && cached >= total ? { kind: 'ready', total } : { kind: 'partly', cached, total };
}

interface Count {
  readonly cached: number;
  readonly total: number;
}

function askCount(worker: ServiceWorker): Promise<Count | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const end = (count: Count | undefined) => {
      clearTimeout(timer);
      port1.close();
      resolve(count);
    };
    const timer = setTimeout(end, PATIENCE, undefined);
    port1.addEventListener('message', ({ data }: MessageEvent<unknown>) =>
      end(isCount(data) ? data : undefined),
    );
    port1.start();
    worker.postMessage({ type: 'COUNT_CACHED' }, [port2]);
  });
}

function isCount(data: unknown): data is Count {
  return (
    typeof data === 'object' &&
    data !== null &&
    'cached' in data &&
    'total' in data &&
    typeof data.cached === 'number' &&
    typeof data.total === 'number'
  );
}
