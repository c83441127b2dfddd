// Runs before anything is compiled, by Node.js itself: it imports nothing but Node.js, and its types can be erased.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SOURCE = 'src/console';
const SETTINGS = `${SOURCE}/vite.config.ts`;
const TARGET = 'dist/console';
const STAMP = '.stamp';

const USAGE = `Usage: npm run build:console

Builds the console into ${TARGET}, unless it is there and nothing that it is made of has changed.
`;

/** Returns the hash of everything that the console is made of. */
function hashOfInputs(): string {
  const sources = globSync(`${SOURCE}/**`, { withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .toSorted();
  const hash = createHash('sha256');
  for (const path of [...sources, 'schema.graphql', 'package-lock.json']) {
    const content = readFileSync(path);
    hash.update(`${path}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

function stampOf(folder: string): string | null {
  const path = join(folder, STAMP);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Builds into a new folder, which takes the place of the old one: a server never sees half a console. Returns the exit code. */
function build(hash: string): number {
  const draft = `${TARGET}.${process.pid}`;
  const former = `${draft}.old`;
  try {
    const vite = resolve('node_modules/vite/bin/vite.js');
    const options = ['--config', SETTINGS, '--logLevel', 'error', '--outDir', resolve(draft)];
    const { status } = spawnSync(process.execPath, [vite, 'build', ...options], {
      stdio: 'inherit',
    });
    if (status !== 0) {
      process.stderr.write('The console could not be built. A server works without it.\n');
      return status ?? 1;
    }
    writeFileSync(join(draft, STAMP), hash);
    if (existsSync(TARGET)) renameSync(TARGET, former);
    renameSync(draft, TARGET);
    return 0;
  } catch (error) {
    // Another process has built the same at the same time.
    if (stampOf(TARGET) === hash) return 0;
    throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(former, { recursive: true, force: true });
  }
}

function main(args: readonly string[]): number {
  if (args[0] === '--help') {
    process.stdout.write(USAGE);
    return 0;
  }
  if (args.length > 0) {
    process.stderr.write(`Unknown argument ${args[0]}. This program has --help only.\n`);
    return 2;
  }
  // A checkout without the console.
  if (!existsSync(SETTINGS)) return 0;
  const hash = hashOfInputs();
  return stampOf(TARGET) === hash ? 0 : build(hash);
}

process.exitCode = main(process.argv.slice(2));
