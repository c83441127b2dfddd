/** The product: `startApp` as in production, compiled, against the stand-in. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { serveParent, settings } from '../children/child.js';

export interface OurSettings {
  /** Environment variables of the product. */
  readonly environment: Readonly<Record<string, string>>;
  /** Overrides lifetimes and sizes of caches. */
  readonly caches?: Readonly<Record<string, number>>;
  /** Overrides the pace of the synchronization of orders. */
  readonly orderSync?: Readonly<Record<string, number>>;
  /** Folder of the data. Default: a new one, which ends with the process. */
  readonly dataDir?: string;
}

interface Seams {
  readonly planFor: () => { ratePerSecond: number; burst: number; source: string };
  readonly caches?: Readonly<Record<string, number>>;
  readonly orderSync?: Readonly<Record<string, number>>;
}

// Importing types of the product would add all of its source to this package. A renamed option still shows at once:
// calls are counted, and their number changes when the caches differ from the load's.
interface AppModule {
  readonly startApp: (
    config: unknown,
    seams: Seams,
  ) => Promise<{ url: string; close(): Promise<void> }>;
}

interface ConfigModule {
  readonly loadConfig: (env: Readonly<Record<string, string>>) => unknown;
}

interface VariablesModule {
  readonly variables: readonly { readonly name: string }[];
}

const BUILT = new URL('../../../../dist/src/', import.meta.url);
const { environment, caches, orderSync, dataDir } = settings() as OurSettings;
const { startApp } = (await import(new URL('app/app.js', BUILT).href)) as AppModule;
const { loadConfig } = (await import(new URL('config/config.js', BUILT).href)) as ConfigModule;
const { variables } = (await import(new URL('config/variables.js', BUILT).href)) as VariablesModule;
const known = new Set(variables.map(({ name }) => name));
const unknown = Object.keys(environment).filter((name) => !known.has(name));
// A setting without effect would otherwise go unnoticed.
if (unknown.length > 0) process.stderr.write(`The product does not know ${unknown.join(', ')}.\n`);
const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'fulfilment-graph-bench-'));
const place = 'DATABASE_URL' in environment ? {} : { DATA_DIR: folder };
const app = await startApp(loadConfig({ ...environment, ...place }), {
  // The stand-in has no quota. A separate program measures quota.
  planFor: () => ({ ratePerSecond: 1e9, burst: 1e9, source: 'the stand-in limits nothing' }),
  ...(caches && { caches }),
  ...(orderSync && { orderSync }),
});

const turns = monitorEventLoopDelay({ resolution: 1 });

serveParent({
  url: app.url,
  commands: {
    /** Begins to watch the turns of the event loop, which costs a little time. */
    watchTurns: () => turns.enable(),
    /** Returns the milliseconds of the longest turn since `watchTurns`. */
    longestTurn: () => {
      turns.disable();
      return turns.max / 1e6;
    },
  },
  stop: async () => {
    await app.close();
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
  },
});
