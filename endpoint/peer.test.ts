import { expect, test } from 'vitest';
import { addressOf, isHttps } from './peer.ts';

const forwarded = (value: string) => new Headers({ 'x-forwarded-for': value });

test('what a request says of itself is believed only as far as there are proxies', () => {
  const headers = forwarded('6.6.6.6, 1.2.3.4');
  expect(addressOf(headers, { address: '127.0.0.1' }, 0)).toBe('127.0.0.1');
  expect(addressOf(headers, { address: '127.0.0.1' }, 1)).toBe('1.2.3.4');
  expect(addressOf(headers, { address: '127.0.0.1' }, 2)).toBe('6.6.6.6');
  expect(addressOf(headers, { address: '127.0.0.1' }, 3)).toBe('127.0.0.1');
  expect(addressOf(new Headers(), { address: '127.0.0.1' }, 1)).toBe('127.0.0.1');
  expect(addressOf(new Headers(), {}, 1)).toBeUndefined();
});

test.each([
  ['::ffff:10.0.0.7', '10.0.0.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:1::9', '2001:db8:1:0::/64'],
  ['2001:db8::', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s counts as %s', (address, network) => {
  expect(addressOf(new Headers(), { address }, 0)).toBe(network);
});

test('a connection is HTTPS by the word of a trusted proxy alone', () => {
  const headers = new Headers({ 'x-forwarded-proto': 'https' });
  expect([isHttps(headers, 0), isHttps(headers, 1), isHttps(new Headers(), 1)]).toEqual([false, true, false]);
});
