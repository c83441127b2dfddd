import type { IdentityProviderConfig } from '../config/access.js';
import type { TokenVerifier } from '../domains/access/token-verifier.js';
import { systemClock, wallClock } from '../runtime/clock.js';
import { describeError } from '../telemetry/logger.js';
import type { Finding, ReadinessCheck } from './readiness.js';
import type { TroubleLog } from './trouble-log.js';

const TASK = 'identity provider';

/** What verifies the tokens of an identity provider, and whether its keys can be read. */
export interface OpenIdentityProvider {
  readonly tokens: TokenVerifier;
  readonly check: ReadinessCheck;
}

/** Begins to read the keys of an identity provider. Loads its code on demand: most servers have none. */
export async function openIdentityProvider(
  provider: IdentityProviderConfig,
  troubles: TroubleLog,
): Promise<OpenIdentityProvider> {
  const { createTokenVerifier } = await import('../domains/access/create-token-verifier.js');
  let last: Finding = { ok: false, detail: 'The keys have not been read yet.' };
  const { tokens, refresh } = createTokenVerifier(provider, {
    now: wallClock.now,
    monotonicNow: () => systemClock.now(),
    onKeysRead: (error) => {
      last = findingOf(error);
      if (error === null) troubles.recovered('', TASK);
      else noteFailure(error, troubles);
    },
  });
  const look = async (): Promise<Finding> => {
    // Waits for the first read. Without tokens, nothing else would notice that the provider is back.
    if (!last.ok) await refresh();
    return last;
  };
  return { tokens, check: { name: 'identityProvider', required: false, look } };
}

/** The finding is public, so it has no part of the error, which names places. */
function findingOf(error: unknown): Finding {
  return error === null
    ? { ok: true, detail: 'The keys of the identity provider can be read.' }
    : {
        ok: false,
        detail:
          'The keys of the identity provider cannot be read, so tokens with other keys than the known ones are refused. The reason is in the server log.',
      };
}

function noteFailure(error: unknown, troubles: TroubleLog): void {
  const { type, code } = describeError(error);
  troubles.note({
    sellerId: '',
    task: TASK,
    cause: code ?? type,
    level: 'warn',
    text: 'the keys of the identity provider cannot be read',
    fields: { err: error, advice: 'Check AUTH_ISSUER and AUTH_JWKS_URL.' },
  });
}
