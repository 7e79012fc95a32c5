import { ulid } from 'ulid';

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
  const binary = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
