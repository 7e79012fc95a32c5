import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type * as z from 'zod/mini';
import { LIMITS } from '../src/protocol/limits.ts';
import { Refusal } from './refusal.ts';

const unzip = promisify(gunzip);

/**
 * The bytes of a request's body.
 * @param limit bytes; a longer body is refused as soon as it is known to be longer (413)
 */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  if (request.body === null) return new Uint8Array();
  const reader = request.body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > limit) {
      await reader.cancel().catch(() => undefined);
      throw tooLarge(limit);
    }
    parts.push(next.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The text of a JSON body, gzip taken off; 2 MiB at most when decoded, so a small bomb can't grow (section 4). */
export async function readText(request: Request): Promise<string> {
  const bytes = await readBytes(request, LIMITS.body);
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'gzip' && encoding !== 'identity' && encoding !== '') {
    throw new Refusal('invalid', `Content-Encoding ${encoding} is not understood; send gzip or nothing.`);
  }
  const plain = encoding === 'gzip' ? await decode(bytes) : bytes;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch {
    throw new Refusal('invalid', 'The body is not UTF-8.');
  }
}

/** The JSON body as `shape` says; a wrong type is refused with the path of the bad part. */
export async function readJson<T>(request: Request, shape: z.ZodMiniType<T>): Promise<T> {
  const parsed = shape.safeParse(parseJson(await readText(request)));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Refusal('invalid', `${pathToText(issue?.path ?? [])}: ${issue?.message ?? 'wrong'}`);
}

/** @throws Refusal `invalid` where the text is not JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(
      'invalid',
      `The body is not JSON: ${error instanceof Error ? error.message : 'broken'}`,
    );
  }
}

/** `patches[3].cells.title`, `body` for the whole. */
export function pathToText(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return text === '' ? 'body' : text.replace(/^\./, '');
}

async function decode(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await unzip(bytes, { maxOutputLength: LIMITS.body });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(LIMITS.body);
    throw new Refusal('invalid', 'The body is not gzip.');
  }
}

function tooLarge(limit: number): Refusal {
  return new Refusal('too_large', `A body here holds at most ${limit} bytes.`);
}
