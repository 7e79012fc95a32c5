import { expect, it } from 'vitest';
import { COMMANDS, commandOf, DEFAULT_KEYS, KEYS, keysFrom, withKey } from './listen-keys.ts';

const press = (key: string, held = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});

it('knows its keys, and leaves every other to the browser, the system and the screen reader', () => {
  expect(commandOf(press('F2'), DEFAULT_KEYS)).toBe('toggle');
  expect(commandOf(press('Enter', { ctrlKey: true }), DEFAULT_KEYS)).toBe('newLine');
  for (const key of [
    'a',
    ' ',
    'Enter',
    'Escape',
    'Tab',
    'ArrowDown',
    'Insert',
    'F1',
    'F3',
    'F5',
    'F6',
    'F7',
    'F10',
    'F12',
  ]) {
    expect(commandOf(press(key), DEFAULT_KEYS)).toBeUndefined();
  }
  for (const held of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey']) {
    expect(commandOf(press('F2', { [held]: true }), DEFAULT_KEYS)).toBeUndefined();
  }
});

it('gives each command a key of its own, whatever was chosen or kept', () => {
  const swapped = withKey(DEFAULT_KEYS, 'back', 'F2');
  expect(swapped).toMatchObject({ back: 'F2', toggle: 'F4' });
  expect(keysFrom(swapped)).toEqual(swapped);
  expect(keysFrom(undefined)).toEqual(DEFAULT_KEYS);
  const strange = keysFrom({ toggle: 'F5', back: 'F9', next: 'F9', newLine: 'F9' });
  expect(new Set(COMMANDS.map((command) => strange[command])).size).toBe(COMMANDS.length);
  expect(COMMANDS.every((command) => KEYS.includes(strange[command]))).toBe(true);
});
