import { IssuerKeys } from './issuer-keys.js';
import { readKeySet } from './key-set.js';
import type { KeySetPlace } from './key-set.js';
import type { ClaimRules } from './token-claims.js';
import { TokenVerifier } from './token-verifier.js';

export interface TokenVerifierSurroundings {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly monotonicNow: () => number;
  /** Called with null when the keys of the provider were read, and with the error when that failed. */
  readonly onKeysRead: (error: unknown) => void;
}

/** Verifies the tokens of an identity provider. */
export interface CreatedTokenVerifier {
  readonly tokens: TokenVerifier;
  /** Reads the keys again, but not too often. Never rejects. */
  readonly refresh: () => Promise<void>;
}

/** Returns what verifies the tokens of an identity provider. Begins to read its keys, and does not wait for them. */
export function createTokenVerifier(
  provider: KeySetPlace & ClaimRules & { readonly audience: string },
  { now, monotonicNow, onKeysRead }: TokenVerifierSurroundings,
): CreatedTokenVerifier {
  const keys = new IssuerKeys({
    read: () => readKeySet(provider),
    now: monotonicNow,
    onRead: onKeysRead,
  });
  void keys.warm();
  const tokens = new TokenVerifier({ ...provider, findKey: keys.find, now });
  return { tokens, refresh: () => keys.warm() };
}
