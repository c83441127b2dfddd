import { constants } from 'node:os';
import { WRONG_USAGE } from '../config/command-line.js';
import { loadConfig } from '../config/config.js';
import type { Config } from '../config/config.js';
import { helpText } from '../config/reference.js';
import { loadPrintLibraries } from '../domains/shipping/labels/print/load-print-libraries.js';
import { systemClock } from '../runtime/clock.js';
import type { Timer } from '../runtime/clock.js';
import type { App } from './app.js';
import { greeting } from './greeting.js';
import { startProblem } from './start-problem.js';

/** Runs the server's process: reads arguments and configuration, starts the program, and stops it on a signal. */
export async function run(args: readonly string[]): Promise<void> {
  if (args.length > 0) {
    answerArguments(args);
    return;
  }
  let config: Config | null = null;
  try {
    config = loadConfig(process.env);
    // Loading it takes most of the time of a start. A mistake of the configuration is shown without it.
    const { startApp } = await import('./app.js');
    const app = await startApp(config);
    surviveStrayRejections(app);
    stopOnSignal(app, config, prepareToPrint(app));
    greet(app, config);
  } catch (error) {
    fail(error, config);
  }
}

function answerArguments(args: readonly string[]): void {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(helpText());
    return;
  }
  process.stderr.write(
    `Unknown argument ${args[0]}. Settings are environment variables, such as PORT=4100 npm start. All of them: npm start -- --help\n`,
  );
  process.exitCode = WRONG_USAGE;
}

/** Stops gracefully on the first signal and at once on the second one. */
function stopOnSignal(app: App, config: Config, preparing: Timer): void {
  let isStopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (isStopping) {
      app.logger.warn({ signal }, 'second signal: stopping at once, running requests are cut off');
      // The exit code of a process that a signal ended.
      process.exit(128 + constants.signals[signal]);
    }
    isStopping = true;
    preparing.cancel();
    // SIGINT comes from a terminal, so no load balancer has to drain first.
    const delayMs = signal === 'SIGTERM' ? config.http.shutdownDelayMs : 0;
    app.logger.info({ signal, delayMs }, 'shutting down: not ready, serving until the delay ends');
    app.close(delayMs).then(
      () => app.logger.info('stopped'),
      (error: unknown) => fail(error, config),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/**
 * Keeps the server running when a promise fails that no code waits for. Node would end the process, and with it every other
 * request. Such a promise is a fault of the code around it.
 */
function surviveStrayRejections({ logger }: App): void {
  process.on('unhandledRejection', (reason) =>
    logger.error({ err: reason }, 'a promise failed that no code waits for'),
  );
}

/** Prints the address of the program: text for a person at a terminal, otherwise log lines. */
function greet(app: App, { spApi, warnings }: Config): void {
  const { emulator, logger, url, metricsUrl } = app;
  const isTerminal = process.stdout.isTTY;
  if (isTerminal) process.stdout.write(greeting({ url, emulatorUrl: emulator?.url ?? null }));
  for (const warning of warnings) logger.warn(warning);
  if (isTerminal) return;
  if (emulator && spApi.kind === 'emulator') {
    const sellers = emulator.sellers.slice(0, spApi.sellers).map(({ sellerId }) => sellerId);
    logger.warn(
      { emulator: emulator.url, sellers },
      'no credentials: Amazon is played by the built-in emulator, everything in it is invented, and a restart begins with new data',
    );
  }
  logger.info(
    {
      graphql: `${url}/graphql`,
      console: `${url}/console`,
      explorer: `${url}/explorer`,
      ...(metricsUrl !== null && { metrics: `${metricsUrl}/metrics` }),
    },
    `ready: open ${url}`,
  );
}

/** After the first requests of a client that waited for the start. */
const PREPARED_AFTER_MS = 2_000;

/** Loads what the first print file needs, so that other requests do not wait for it then. */
function prepareToPrint({ emulator }: App): Timer {
  const prepare = async (): Promise<void> => {
    await loadPrintLibraries();
    await emulator?.prepareLabels();
  };
  // A library that cannot be loaded fails the print file, which says so.
  return systemClock.after(PREPARED_AFTER_MS, () => void prepare().catch(() => undefined));
}

function fail(error: unknown, config: Config | null): void {
  process.stderr.write(`${startProblem(error, config)}\n`);
  process.exitCode = 1;
}
