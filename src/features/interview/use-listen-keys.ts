import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSettings } from '../../store/use-settings.tsx';
import { type Command, commandOf, keysFrom, type ListenKey, withKey } from './listen-keys.ts';

/** Runs what the keys say, while the page is open; which key does what is kept on this phone. */
export function useListenKeys(acts: Readonly<Record<Command, () => void>>) {
  const { settings, change } = useSettings();
  const keys = keysFrom(settings.listenKeys);
  const latest = useRef({ acts, keys });
  latest.current = { acts, keys };
  // With the screen that shows them, not a moment after it.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      // A key that ends a composed word belongs to the keyboard of that language.
      const command = event.isComposing ? undefined : commandOf(event, latest.current.keys);
      if (command === undefined) return;
      event.preventDefault();
      latest.current.acts[command]();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  const choose = (command: Command, key: ListenKey) =>
    void change({ listenKeys: { ...withKey(keys, command, key) } });
  return { keys, choose };
}
