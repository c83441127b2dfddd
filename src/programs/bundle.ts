import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { readArguments, runProgram } from '../config/command-line.js';

const FOLDER = 'dist/bundle';
const USAGE = `Usage: npm run build:bundle

Joins the program into a few files in ${FOLDER}. npm run start:bundled starts it.
`;

/** The programs, by their names in the bundle. */
const PROGRAMS = {
  main: 'dist/src/main.js',
  ledger: 'dist/src/programs/ledger.js',
  reseal: 'dist/src/programs/reseal.js',
  // Alone, for several servers that need the same Amazon.
  emulator: 'dist/src/emulator/main.js',
};

// These packages read files next to their code, and only when a label is printed.
const WITH_FILES = ['@resvg/resvg-wasm', 'bwip-js', 'fontkit', 'pdfkit'];

// CommonJS packages load Node's modules by `require`, which ES modules lack.
const REQUIRE = `import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);`;

/**
 * Bundles the output of tsc and its packages into a few files, which start in half the time of some 1,500 files. Modules that are
 * imported on demand (the emulator) stay separate. Not minified and without source maps: reading the maps takes a third of the
 * start, and stack traces are readable without them.
 */
async function bundle(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await build({
    entryPoints: Object.entries(PROGRAMS).map(([out, path]) => ({ in: path, out })),
    outdir: FOLDER,
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
}

await runProgram(USAGE, async (args) => {
  readArguments(args, { options: {} });
  await bundle();
  return 0;
});
