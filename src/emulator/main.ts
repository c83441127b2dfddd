/** The emulator as a program: prints the environment that points a client at it, and runs until it is told to stop. */
import { once } from 'node:events';
import { readCommandLine, USAGE, UsageError } from './command-line.js';
import { startEmulator, type Emulator } from './emulator.js';

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

/** The environment alone goes to stdout, so that it can be piped into a file or into `env`. */
function announce({ url, seed, environment, sellers }: Emulator): void {
  for (const [name, value] of Object.entries(environment)) {
    process.stdout.write(`${name}=${value}\n`);
  }
  process.stderr.write(`\nAn emulated Amazon listens on ${url} (seed ${seed}).\n`);
  process.stderr.write(
    `Control: ${url}/emulator/control/{sellers,calls,faults,clock,shipments,orders,grants,notifications,reset}\n`,
  );
  for (const seller of sellers) {
    process.stderr.write(
      `Seller ${seller.sellerId}, ${seller.name}: refresh token ${seller.refreshToken}, ` +
        `marketplaces ${seller.marketplaceIds.join(',')}\n`,
    );
  }
}

/** Mistakes of the user, which need no stack trace. */
function explain(error: unknown): string {
  if (error instanceof UsageError || error instanceof RangeError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return '--port: it is in use, accepted is a free one (0 takes any)';
  if (code === 'EACCES') return '--port: it is reserved, accepted is one from 1024';
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return '--host: it is not an address of this machine, accepted is such as 127.0.0.1';
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${explain(error)}\n\nSee: npm run emulator -- --help\n`);
  process.exitCode = 2;
}
