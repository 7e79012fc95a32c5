import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('nothing set is an open endpoint for this machine alone', () => {
  expect(readSettings({})).toEqual({
    host: '127.0.0.1',
    port: 8080,
    data: './data',
    setupKey: undefined,
    open: true,
    origins: [],
    routeBytes: 20 * 1024 ** 3,
    rates: { device: 1200, address: 30_000, failures: 300 },
    stopTime: 10_000,
    proxies: 0,
  });
});

test.each([
  [{ BITACORA_HOST: '0.0.0.0' }, false],
  [{ BITACORA_HOST: '0.0.0.0', BITACORA_OPEN: '1' }, true],
  [{ BITACORA_HOST: '::1' }, true],
  [{ BITACORA_HOST: 'localhost', BITACORA_OPEN: '0' }, false],
  [{ BITACORA_HOST: '127.example.org' }, false],
])('%j is open: %s', (environment, open) => {
  expect(readSettings(environment).open).toBe(open);
});

test('origins are separated by commas, without their last slash', () => {
  const { origins } = readSettings({ BITACORA_ORIGINS: 'https://a.example/, http://localhost:5173 ,' });
  expect(origins).toEqual(['https://a.example', 'http://localhost:5173']);
});

test.each([
  [{ BITACORA_PORT: '80a' }, 'BITACORA_PORT'],
  [{ BITACORA_PORT: '70000' }, 'BITACORA_PORT'],
  [{ BITACORA_OPEN: 'yes' }, 'BITACORA_OPEN'],
  [{ BITACORA_ROUTE_BYTES: '-1' }, 'BITACORA_ROUTE_BYTES'],
  [{ BITACORA_DATABASE_URL: 'postgres://x' }, 'BITACORA_DATABASE_URL'],
])('%j is refused by name', (environment, name) => {
  expect(() => readSettings(environment)).toThrow(name);
});
