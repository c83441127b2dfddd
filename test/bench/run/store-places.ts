import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** A store that a process of the product can use. */
export interface StorePlace {
  /** Variables of the product that name it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Copies it. No process may use it meanwhile. */
  copy(): Promise<StorePlace>;
  /** Removes it, and not its copies. */
  remove(): Promise<void>;
}

export interface StoreEngine {
  readonly name: 'SQLite' | 'PostgreSQL';
  newPlace(): Promise<StorePlace>;
}

const SERVER = process.env['TEST_DATABASE_URL'] ?? 'postgres://root@127.0.0.1:5432/postgres';
const KEYS_FILE = 'encryption-keys';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'fulfilment-graph-bench-'));

function sqlitePlace(folder: string): StorePlace {
  return {
    environment: { DATA_DIR: folder },
    copy: async () => {
      const copied = newFolder();
      cpSync(folder, copied, { recursive: true });
      return sqlitePlace(copied);
    },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: SERVER });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

let databases = 0;

/** Creates a database as a copy of `template`. */
async function newDatabase(template: string): Promise<string> {
  databases += 1;
  const name = `bench_${process.pid}_${databases}`;
  await onServer(`create database ${name} template ${template}`);
  return name;
}

function postgresPlace(name: string, keys: string): StorePlace {
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return {
    environment: { DATABASE_URL: url.href, ENCRYPTION_KEYS_FILE: join(keys, KEYS_FILE) },
    copy: async () => postgresPlace(await newDatabase(name), keys),
    remove: () => onServer(`drop database if exists ${name} with (force)`),
  };
}

async function newPostgresPlace(): Promise<StorePlace> {
  const keys = newFolder();
  writeFileSync(join(keys, KEYS_FILE), `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  const place = postgresPlace(await newDatabase('template0'), keys);
  return {
    ...place,
    remove: async () => {
      await place.remove();
      if (existsSync(keys)) rmSync(keys, { recursive: true });
    },
  };
}

export const sqlite: StoreEngine = {
  name: 'SQLite',
  newPlace: async () => sqlitePlace(newFolder()),
};

/** Returns the engines of this machine: SQLite, and PostgreSQL when a server answers. */
export async function storeEngines(say: (line: string) => void): Promise<StoreEngine[]> {
  try {
    await onServer('select 1');
  } catch (error) {
    say(`No PostgreSQL: ${error instanceof Error ? error.message : String(error)}`);
    return [sqlite];
  }
  return [sqlite, { name: 'PostgreSQL', newPlace: newPostgresPlace }];
}
