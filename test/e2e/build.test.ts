import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const PROGRAM = resolve('dist/src/programs/build.js');

/** Stands for Vite: builds a page that says how often it was built, and fails when the sources say so. */
const VITE = `
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
appendFileSync('builds', 'x');
const outDir = process.argv[process.argv.indexOf('--outDir') + 1];
mkdirSync(outDir, { recursive: true });
if (readFileSync('src/console/main.tsx', 'utf8').includes('wrong')) process.exit(1);
writeFileSync(outDir + '/index.html', readFileSync('builds', 'utf8'));
`;

let folder: string;
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-console-'));
  write('node_modules/vite/package.json', '{"type":"module"}');
  write('node_modules/vite/bin/vite.js', VITE);
  write('src/console/vite.config.ts', 'export default {};');
  write('src/console/main.tsx', 'first');
  write('schema.graphql', 'type Query { a: Int }');
  write('package-lock.json', '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the program. Returns its exit code, and what the built page says. */
function build(): [number | null, string | null] {
  const { status } = spawnSync(process.execPath, [PROGRAM, 'console'], {
    cwd: folder,
    stdio: 'ignore',
  });
  const page = join(folder, 'dist/console/index.html');
  return [status, existsSync(page) ? readFileSync(page, 'utf8') : null];
}

it('builds the console once, and again when anything that it is made of has changed', () => {
  expect([build(), build()]).toEqual([
    [0, 'x'],
    [0, 'x'],
  ]);
  let count = 1;
  for (const [path, text] of [
    ['src/console/main.tsx', 'second'],
    ['src/console/parts/grid.tsx', 'new'],
    ['schema.graphql', 'type Query { b: Int }'],
    ['package-lock.json', '{"lockfileVersion":3}'],
  ] as const) {
    write(path, text);
    count += 1;
    expect([path, build(), build()]).toEqual([
      path,
      [0, 'x'.repeat(count)],
      [0, 'x'.repeat(count)],
    ]);
  }
  rmSync(join(folder, 'src/console/parts/grid.tsx'));
  expect(build()).toEqual([0, 'x'.repeat(count + 1)]);
  expect(readdirSync(join(folder, 'dist'))).toEqual(['console']);
});

it('keeps the console that is there when the build fails, and tries again', () => {
  build();
  write('src/console/main.tsx', 'wrong');
  expect([build(), build()]).toEqual([
    [1, 'x'],
    [1, 'x'],
  ]);
  expect(readdirSync(join(folder, 'dist'))).toEqual(['console']);
  write('src/console/main.tsx', 'right');
  expect(build()).toEqual([0, 'xxxx']);
});

it('builds nothing where there is no console', () => {
  rmSync(join(folder, 'src/console/vite.config.ts'));
  expect(build()).toEqual([0, null]);
});
