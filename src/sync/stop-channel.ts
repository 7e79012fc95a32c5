/** How one of the app's tabs tells the others, and the worker, that a person has stopped the sending of a route. */
export interface StopChannel {
  tell(): void;
  /** Runs when another has told; returns how to stop listening. */
  listen(run: () => void): () => void;
}

/** @param profile whose route it is */
export function openStopChannel(profile: string): StopChannel {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, listen: () => () => {} };
  const name = `bitacora-stop-${profile}`;
  return {
    tell() {
      const channel = new BroadcastChannel(name);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays in its own origin
      channel.postMessage('stop');
      channel.close();
    },
    listen(run) {
      const channel = new BroadcastChannel(name);
      channel.addEventListener('message', run);
      return () => channel.close();
    },
  };
}
