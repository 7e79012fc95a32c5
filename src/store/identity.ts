import { ulid } from 'ulid';
import { bytesToBase64Url } from '../merge/bytes.ts';

/** A new record id, made on this phone. */
export function newId(): string {
  return ulid();
}

/** A new device id: 10 characters of `[0-9a-z]`. */
export function newDevice(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}

/** A new token: 32 random bytes in base64url. */
export function newToken(): string {
  return bytesToBase64Url(crypto.getRandomValues(new Uint8Array(32)));
}
