import { startApp, type App } from './app.js';
import { ConfigError } from './config/environment.js';
import { loadConfig, type Config } from './config.js';
import { describeError } from './telemetry/logger.js';

/** The process: configuration, start, and an end that lets running requests finish. */
async function main(): Promise<void> {
  const config = readConfig();
  if (!config) return;
  const app = await startApp(config);
  greet(app, config);
  const stop = (signal: NodeJS.Signals): void => {
    app.logger.info({ signal }, 'shutting down: running requests may end');
    app.close().then(
      () => app.logger.info('stopped'),
      (error: unknown) => fail(error),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function readConfig(): Config | null {
  try {
    return loadConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
    return null;
  }
}

function greet(app: App, config: Config): void {
  for (const warning of config.warnings) app.logger.warn(warning);
  if (app.emulator) {
    app.logger.warn(
      { emulator: app.emulator.url, sellers: app.emulator.sellers.map(({ sellerId }) => sellerId) },
      'no credentials: Amazon is played by the built-in emulator, everything in it is invented',
    );
  }
  app.logger.info(
    { graphql: `${app.url}/graphql`, explorer: `${app.url}/explorer` },
    `ready: open ${app.url}/explorer`,
  );
}

// What an operator can mend is said in a sentence; everything else is a bug, with its stack.
const MENDABLE = new Set([
  'StoreError',
  'TrustedDocumentsError',
  'EADDRINUSE',
  'EACCES',
  'EADDRNOTAVAIL',
  'ENOTFOUND',
]);

function fail(error: unknown): void {
  const { type, code = '', message, stack } = describeError(error);
  const mendable = MENDABLE.has(type) || MENDABLE.has(code);
  process.stderr.write(`${mendable ? message : (stack ?? message)}\n`);
  process.exitCode = 1;
}

await main().catch(fail);
