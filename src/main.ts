import { constants } from 'node:os';
import { startApp, type App } from './app/app.js';
import { ConfigError } from './config/environment.js';
import { loadConfig, type Config } from './config/config.js';
import { describeError } from './telemetry/logger.js';

/** Reads the configuration, starts the program, and stops it on a signal. */
async function main(): Promise<void> {
  const config = readConfig();
  if (!config) return;
  const app = await startApp(config);
  stopOnSignal(app, config.http.shutdownDelayMs);
  greet(app, config);
}

/** Stops gracefully on the first signal and at once on the second one. */
function stopOnSignal(app: App, shutdownDelayMs: number): void {
  let isStopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (isStopping) {
      app.logger.warn({ signal }, 'second signal: stopping at once, running requests are cut off');
      // The exit code of a process that a signal has ended.
      process.exit(128 + constants.signals[signal]);
    }
    isStopping = true;
    // SIGINT comes from a terminal, where no load balancer has to notice anything first.
    const delayMs = signal === 'SIGTERM' ? shutdownDelayMs : 0;
    app.logger.info({ signal, delayMs }, 'shutting down: not ready, serving until the delay ends');
    app.close(delayMs).then(
      () => app.logger.info('stopped'),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
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
