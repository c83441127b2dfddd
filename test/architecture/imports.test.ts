import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cyclesOf, importsOf, sourceFiles } from './import-graph.js';

const root = process.cwd();
const files = sourceFiles(root, 'src');
const imports = importsOf(root, files);

/** Returns the folder of a file: the first one below src, or the file's own name at the top. */
function room(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  if (first === 'domains') return `domains/${second}`;
  return first.replace(/\.ts$/, '');
}

/** Folders that a folder may import, besides itself. `domains/*` stands for any domain. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  main: ['app', 'config', 'telemetry'],
  migrate: ['programs'],
  programs: ['app', 'config', 'graph'],
  app: [
    'config',
    'context',
    'domains/*',
    'edges',
    'emulator',
    'features',
    'feeds',
    'graph',
    'notifications',
    'runtime',
    'server',
    'sp-api',
    'store',
    'telemetry',
  ],
  config: [],
  runtime: [],
  telemetry: [],
  context: ['domains/*', 'graph', 'runtime', 'sp-api', 'telemetry'],
  // Of sp-api and store, only the errors, which it formats.
  server: ['context', 'graph', 'runtime', 'sp-api', 'store', 'telemetry'],
  graph: ['runtime', 'sp-api'],
  features: ['context', 'domains/*', 'edges', 'graph'],
  edges: ['context', 'domains/*', 'graph'],
  'domains/*': ['context', 'feeds', 'graph', 'runtime', 'sp-api', 'store', 'telemetry'],
  feeds: ['runtime', 'sp-api', 'store'],
  // The meaning of a message belongs to a domain.
  notifications: ['runtime', 'sp-api'],
  'sp-api': ['runtime', 'telemetry'],
  store: ['runtime', 'telemetry'],
  emulator: [],
  // A program for browsers, which knows the server by its schema alone.
  console: [],
};

/** Rooms of the console. What it generates and the screens themselves are found by the program that builds it. */
const CONSOLE_MAY_IMPORT: Record<string, readonly string[]> = {
  main: ['app', 'parts'],
  app: ['generated/app', 'model', 'parts', 'possible-types'],
  parts: ['generated/app', 'model'],
  model: [],
  screens: ['generated', 'model', 'parts'],
  'vite.config': ['possible-types'],
  'possible-types': [],
  virtual: ['possible-types'],
};

function allowed(from: string, to: string): boolean {
  const [fromRoom, toRoom] = [room(from), room(to)];
  if (fromRoom === toRoom) return true;
  const rule = MAY_IMPORT[fromRoom.startsWith('domains/') ? 'domains/*' : fromRoom];
  return rule?.includes(toRoom.startsWith('domains/') ? 'domains/*' : toRoom) ?? false;
}

const shown = ({ from, to }: { from: string; to: string }): string => `${from} -> ${to}`;

describe('imports between folders', () => {
  it('have a rule for every folder', () => {
    const rooms = new Set(files.map(room).map((r) => (r.startsWith('domains/') ? 'domains/*' : r)));
    expect([...rooms].filter((r) => !(r in MAY_IMPORT))).toEqual([]);
  });

  it('follow the order of the layers', () => {
    expect(imports.filter(({ from, to }) => !allowed(from, to)).map(shown)).toEqual([]);
  });

  it('connect two domains only in edges', () => {
    const crossing = imports.filter(({ from, to }) => {
      const [a, b] = [room(from), room(to)];
      return a.startsWith('domains/') && b.startsWith('domains/') && a !== b;
    });
    expect(crossing.map(shown)).toEqual([]);
  });

  it('never lead from a loader to the context', () => {
    const rising = imports.filter(
      ({ from, to }) => from.endsWith('.loader.ts') && to.startsWith('src/context/'),
    );
    expect(rising.map(shown)).toEqual([]);
  });

  it('lead from the context only to loaders, types and services of a domain', () => {
    const others = imports.filter(
      ({ from, to }) =>
        from.startsWith('src/context/') &&
        to.includes('/domains/') &&
        !/\.(loader|service)\.ts$/.test(to),
    );
    expect(others.map(shown)).toEqual([]);
  });

  it('of Merchant Fulfillment objects stay in one folder', () => {
    const home = 'src/domains/shipping/carriers/merchant-fulfillment/';
    const wire = /^src\/sp-api\/operations\/merchant-fulfillment/;
    const seen = imports.filter(
      ({ from, to }) => wire.test(to) && !from.startsWith(home) && !from.startsWith('src/sp-api/'),
    );
    expect(seen.map(shown)).toEqual([]);
    const entered = imports.filter(({ from, to }) => to.startsWith(home) && !from.startsWith(home));
    expect(entered.map(({ from }) => from)).toEqual([
      'src/domains/shipping/carriers/provider-of.ts',
    ]);
  });

  it('of the console lead from the frame and the screens to the parts, and from those to the model', () => {
    const roomOf = (path: string): string =>
      (path.split('/')[2] ?? '').replace(/(?:\.d)?\.tsx?$/, '');
    const screenOf = (path: string): string => /\/screens\/(\w[\w-]*)\//.exec(path)?.[1] ?? '';
    const wrong = imports.filter(({ from, to }) => {
      if (!from.startsWith('src/console/') || to.endsWith('.css')) return false;
      const inOne = roomOf(from) === roomOf(to) && screenOf(from) === screenOf(to);
      const may = CONSOLE_MAY_IMPORT[roomOf(from)] ?? [];
      const generated = /generated\/[\w-]+/.exec(to)?.[0];
      const own = generated === `generated/${screenOf(from)}` && may.includes('generated');
      return !inOne && !may.includes(generated ?? roomOf(to)) && !own;
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  it('have no cycle', () => {
    expect(cyclesOf(imports)).toEqual([]);
  });

  it('of AWS packages occur only in the reader of the queue', () => {
    const eager = /^import (?!type\b)[^;]*?from '@aws-sdk\//m;
    expect(files.filter((path) => eager.test(readFileSync(join(root, path), 'utf8')))).toEqual([]);
  });

  it('name files that exist', () => {
    const known = new Set(files);
    const missing = imports.filter(({ to }) => !known.has(to) && !/\/generated\/|\.css$/.test(to));
    expect(missing.map(shown)).toEqual([]);
  });
});

describe('names and sizes', () => {
  it('avoid catch-all names such as utils', () => {
    const drawers = /(^|\/)(utils?|helpers?|common|misc|manager|base|data)(\/|\.ts$)/;
    expect(files.filter((path) => drawers.test(path))).toEqual([]);
  });

  it('include no barrels', () => {
    const barrels = files.filter(
      (path) =>
        basename(path) === 'index.ts' ||
        /^\s*export\s+(\*|\{[^}]*\})\s+from/m.test(readFileSync(join(root, path), 'utf8')),
    );
    expect(barrels).toEqual([]);
  });

  it('keep files readable', () => {
    const tests = sourceFiles(root, 'test').filter((path) => !path.startsWith('test/bench/'));
    const long = [
      ...files.map((path) => [path, 300] as const),
      ...tests.map((path) => [path, 400] as const),
    ]
      .map(
        ([path, limit]) =>
          [path, readFileSync(join(root, path), 'utf8').split('\n').length - 1, limit] as const,
      )
      .filter(([, lines, limit]) => lines > limit)
      .map(([path, lines]) => `${path}: ${lines}`);
    expect(long).toEqual([]);
  });
});
