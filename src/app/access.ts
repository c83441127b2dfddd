import { readFileSync, writeFileSync } from 'node:fs';
import type { Logger } from 'pino';
import type { Config } from '../config/config.js';
import { acceptedBy, ConfigError } from '../config/environment.js';
import { reasonOfFileError } from '../config/sellers-file.js';
import { AccessKeys } from '../domains/access/access-keys.service.js';
import { closedSince, recordClosing } from '../domains/access/audit/closing.js';
import { Authenticator, hasSecret } from '../domains/access/authenticator.js';
import { BrowserSessions } from '../domains/access/browser-sessions.js';
import { newKey, readKeyText, writeKey } from '../domains/access/key-text.js';
import type { KeyText } from '../domains/access/key-text.js';
import { ALL_SCOPES } from '../graph/access/access-scope.js';
import { SYSTEM_PRINCIPAL } from '../graph/access/principal.js';
import { monotonicMs, wallClock } from '../runtime/clock.js';
import type { AccessKeyRecord } from '../store/access/access-key.js';
import type { AccessKeyStore } from '../store/access/access-keys.js';
import type { Store } from '../store/store.js';
import { startFailedAuthentications } from './failed-authentications-background.js';
import type {
  FailedAuthenticationsBackground,
  FailureWatch,
} from './failed-authentications-background.js';
import type { Lifetime } from './lifetime.js';
import { openIdentityProvider } from './identity-provider.js';
import type { OpenIdentityProvider } from './identity-provider.js';
import type { TroubleLog } from './trouble-log.js';

/**
 * Returns what finds the principal of each request. Creates the first key when ADMIN_KEY_FILE asks for it.
 * @throws ConfigError when other machines reach the server, and there is neither a key nor an identity provider.
 */
export async function openAccess(
  { host, isLoopback, adminKeyFile, identityProvider: provider }: Config['http'],
  { accessKeys: keys, audit, encryptionKeys }: OfStore,
  process: AccessProcess,
): Promise<OpenAccess> {
  const { logger, troubles, lifetime } = process;
  if (adminKeyFile !== null) await ensureAdminKey(adminKeyFile, keys, logger);
  const hasKeys = await keys.hasAny();
  if (!isLoopback && !hasKeys && !provider) {
    throw new ConfigError([
      {
        variable: 'HOST',
        value: host,
        reason:
          'can be reached from other machines, and there is neither an access key nor an identity provider',
        accepted:
          'a loopback address; or an access key, created with `npm run keys -- create --name admin --scopes all` and the same DATA_DIR or DATABASE_URL, or by ADMIN_KEY_FILE; or AUTH_ISSUER',
      },
    ]);
  }
  if (!hasKeys && !provider) await assertNeverClosed(audit);
  const noteClosing = (): void =>
    void recordClosing(audit, wallClock.now()).catch((err: unknown) =>
      logger.error({ err }, 'the audit trail does not say that an access key is needed'),
    );
  if (hasKeys) noteClosing();
  const identityProvider = provider && (await openIdentityProvider(provider, troubles));
  const authenticator = new Authenticator({
    keys,
    tokens: identityProvider && identityProvider.tokens,
    needsKey: hasKeys || provider !== null,
    onClosed: noteClosing,
    now: wallClock.now,
    elapsedMs: monotonicMs,
    onBackgroundError: (err) => logger.error({ err }, 'the use of an access key was not recorded'),
  });
  const failures = startFailedAuthentications(audit, process);
  lifetime.holds(() => failures.stop());
  const { sealer } = encryptionKeys;
  const sessions = new BrowserSessions({ authenticator, sealer, now: wallClock.now });
  const { note: onFailedAuthentication, noteDenied: onDeniedMutations } = failures;
  return { authenticator, sessions, identityProvider, onFailedAuthentication, onDeniedMutations };
}

/**
 * Refuses to serve everyone with a ledger whose server has needed a key before: the file of the keys was lost.
 * @throws ConfigError.
 */
async function assertNeverClosed(audit: Store['audit']): Promise<void> {
  // A ledger that cannot be read has its own message.
  const since = await closedSince(audit).catch(() => null);
  if (since === null) return;
  throw new ConfigError([
    {
      variable: 'DATA_DIR',
      value: null,
      reason: `holds no access key, but its ledger has been served with access keys only since ${new Date(since).toISOString()}. Its file access.sqlite was lost or replaced`,
      accepted:
        'the access.sqlite of this folder, from a backup; or a new access key, created with `npm run keys -- create --name admin --scopes all` or by ADMIN_KEY_FILE',
    },
  ]);
}

interface AccessProcess extends FailureWatch {
  readonly logger: Logger;
  readonly troubles: TroubleLog;
  readonly lifetime: Lifetime;
}

type OfStore = Pick<Store, 'accessKeys' | 'audit' | 'encryptionKeys'>;

/** The callers of the server, and the provider of their tokens. */
export interface OpenAccess {
  readonly authenticator: Authenticator;
  readonly sessions: BrowserSessions;
  readonly identityProvider: OpenIdentityProvider | null;
  readonly onFailedAuthentication: FailedAuthenticationsBackground['note'];
  readonly onDeniedMutations: FailedAuthenticationsBackground['noteDenied'];
}

/** Makes sure that the key in the file has all rights. Creates the file, with a new key, when there is neither. */
async function ensureAdminKey(path: string, keys: AccessKeyStore, logger: Logger): Promise<void> {
  const given = readIfPresent(path);
  if (given === null && (await keys.hasAny())) return;
  const text = given === null ? newKey() : readKeyText(given.trim());
  if (!text) throw notAKey(path);
  if (given === null) writePrivately(path, `${writeKey(text)}\n`);
  const added = await new AccessKeys(keys, SYSTEM_PRINCIPAL, wallClock.now).adopt(text, {
    name: `admin ${text.keyId}`,
    scopes: ALL_SCOPES,
    sellers: null,
    expiresAt: null,
  });
  if (added) {
    logger.warn({ file: path }, 'the access key of this file was created, with all rights');
    return;
  }
  const known = await keys.find(text.keyId);
  const obstacle = known ? obstacleOf(known, text) : 'names a key that could not be created';
  if (obstacle !== null) throw unusable(obstacle);
}

/** Returns why a key of the store is not the one with all rights that a client with the file expects. */
function obstacleOf(known: AccessKeyRecord, { secret }: KeyText): string | null {
  const now = wallClock.now();
  if (known.revokedAt !== null) return 'names a key that was revoked';
  if (known.expiresAt !== null && known.expiresAt <= now) return 'names a key that has expired';
  if (!hasSecret(known, secret, now))
    return 'names a key with a secret that is not valid any more, as after a rotation. Write the new key into the file';
  const hasAllRights =
    known.sellers === null && ALL_SCOPES.every((scope) => known.scopes.includes(scope));
  return hasAllRights ? null : `names a key with fewer rights (${known.scopes.join(', ')})`;
}

/** Returns null when there is no such file. */
function readIfPresent(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw unusable(reasonOfFileError(error));
  }
}

/** Creates a file that only this user can read. */
function writePrivately(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw unusable(`cannot be created (${code})`);
  }
}

function notAKey(path: string): ConfigError {
  return unusable(`names ${path}, which holds no access key`);
}

function unusable(reason: string): ConfigError {
  const accepted = acceptedBy('ADMIN_KEY_FILE');
  return new ConfigError([{ variable: 'ADMIN_KEY_FILE', value: null, reason, accepted }]);
}
