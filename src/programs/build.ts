// Runs before anything is compiled, by Node.js itself: its types can be erased, and it imports no module of the program.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const USAGE = `Usage: npm run build:program, npm run build:console, or node src/programs/build.ts for both, as npm start does

Builds the program into dist/program and the console into dist/console, unless it is there and no source of it has changed.
`;

/** Something that is built. */
interface Part {
  readonly target: string;
  /** Patterns of the files that it is made of, besides package-lock.json. */
  readonly sources: readonly string[];
  readonly without: readonly string[];
  /** Builds into a folder. Returns false when that fails. */
  readonly build: (folder: string) => Promise<boolean>;
}

const CONSOLE = 'src/console';
const CONSOLE_SETTINGS = `${CONSOLE}/vite.config.ts`;
/** What tsc makes of the program. */
const COMPILED = 'dist/compiled';

/** The programs that are built, by their names, and their compiled modules. */
const PROGRAMS = {
  main: 'main.js',
  migrate: 'migrate.js',
  keys: 'programs/keys.js',
  ledger: 'programs/ledger.js',
  reseal: 'programs/reseal.js',
  // Alone, for several servers that need the same Amazon.
  emulator: 'emulator/main.js',
};

// These packages read files next to their code, and only when a label is printed.
const WITH_FILES = ['@resvg/resvg-wasm', 'bwip-js', 'fontkit', 'pdfkit'];

// CommonJS packages load Node's modules by `require`, which ES modules lack.
const REQUIRE = `import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);`;

const PARTS: Readonly<Record<string, Part>> = {
  program: {
    target: 'dist/program',
    sources: ['src/**', 'tsconfig.json'],
    without: [`${CONSOLE}/**`],
    build: buildProgram,
  },
  console: {
    target: 'dist/console',
    sources: [`${CONSOLE}/**`, 'schema.graphql'],
    without: [],
    build: buildConsole,
  },
};

const STAMP = '.stamp';

/** Returns the hash of everything that a part is made of. */
function hashOf({ sources, without }: Part): string {
  const files = globSync([...sources], { withFileTypes: true, exclude: [...without] })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .toSorted();
  const hash = createHash('sha256');
  for (const path of [...files, 'package-lock.json']) {
    const content = readFileSync(path);
    hash.update(`${path}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

function stampOf(folder: string): string | null {
  const path = join(folder, STAMP);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/**
 * Builds a part into a new folder, which takes the place of the old one: a server never sees half of it. Returns false when that
 * fails.
 */
async function build(part: Part, hash: string): Promise<boolean> {
  const draft = `${part.target}.${process.pid}`;
  const former = `${draft}.old`;
  try {
    if (!(await part.build(draft))) return false;
    writeFileSync(join(draft, STAMP), hash);
    if (existsSync(part.target)) renameSync(part.target, former);
    renameSync(draft, part.target);
    return true;
  } catch (error) {
    // Another process has built the same at the same time.
    if (stampOf(part.target) === hash) return true;
    throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(former, { recursive: true, force: true });
  }
}

/** Runs a module of a package. Returns whether it succeeded. */
async function succeeds(module: string, options: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [resolve('node_modules', module), ...options], {
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0;
}

/**
 * Compiles the program, and joins it and its packages into a few files, which start in half the time of some 1,500 files. Modules
 * that are imported on demand (the emulator) stay separate. Not minified and without source maps: reading the maps takes a third of
 * the start, and stack traces are readable without them.
 */
async function buildProgram(folder: string): Promise<boolean> {
  if (!(await succeeds('typescript/bin/tsc', ['-p', 'src', '--noCheck']))) return false;
  const esbuild = await import('esbuild');
  await esbuild.build({
    entryPoints: Object.entries(PROGRAMS).map(([out, path]) => ({
      in: `${COMPILED}/${path}`,
      out,
    })),
    outdir: folder,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22.16',
    // Only the ES module of a package can be reduced to the parts that are used.
    mainFields: ['module', 'main'],
    // GraphQL types get their names from classes.
    keepNames: true,
    external: [...WITH_FILES, 'pg-native'],
    banner: { js: REQUIRE },
    logLevel: 'warning',
  });
  return true;
}

async function buildConsole(folder: string): Promise<boolean> {
  const options = ['build', '--config', CONSOLE_SETTINGS, '--logLevel', 'error'];
  const isBuilt = await succeeds('vite/bin/vite.js', [...options, '--outDir', resolve(folder)]);
  if (!isBuilt)
    process.stderr.write('The console could not be built. A server works without it.\n');
  return isBuilt;
}

/** Returns whether the part is there, built now or before. */
async function make(name: string, part: Part): Promise<boolean> {
  // A checkout without the console.
  if (name === 'console' && !existsSync(CONSOLE_SETTINGS)) return true;
  const hash = hashOf(part);
  return stampOf(part.target) === hash || build(part, hash);
}

async function main(args: readonly string[]): Promise<number> {
  if (args[0] === '--help') {
    process.stdout.write(USAGE);
    return 0;
  }
  const unknown = args.find((name) => !Object.hasOwn(PARTS, name));
  if (unknown !== undefined) {
    const accepted = [...Object.keys(PARTS), '--help'].join(', ');
    process.stderr.write(`Unknown argument ${unknown}. Accepted: ${accepted}.\n`);
    return 2;
  }
  const names = args.length > 0 ? args : Object.keys(PARTS);
  const made = await Promise.all(
    Object.entries(PARTS)
      .filter(([name]) => names.includes(name))
      .map(async ([name, part]) => ({ name, isMade: await make(name, part) })),
  );
  const missing = made.filter(({ isMade }) => !isMade).map(({ name }) => name);
  // The program works without its console.
  const isOnlyConsole = missing.join() === 'console' && names.includes('program');
  return missing.length === 0 || isOnlyConsole ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
