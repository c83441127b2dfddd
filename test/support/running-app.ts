import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { createSchema } from '../../src/app/create-schema.js';
import { startApp } from '../../src/app/app.js';
import type { App, AppSeams } from '../../src/app/app.js';
import { loadConfig } from '../../src/config/config.js';
import type { CallCount } from '../../src/emulator/core/call-log.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { DEFAULT_RETRY_POLICY } from '../../src/sp-api/calls/retry-policy.js';
import { amazonContract } from './amazon-contract.js';
import { STORE_KEY, writeKeys } from './store-keys.js';
import type { TypedDocumentString } from './generated/graphql.js';

/** Response to one GraphQL request. */
export interface Answer<Data> {
  readonly data: Data;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
  }[];
  readonly extensions: {
    readonly requestId: string;
    readonly cost: {
      readonly calls: Readonly<Record<string, number>>;
      readonly totalCalls: number;
      readonly waitedMs: number;
      readonly cacheHits: number;
    };
  };
}

/** The real program with its embedded emulator, over HTTP. */
export interface RunningApp {
  readonly app: App;
  readonly emulator: Emulator;
  readonly url: string;
  /** Sends a document. Returns the whole response, errors included. */
  request<Data, Variables>(
    document: TypedDocumentString<Data, Variables> | string,
    variables?: Variables,
    init?: { readonly signal?: AbortSignal; readonly headers?: Record<string, string> },
  ): Promise<Answer<Data>>;
  /** Sends a document and returns its data. Throws on any error. */
  query<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    variables?: Variables,
  ): Promise<Data>;
  /** Returns the calls that reached the emulator since the last `callsSince`, by operation, without tokens. */
  callsSince(): Record<string, number>;
  close(): Promise<void>;
}

// Fast plans on both sides, so that no test waits for quota. Tests of quota set their own.
const PLENTY = { ratePerSecond: 10_000, burst: 10_000, source: 'test' };
// As many attempts as in production, without its pauses.
const AT_ONCE = { ...DEFAULT_RETRY_POLICY, firstPauseMs: 1, longestPauseMs: 1 };

export async function startRunningApp(
  seams: AppSeams & {
    readonly env?: Record<string, string>;
    /** An emulator outside the program, which the environment points at. */
    readonly beside?: Emulator;
  } = {},
): Promise<RunningApp> {
  const { env = {}, beside, ...rest } = seams;
  // A test that counts calls must see only its own, so only tests of the index read orders in the background.
  const { folder, config } = await configOf({ PORT: '0', ORDERS_HISTORY_DAYS: '0', ...env });
  const contract = amazonContract('the product');
  const app = await startApp(config, {
    logger: pino({ level: 'silent' }),
    planFor: () => PLENTY,
    retry: AT_ONCE,
    // Its polls and subscriptions would appear in the counted calls.
    orderChangesAfterMs: null,
    schema: schemaFor(config.http.federation),
    ...rest,
    emulator: { usagePlans: 'off', observer: contract, ...rest.emulator },
  }).catch(async (error: unknown) => {
    await removed(folder);
    throw error;
  });
  const emulator = beside ?? app.emulator;
  if (!emulator) throw new Error('the test expects the embedded emulator');
  const request: RunningApp['request'] = async (document, variables, init = {}) => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...init.headers },
      body: JSON.stringify({ query: String(document), variables }),
      ...(init.signal && { signal: init.signal }),
    });
    return (await response.json()) as never;
  };
  return {
    app,
    emulator,
    url: app.url,
    request,
    query: async (document, variables) => {
      const { data, errors } = await request(document, variables);
      if (errors) throw new Error(`unexpected errors: ${JSON.stringify(errors)}`);
      return data;
    },
    callsSince: () => {
      const counts = countsOf(emulator.control.calls());
      emulator.control.clearCalls();
      return counts;
    },
    async close() {
      await app.close();
      await removed(folder);
      contract.assertKept();
    },
  };
}

const schemas = new Map<boolean, GraphQLSchema>();

/** Returns the schema. Building it takes a third of the start of a program, and no program changes it. */
function schemaFor(federation: boolean): GraphQLSchema {
  const known = schemas.get(federation) ?? createSchema({ federation });
  schemas.set(federation, known);
  return known;
}

/** Returns the configuration. Without a place for data or keys, the program would write into the work tree. */
async function configOf(env: Record<string, string>) {
  if (env['DATABASE_URL'] && !env['ENCRYPTION_KEYS_FILE']) {
    const folder = await mkdtemp(join(tmpdir(), 'running-app-'));
    const keysFile = await writeKeys(folder, [STORE_KEY]);
    return { folder, config: loadConfig({ ...env, ENCRYPTION_KEYS_FILE: keysFile }) };
  }
  const config = loadConfig(env);
  const { place } = config.ledger;
  const isDefault = place.kind === 'sqlite' && !env['DATA_DIR'];
  if (!isDefault) return { folder: null, config };
  const folder = await mkdtemp(join(tmpdir(), 'running-app-'));
  if (!env['ENCRYPTION_KEYS_FILE']) await cp(await newStore(), folder, { recursive: true });
  return { folder, config: loadConfig({ ...env, DATA_DIR: folder }) };
}

let madeStore: Promise<string> | undefined;

/** Returns a folder with an empty store. A copy of it saves each program all migrations, a quarter of the time of a graph test. */
function newStore(): Promise<string> {
  madeStore ??= (async () => {
    const folder = await mkdtemp(join(tmpdir(), 'empty-store-'));
    const config = loadConfig({ PORT: '0', ORDERS_HISTORY_DAYS: '0', DATA_DIR: folder });
    const app = await startApp(config, {
      logger: pino({ level: 'silent' }),
      orderChangesAfterMs: null,
      schema: schemaFor(false),
    });
    await app.close();
    return folder;
  })();
  return madeStore;
}

async function removed(folder: string | null): Promise<void> {
  if (folder !== null) await rm(folder, { recursive: true });
}

const TOKENS = new Set(['requestToken', 'createRestrictedDataToken']);

function countsOf(calls: readonly CallCount[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { operation, calls: made } of calls) {
    if (!TOKENS.has(operation)) counts[operation] = (counts[operation] ?? 0) + made;
  }
  return counts;
}
