/** What the port knows of whoever sent a request; nothing where there is no port. */
export interface Peer {
  /** IP address of the other end of the connection */
  readonly address?: string | undefined;
}

/**
 * Whose request it is, as far as rate limits need it: the address that the last trusted proxy saw, or the other end of the
 * connection. Of IPv6 the first 64 bits, which is what one household gets.
 * @param proxies how many proxies of the operator's own stand before the endpoint; what they added is believed, no more
 */
export function addressOf(headers: Headers, { address }: Peer, proxies: number): string | undefined {
  const seen = proxies === 0 ? [] : (headers.get('x-forwarded-for') ?? '').split(',');
  const told = seen.at(-proxies)?.trim();
  const whole = told === undefined || told === '' ? address : told;
  return whole === undefined ? undefined : networkOf(whole);
}

/** Whether the visitor's own connection is HTTPS, by the word of a trusted proxy; the endpoint itself speaks HTTP alone. */
export function isHttps(headers: Headers, proxies: number): boolean {
  return proxies > 0 && headers.get('x-forwarded-proto')?.split(',').at(-1)?.trim() === 'https';
}

/** What proxies add to a request. */
export function isForwarded(headers: Headers): boolean {
  return [...headers.keys()].some((name) => name === 'forwarded' || name.startsWith('x-forwarded-'));
}

/** An IPv4 address whole, also in its IPv6 clothes (`::ffff:1.2.3.4`); of IPv6 the network. */
function networkOf(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.split('::', 2);
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? 0 : tail.split(':').length;
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after);
  const all = [...groups, ...Array.from({ length: zeros }, () => '0'), ...(tail ?? '').split(':')];
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')}::/64`;
}
