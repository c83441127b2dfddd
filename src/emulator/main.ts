/** The emulator as a program. Prints the environment that connects a client, and runs until it gets a signal. */
import { once } from 'node:events';
import { readCommandLine, USAGE, UsageError } from './command-line.js';
import { CONTROL_NAMES } from './core/control.js';
import { startEmulator } from './emulator.js';
import type { Emulator } from './emulator.js';

async function run(args: readonly string[]): Promise<number> {
  const options = readCommandLine(args);
  if (options === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  const emulator = await startEmulator(options);
  announce(emulator);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await emulator.close();
  return 0;
}

/** Only the environment goes to stdout, so that it can be piped into a file or into `env`. */
function announce({ url, seed, environment, sellers, application }: Emulator): void {
  for (const [name, value] of Object.entries(environment)) {
    process.stdout.write(`${name}=${value}\n`);
  }
  process.stderr.write(`\nAn emulated Amazon listens on ${url} (seed ${seed}).\n`);
  process.stderr.write(`Control: ${url}/emulator/control/{${CONTROL_NAMES.join(',')}}\n`);
  process.stderr.write(
    `Seller Central: ${url}/apps/authorize/consent, application_id ${application.applicationId}\n`,
  );
  for (const seller of sellers) {
    process.stderr.write(
      `Seller ${seller.sellerId}, ${seller.name}: refresh token ${seller.refreshToken}, ` +
        `marketplaces ${seller.marketplaceIds.join(',')}\n`,
    );
  }
}

/** Explains mistakes of the user without a stack trace. */
function explain(error: unknown): string {
  if (error instanceof UsageError || error instanceof RangeError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return '--port: it is in use. Accepted: a free port (0 takes any)';
  if (code === 'EACCES') return '--port: it is reserved. Accepted: a port from 1024';
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return '--host: it is not an address of this machine. Accepted: an address such as 127.0.0.1';
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${explain(error)}\n\nSee: npm run emulator -- --help\n`);
  process.exitCode = 2;
}
