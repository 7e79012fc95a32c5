/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute, setCatchHandler } from 'workbox-routing';
import { findLook } from '../store/look.ts';
import { SYNC_TAG } from '../sync/background.ts';
import { syncInBackground } from './background.ts';
import { countCached } from './count-cached.ts';
import { answerMedia, mediaPath } from './media-response.ts';
import { openReminded, remind } from './remind.ts';
import { wearLook } from './wear-look.ts';

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: { url: string; revision: string | null }[];
};

/** Missing from the library's types: https://developer.mozilla.org/docs/Web/API/SyncEvent */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

function isSyncEvent(event: Event): event is SyncEvent {
  return 'tag' in event;
}

cleanupOutdatedCaches();
// oxlint-disable-next-line no-underscore-dangle -- the name that workbox fills in
const files = self.__WB_MANIFEST;
precacheAndRoute(files);
registerRoute(
  ({ url }) => mediaPath(url) !== undefined,
  ({ request, url }) => answerMedia(request, url),
);
const page = createHandlerBoundToURL('index.html');
registerRoute(new NavigationRoute((asked) => wearLook(page(asked), findLook), { denylist: [/^\/api\//] }));

// A page that the browser has dropped, and that is another on the server by now: better that one than none.
setCatchHandler(({ request }) =>
  request.mode === 'navigate' ? fetch(request) : Promise.resolve(Response.error()),
);

self.addEventListener('message', (event) => {
  const type = messageType(event.data);
  // A new version takes over only when a person has asked for it.
  if (type === 'SKIP_WAITING') void self.skipWaiting();
  // "Ready for offline" on This phone is counted, not assumed.
  if (type === 'COUNT_CACHED')
    event.waitUntil(
      countCached(files.map((file) => (typeof file === 'string' ? file : file.url))).then((count) =>
        event.ports[0]?.postMessage(count),
      ),
    );
});

function messageType(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'type' in data ? data.type : undefined;
}

self.addEventListener('sync', (event) => {
  if (!isSyncEvent(event) || event.tag !== SYNC_TAG) return;
  event.waitUntil(syncAndRemind());
});

/** Awake anyway: what is due is said, whatever becomes of the sending. */
async function syncAndRemind(): Promise<void> {
  try {
    await syncInBackground();
  } finally {
    await remind(self.registration);
  }
}

self.addEventListener('periodicsync', (event) => {
  if (isSyncEvent(event)) event.waitUntil(remind(self.registration));
});

self.addEventListener('notificationclick', (event) => {
  const { notification } = event;
  notification.close();
  event.waitUntil(openReminded(self.clients, notification.data));
});

clientsClaim();
