import * as z from 'zod/mini';
import { Id, Role } from '../protocol/names.ts';

/** What a join link holds. It stands behind the `#`, so no server on the way ever sees it. */
const InviteLink = z.object({
  endpoint: z.string().check(z.regex(/^https?:\/\/[^/\s]+/)),
  route: Id,
  name: z.string().check(z.minLength(1), z.maxLength(400)),
  role: Role,
  invite: z.string().check(z.minLength(1), z.maxLength(200)),
  /** for a further device of this member */
  member: z.optional(z.object({ id: Id, name: z.string() })),
});
export type InviteLink = z.infer<typeof InviteLink>;

/** The address that joins a route: `<app>/join#<base64url of JSON>`. */
export function makeInviteLink(app: string, link: InviteLink): string {
  const bytes = new TextEncoder().encode(JSON.stringify(link));
  const base64 = btoa(String.fromCharCode(...bytes));
  return `${app}/join#${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** Reads a join link, or what a person pasted of it; undefined where it isn't one, or was cut. */
export function readInviteLink(text: string): InviteLink | undefined {
  const code = text.trim().split('#').at(-1) ?? '';
  try {
    const binary = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    const parsed = InviteLink.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
