import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppSeams } from '../../src/app/app.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import type { AccessScope } from '../../src/graph/access/access-scope.js';
import { startRunningApp } from './running-app.js';
import type { Answer, RunningApp } from './running-app.js';

/** A program that needs access keys, and what creates and uses them. */
export interface GuardedApp {
  readonly running: RunningApp;
  /** The first key, with all rights. */
  readonly admin: string;
  /** Creates a key, and returns its text. */
  createKey(scopes: readonly AccessScope[], sellerIds?: readonly string[]): Promise<string>;
  /** Sends a document with a key. */
  as<Data = any>(key: string, document: string, variables?: object): Promise<Answer<Data>>; // oxlint-disable-line typescript/no-explicit-any -- tests look into it freely
  close(): Promise<void>;
}

/** Options of a program that needs access keys. */
interface GuardedAppSeams extends AppSeams {
  readonly env?: Record<string, string>;
  /** An emulator outside the program, which the environment points at. */
  readonly beside?: Emulator;
}

/** Starts what a suite runs against. */
export type StartGuardedApp = (seams?: GuardedAppSeams) => Promise<GuardedApp>;

const CREATE = `mutation Create($input: CreateAccessKeyInput!) {
  createAccessKey(input: $input) { secret error { code message } }
}`;

interface Created {
  readonly createAccessKey: { readonly secret: string | null };
}

/** Starts the program with two sellers and a first key. */
export async function startGuardedApp(seams: GuardedAppSeams = {}): Promise<GuardedApp> {
  const folder = mkdtempSync(join(tmpdir(), 'access-'));
  const file = join(folder, 'admin-key');
  const env = {
    ...(!seams.beside && { EMULATOR_SELLERS: '2' }),
    ADMIN_KEY_FILE: file,
    ...seams.env,
  };
  const running = await startRunningApp({ ...seams, env });
  const admin = readFileSync(env.ADMIN_KEY_FILE, 'utf8').trim();
  const as: GuardedApp['as'] = (key, document, variables = {}) =>
    running.request(document, variables, { headers: { authorization: `Bearer ${key}` } });
  let count = 0;
  return {
    running,
    admin,
    as,
    createKey: async (scopes, sellerIds) => {
      count += 1;
      const input = { name: `key ${count}`, scopes, ...(sellerIds && { sellerIds }) };
      const { data } = await as<Created>(admin, CREATE, { input });
      return data.createAccessKey.secret!;
    },
    close: async () => {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
