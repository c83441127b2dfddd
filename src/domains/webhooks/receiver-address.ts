import { BlockList, isIP } from 'node:net';

/** Which receivers the server sends to: `public` is https on the internet, `any` adds http and private addresses. */
export type ReceiverPolicy = 'public' | 'any';

const MOST_CHARACTERS = 2_048;

/** Ranges that are not on the internet, or lead to the machine, its network or a cloud's metadata. */
const NOT_PUBLIC_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** The unicast addresses of the internet. Mapped, local, multicast and translated addresses are outside. */
const PUBLIC_V6 = ['2000::', 3] as const;
const NOT_PUBLIC_V6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const publicV6 = new BlockList();
publicV6.addSubnet(...PUBLIC_V6, 'ipv6');
const notPublic = new BlockList();
for (const range of NOT_PUBLIC_V4) notPublic.addSubnet(...range, 'ipv4');
for (const range of NOT_PUBLIC_V6) notPublic.addSubnet(...range, 'ipv6');

/** Tells whether an IP address is one of the internet. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !notPublic.check(address, 'ipv4');
  // An address with a zone is one of the local network.
  if (version !== 6 || address.includes('%')) return false;
  return publicV6.check(address, 'ipv6') && !notPublic.check(address, 'ipv6');
}

/** Returns the IP address in a URL. Null when its host is a name. */
function addressIn({ hostname }: URL): string | null {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(host) === 0 ? null : host;
}

const OTHERS_ALLOWED =
  'The operator of this server can allow http and hosts that are not on the internet, such as this machine, with WEBHOOK_RECEIVERS=any';

/** Returns what is wrong with the URL of a receiver, as the end of "… must be". Null for an acceptable one. */
export function receiverUrlIssue(text: string, policy: ReceiverPolicy): string | null {
  if (text.length > MOST_CHARACTERS) return `at most ${MOST_CHARACTERS} characters`;
  const url = URL.parse(text);
  const schemes = policy === 'any' ? ['https:', 'http:'] : ['https:'];
  if (url === null || !schemes.includes(url.protocol)) {
    const accepted = `an absolute URL that begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`;
    return url?.protocol === 'http:' ? `${accepted}. ${OTHERS_ALLOWED}` : accepted;
  }
  if (url.username !== '' || url.password !== '') return 'a URL without a user name and a password';
  if (url.hash !== '') return 'a URL without a fragment (#)';
  return isReachable(url, policy) ? null : `a URL of a host on the internet. ${OTHERS_ALLOWED}`;
}

/** Tells whether a policy allows the scheme and the address in a URL. A host name is checked when it is connected to. */
export function isReachable(url: URL, policy: ReceiverPolicy): boolean {
  if (policy === 'any') return true;
  const address = addressIn(url);
  const isLocal = /(?:^|\.)localhost\.?$/.test(url.hostname);
  return url.protocol === 'https:' && !isLocal && (address === null || isPublicAddress(address));
}

/** Returns the host of a URL when it is a name that only a local network resolves, and the policy allows the internet only. */
export function localName(url: URL, policy: ReceiverPolicy): string | null {
  const name = url.hostname.replace(/\.$/, '');
  const isName = addressIn(url) === null;
  const isLocal = !name.includes('.') || /\.(?:local|internal|localhost)$/.test(name);
  return policy === 'public' && isName && isLocal ? name : null;
}
