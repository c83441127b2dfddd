import { readEncryptionKeys } from './encryption-keys.js';
import type { EncryptionKeysConfig } from './encryption-keys.js';
import type { Environment } from './environment.js';
import { Secret } from './secret.js';

/** Where purchases are recorded. */
export interface LedgerConfig {
  /** A null `folder` creates a new folder for each process. */
  readonly place:
    | { readonly kind: 'sqlite'; readonly folder: string | null }
    | {
        readonly kind: 'postgres';
        readonly url: Secret;
        /** Where the servers share Amazon's quota. Null for the database. */
        readonly redisUrl: Secret | null;
        /** Most connections, without the one that receives changes. */
        readonly connections: number;
        readonly statementTimeoutMs: number;
      };
  readonly encryptionKeys: EncryptionKeysConfig;
  /** 0 never deletes personal data. */
  readonly personalDataDays: number;
  /** False refuses purchases. */
  readonly buys: boolean;
}

const DEFAULT_FOLDER = '.data';

export function readLedger(environment: Environment, emulated: boolean): LedgerConfig {
  const folder = environment.given('DATA_DIR');
  const url = readUrl(environment, 'DATABASE_URL', /^postgres(?:ql)?:\/\/./);
  const redisUrl = readUrl(environment, 'REDIS_URL', /^rediss?:\/\/./);
  if (folder !== null && url !== null) environment.addProblem('DATABASE_URL', 'excludes DATA_DIR');
  if (redisUrl !== null && url === null)
    environment.addProblem(
      'REDIS_URL',
      'needs DATABASE_URL: one process shares its quota with no other',
    );
  const limits = {
    connections: environment.integer('DATABASE_CONNECTIONS', 2, 1_000),
    statementTimeoutMs: environment.integer('DATABASE_STATEMENT_TIMEOUT_MS', 1_000, 600_000),
  };
  const kept = folder ?? (emulated && url === null ? null : DEFAULT_FOLDER);
  return Object.freeze({
    place: Object.freeze(
      url === null
        ? { kind: 'sqlite', folder: kept }
        : { kind: 'postgres', url, redisUrl, ...limits },
    ),
    encryptionKeys: readEncryptionKeys(environment, {
      folder: kept,
      isShared: url !== null && !emulated,
    }),
    buys: environment.choice('PURCHASES', ['on', 'off']) !== 'off',
    personalDataDays: environment.integer('PERSONAL_DATA_DAYS', 0, 3650),
  });
}

function readUrl(
  environment: Environment,
  name: 'DATABASE_URL' | 'REDIS_URL',
  form: RegExp,
): Secret | null {
  const url = environment.given(name);
  if (url !== null && !form.test(url)) environment.addProblem(name, 'is not such a URL');
  return url === null ? null : new Secret(url);
}
