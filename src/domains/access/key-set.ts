import type { JSONWebKeySet } from 'jose';

/** Time limit for discovery and keys together. */
const TIMEOUT_MS = 5_000;
/** A set of ten RSA keys has 10 KB. */
const MOST_BYTES = 256 * 1024;

/** Where an identity provider publishes its keys. */
export interface KeySetPlace {
  /** The issuer, as it is in tokens. */
  readonly issuer: string;
  /** Null asks the issuer (OpenID Connect Discovery). */
  readonly jwksUrl: string | null;
}

/** Tells whether keys may be read from the URL: over TLS, or from this machine. Anyone in between could replace the keys. */
function isTrusted({ protocol, hostname }: URL): boolean {
  const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback);
}

/** Reads the keys of a provider. Rejects when it does not answer in time, or not with keys. */
export async function readKeySet({ issuer, jwksUrl }: KeySetPlace): Promise<JSONWebKeySet> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const url = jwksUrl ?? (await discover(issuer, signal));
  const { keys } = await readJson(url, signal);
  if (!Array.isArray(keys)) throw new Error(`${url} holds no set of keys`);
  return { keys };
}

async function discover(issuer: string, signal: AbortSignal): Promise<string> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const { issuer: named, jwks_uri: jwksUrl } = await readJson(url, signal);
  if (named !== issuer)
    throw new Error(`${url} names another issuer. AUTH_ISSUER must equal it, slashes included`);
  if (typeof jwksUrl !== 'string') throw new Error(`${url} names no jwks_uri`);
  return jwksUrl;
}

async function readJson(
  text: string,
  signal: AbortSignal,
): Promise<Readonly<Record<string, unknown>>> {
  const url = new URL(text);
  if (!isTrusted(url)) throw new Error(`${text} is neither https nor on this machine`);
  const headers = { accept: 'application/json, application/jwk-set+json' };
  const response = await fetch(url, { signal, headers, redirect: 'error' });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`${text} responded with ${response.status}`);
  }
  const value: unknown = JSON.parse(await bodyOf(response, text));
  if (typeof value !== 'object' || value === null) throw new Error(`${text} holds no JSON object`);
  return value as Readonly<Record<string, unknown>>;
}

async function bodyOf({ body }: Response, url: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body ?? []) {
    bytes += piece.length;
    if (bytes > MOST_BYTES) throw new Error(`${url} has more than ${MOST_BYTES} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
