import { useEffect, useState } from 'preact/hooks';
import { type InviteLink, readInviteLink } from '../../sync/invite-link.ts';

/** What the address brings: no invitation, one that can't be read, or one. */
export type Invitation =
  | { readonly kind: 'none' | 'broken' }
  | { readonly kind: 'invited'; readonly link: InviteLink };

/** Reads the part of the address behind `#`; again when another link is opened in this tab. */
export function useInvitation(path: string): Invitation {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const read = () => setHash(location.hash);
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, [path]);
  if (path !== '/join' || hash.length < 2) return { kind: 'none' };
  const link = readInviteLink(hash);
  return link ? { kind: 'invited', link } : { kind: 'broken' };
}
