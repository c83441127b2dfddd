import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { STORE_KEY, writeKeys } from '../support/store-keys.js';

/** Folder and ledger of a run. */
export interface Place {
  readonly folder: string;
  /** Variables that point a server at the ledger. */
  readonly env: Readonly<Record<string, string>>;
  /** Removes everything. Keeps the folder with the logs on request. */
  dispose(keepsLogs: boolean): Promise<void>;
}

const SERVER = process.env['TEST_DATABASE_URL'] ?? 'postgres://root@127.0.0.1:5432/postgres';

/** Creates a folder that other users can read, so that a server can run as another user. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chaos-'));
  await chmod(folder, 0o755);
  return folder;
}

export async function newPlace(engine: 'sqlite' | 'postgres'): Promise<Place> {
  const folder = await newFolder();
  const removeFolder = async (keepsLogs: boolean): Promise<void> => {
    if (!keepsLogs) await rm(folder, { recursive: true, force: true });
  };
  if (engine === 'sqlite') {
    return { folder, env: { DATA_DIR: join(folder, 'ledger') }, dispose: removeFolder };
  }
  const name = `chaos_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  await runSql(`create database ${name} template template0`);
  const keysFile = await writeKeys(folder, [STORE_KEY]);
  // Servers of other users read it, too.
  await chmod(keysFile, 0o644);
  return {
    folder,
    env: { DATABASE_URL: url.href, ENCRYPTION_KEYS_FILE: keysFile },
    async dispose(keepsLogs) {
      await runSql(`drop database ${name} with (force)`);
      await removeFolder(keepsLogs);
    },
  };
}

async function runSql(sql: string): Promise<void> {
  const client = new Client({ connectionString: SERVER });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
