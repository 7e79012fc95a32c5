/** What one does by keyboard while one writes what is heard. */
export const COMMANDS = ['toggle', 'back', 'newLine', 'previous', 'next'] as const;
export type Command = (typeof COMMANDS)[number];

/**
 * Keys that neither write a letter nor belong to a browser, a system or a screen reader: F1, F3, F5 to F7 and F10 to F12 are
 * theirs, and so are Escape, Insert, Alt and most that go with Control.
 */
export const KEYS = [
  'F2',
  'F4',
  'F8',
  'F9',
  'Shift+F2',
  'Shift+F4',
  'Shift+F8',
  'Shift+F9',
  'Control+Enter',
] as const;
export type ListenKey = (typeof KEYS)[number];

export type ListenKeys = Readonly<Record<Command, ListenKey>>;

export const DEFAULT_KEYS: ListenKeys = {
  toggle: 'F2',
  back: 'F4',
  newLine: 'Control+Enter',
  previous: 'F8',
  next: 'F9',
};

/** What this phone keeps of them, put right: a key that is none, or that two have, goes back to the default. */
export function keysFrom(kept: Readonly<Record<string, string>> | undefined): ListenKeys {
  return COMMANDS.reduce<ListenKeys>((keys, command) => {
    const key = KEYS.find((each) => each === kept?.[command]);
    return key === undefined ? keys : withKey(keys, command, key);
  }, DEFAULT_KEYS);
}

/** Gives a command another key; a command that had it takes the old one. */
export function withKey(keys: ListenKeys, command: Command, key: ListenKey): ListenKeys {
  const other = COMMANDS.find((each) => keys[each] === key);
  return { ...keys, ...(other ? { [other]: keys[command] } : {}), [command]: key };
}

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** The command of a key; undefined for every other key, and while more is held than belongs to it. */
export function commandOf(pressed: Pressed, keys: ListenKeys): Command | undefined {
  if (pressed.altKey || pressed.metaKey) return undefined;
  const held = `${pressed.ctrlKey ? 'Control+' : ''}${pressed.shiftKey ? 'Shift+' : ''}${pressed.key}`;
  return COMMANDS.find((command) => keys[command] === held);
}
