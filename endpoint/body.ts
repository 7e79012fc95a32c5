import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type * as z from 'zod/mini';
import { LIMITS } from '../src/protocol/limits.ts';
import { Refusal } from './refusal.ts';

const unzip = promisify(gunzip);

/** A refused body is let in up to here, so that whoever sends it hears the answer and not a connection that breaks, bytes. */
const LET_IN = 64 * 1024 * 1024;

/**
 * The bytes of a request's body.
 * @param limit bytes; a longer body is refused as soon as it is known to be longer (413), what it says is not kept
 */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (lengthOf(request) > limit) throw tooLarge(limit);
  if (request.body === null) return new Uint8Array();
  const reader = request.body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (let next = await nextOf(reader); !next.done; next = await nextOf(reader)) {
      length += next.value.length;
      if (length > limit) throw tooLarge(limit);
      parts.push(next.value);
    }
  } finally {
    reader.releaseLock();
  }
  return join(parts, length);
}

/** Reads what is left of the body of a request that was refused, and forgets it. */
export async function letIn(request: Request): Promise<void> {
  if (request.body === null || request.body.locked || lengthOf(request) > LET_IN) return;
  const reader = request.body.getReader();
  let length = 0;
  try {
    for (let next = await nextOf(reader); !next.done && length < LET_IN; next = await nextOf(reader)) {
      length += next.value.length;
    }
  } catch {
    // Whoever sent it has gone, and hears no answer.
  }
}

/** @throws Refusal `invalid` where the connection broke; there is nobody left to hear it, and nothing is wrong here */
async function nextOf(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  try {
    return await reader.read();
  } catch {
    throw new Refusal('invalid', 'The body broke off.');
  }
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** What the request says that its body has, bytes; 0 where it doesn't say. */
function lengthOf(request: Request): number {
  return Number(request.headers.get('content-length') ?? 0);
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
