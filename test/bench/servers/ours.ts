/** The product: the same `startApp` as in production, from the compiled code, against the stand-in. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveParent, settings } from '../children/child.js';

export interface OurSettings {
  /** Variables of the product's environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Replaces how long and how much is remembered. */
  readonly caches?: Readonly<Record<string, number>>;
}

interface Seams {
  readonly planFor: () => { ratePerSecond: number; burst: number; source: string };
  readonly caches?: Readonly<Record<string, number>>;
}

// Types of the product would bring all of its source into this package. A name that changes shows at once: calls are
// counted, and they are others when what is remembered is not what the load says.
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
const { environment, caches } = settings() as OurSettings;
const { startApp } = (await import(new URL('app/app.js', BUILT).href)) as AppModule;
const { loadConfig } = (await import(new URL('config/config.js', BUILT).href)) as ConfigModule;
const { variables } = (await import(new URL('config/variables.js', BUILT).href)) as VariablesModule;
const known = new Set(variables.map(({ name }) => name));
const unknown = Object.keys(environment).filter((name) => !known.has(name));
// A setting that does nothing would have been measured as if it did.
if (unknown.length > 0) process.stderr.write(`The product does not know ${unknown.join(', ')}.\n`);
const folder = mkdtempSync(join(tmpdir(), 'fulfilment-graph-bench-'));
const app = await startApp(loadConfig({ ...environment, DATA_DIR: folder }), {
  // The stand-in limits nothing, and quota is measured by a program of its own.
  planFor: () => ({ ratePerSecond: 1e9, burst: 1e9, source: 'the stand-in limits nothing' }),
  ...(caches && { caches }),
});

serveParent({
  url: app.url,
  stop: async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  },
});
