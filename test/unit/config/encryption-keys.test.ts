import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../../src/config/config.js';
import { ConfigError } from '../../../src/config/environment.js';
import type { EncryptionKeysConfig } from '../../../src/config/encryption-keys.js';
import { keyText } from '../../support/store-keys.js';

const FIRST = keyText(Buffer.alloc(32, 1));
const SECOND = keyText(Buffer.alloc(32, 2));
const CREDENTIALS = {
  LWA_CLIENT_ID: 'client-1',
  LWA_CLIENT_SECRET: 'the-client-secret',
  SP_API_REFRESH_TOKEN: 'the-refresh-token',
  SP_API_REGION: 'eu',
  SP_API_SELLER_ID: 'A1SELLER',
};
const DATABASE_URL = 'postgres://graph@127.0.0.1/graph';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function fileOf(...lines: readonly string[]): Promise<string> {
  const path = join(folder, 'keys');
  await writeFile(path, lines.join('\n'));
  return path;
}

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ variable, reason }) => `${variable} ${reason}`);
  }
  return [];
}

const keysOf = (env: NodeJS.ProcessEnv) => loadConfig(env).ledger.encryptionKeys;

const revealed = (config: EncryptionKeysConfig): string[] =>
  config.kind === 'given' ? config.keys.map((key) => key.reveal()) : [];

describe('ENCRYPTION_KEYS_FILE', () => {
  it('holds one key on each line, in their order, with comments and empty lines', async () => {
    const path = await fileOf('# new', SECOND, '', `  ${FIRST}  `, '');
    const keys = keysOf({ ENCRYPTION_KEYS_FILE: path });
    expect(keys).toMatchObject({ kind: 'given', path });
    expect(revealed(keys)).toEqual([SECOND, FIRST]);
    expect(JSON.stringify(keys)).not.toContain(FIRST);
  });

  it('is refused with the number of each line that is no key, or repeats one', async () => {
    const path = await fileOf(FIRST, FIRST.slice(4), '# x', FIRST, `${SECOND}A`);
    expect(problemsOf({ ENCRYPTION_KEYS_FILE: path })).toEqual([
      'ENCRYPTION_KEYS_FILE has line 2, which is not a key',
      'ENCRYPTION_KEYS_FILE has line 4, which repeats the key of line 1',
      'ENCRYPTION_KEYS_FILE has line 5, which is not a key',
    ]);
  });

  it('is refused without a key, and when it does not exist', async () => {
    expect(problemsOf({ ENCRYPTION_KEYS_FILE: await fileOf('# none', '') })).toEqual([
      'ENCRYPTION_KEYS_FILE has no key',
    ]);
    expect(problemsOf({ ENCRYPTION_KEYS_FILE: join(folder, 'absent') })).toEqual([
      'ENCRYPTION_KEYS_FILE names a file that does not exist',
    ]);
  });

  it('is needed with PostgreSQL and credentials only', async () => {
    expect(problemsOf({ ...CREDENTIALS, DATABASE_URL })).toEqual([
      'ENCRYPTION_KEYS_FILE is missing, and DATABASE_URL is set with credentials: all processes need the same keys',
    ]);
    const ENCRYPTION_KEYS_FILE = await fileOf(FIRST);
    expect(problemsOf({ ...CREDENTIALS, DATABASE_URL, ENCRYPTION_KEYS_FILE })).toEqual([]);
    expect(keysOf({ DATABASE_URL })).toEqual({ kind: 'kept', path: '.data/encryption-keys' });
  });

  it('is by default a file in the folder of the data, which ends with temporary data', () => {
    expect(keysOf(CREDENTIALS)).toEqual({ kind: 'kept', path: '.data/encryption-keys' });
    const own = { kind: 'kept', path: '/srv/graph/encryption-keys' };
    expect(keysOf({ ...CREDENTIALS, DATA_DIR: '/srv/graph' })).toEqual(own);
    expect(keysOf({ DATA_DIR: '/srv/graph' })).toEqual(own);
    expect(keysOf({})).toEqual({ kind: 'temporary' });
  });
});
