import * as z from 'zod/mini';
import { base64UrlToBytes, bytesToBase64Url } from '../merge/bytes.ts';
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
  return `${app}/join#${bytesToBase64Url(bytes)}`;
}

/** Reads a join link, or what a person pasted of it; undefined where it isn't one, or was cut. */
export function readInviteLink(text: string): InviteLink | undefined {
  const code = text.trim().split('#').at(-1) ?? '';
  try {
    const parsed = InviteLink.safeParse(JSON.parse(new TextDecoder().decode(base64UrlToBytes(code))));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
