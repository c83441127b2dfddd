import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runKeysCommand } from '../../../src/app/keys-command.js';
import { ALL_SCOPES } from '../../../src/graph/access/access-scope.js';
import { startRunningApp } from '../../support/running-app.js';
import type { RunningApp } from '../../support/running-app.js';

const KEYS_FILES = ['access.sqlite', 'access.sqlite-wal', 'access.sqlite-shm'];
const CREATE = `mutation { createAccessKey(input: { name: "first", scopes: [${ALL_SCOPES.join(' ')}] }) { secret error { code } } }`;
const TRAIL = '{ viewer { auditLog(first: 100) { nodes { action } } } }';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lost-keys-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** Starts a server, and ends it after the work. */
async function withServer<Result>(
  env: Record<string, string>,
  work: (server: RunningApp) => Promise<Result>,
): Promise<Result> {
  const server = await startRunningApp({ env: { DATA_DIR: folder, ...env } });
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}

/** Waits until the audit trail says that a key is needed. */
async function untilRecorded(server: RunningApp, key: string): Promise<void> {
  const headers = { authorization: `Bearer ${key}` };
  for (;;) {
    const { data } = await server.request<any, object>(TRAIL, {}, { headers }); // oxlint-disable-line typescript/no-explicit-any -- only the actions are read
    const nodes: { action: string }[] = data.viewer.auditLog.nodes;
    if (nodes.some(({ action }) => action === 'requireAccessKey')) return;
  }
}

async function loseKeys(): Promise<void> {
  for (const name of KEYS_FILES) await rm(join(folder, name), { force: true });
}

describe('a folder whose access keys were lost', () => {
  beforeEach(async () => {
    await withServer({}, async (server) => {
      const { data } = await server.request<{ createAccessKey: { secret: string } }, object>(
        CREATE,
        {},
      );
      await untilRecorded(server, data.createAccessKey.secret);
    });
    await loseKeys();
  });

  it('is not served to everyone', async () => {
    await expect(withServer({}, () => Promise.resolve())).rejects.toThrow(
      /DATA_DIR holds no access key, .* access\.sqlite was lost or replaced\. Accepted: .*npm run keys -- create/,
    );
  });

  it('is served with a new key', async () => {
    const file = join(folder, 'admin-key');
    await withServer({ ADMIN_KEY_FILE: file }, async (server) => {
      const headers = { authorization: `Bearer ${(await readFile(file, 'utf8')).trim()}` };
      const answer = await server.request('{ viewer { actor } }', {}, { headers });
      expect(answer.errors).toBeUndefined();
      expect(await server.request('{ viewer { actor } }', {})).toMatchObject({
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
    });
  });
});

describe('a folder that never had a key', () => {
  it('is served to everyone on loopback again and again', async () => {
    for (let n = 0; n < 2; n += 1)
      await withServer({}, async (server) => {
        expect((await server.request('{ viewer { actor } }', {})).errors).toBeUndefined();
      });
  });
});

describe('ADMIN_KEY_FILE', () => {
  const start = async (file: string) => withServer({ ADMIN_KEY_FILE: file }, async () => undefined);

  it('is refused with a key that has fewer rights, and with the secret before a rotation', async () => {
    const file = join(folder, 'admin-key');
    await start(file);
    await start(file);
    const keys = async (...args: string[]): Promise<string> => {
      const printed: string[] = [];
      const print = (line: string) => void printed.push(line);
      await runKeysCommand(args, { DATA_DIR: folder }, { print, say: () => undefined });
      return printed.join('');
    };
    const reader = join(folder, 'reader');
    await writeFile(reader, await keys('create', '--name', 'reader', '--scopes', 'read'));
    await expect(start(reader)).rejects.toThrow('a key with fewer rights (READ)');
    const prefix = (await readFile(file, 'utf8')).slice(0, 20);
    const rotated = await keys('rotate', prefix, '--grace-hours', '0');
    await expect(start(file)).rejects.toThrow('Write the new key into the file');
    await writeFile(file, rotated);
    await start(file);
  });
});
