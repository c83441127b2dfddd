import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles } from './import-graph.js';

const root = process.cwd();
const shared = sourceFiles(root, 'test').filter(
  (path) => !path.endsWith('.test.ts') && !path.startsWith('test/bench/'),
);

describe('shared suites', () => {
  // Suites of one worker share their modules, so a hook at the top of one runs for its first suite only.
  it('register hooks only within functions that a suite calls', () => {
    const hook = /^(?:before|after)(?:All|Each)\(/m;
    const early = shared.filter((path) => hook.test(readFileSync(join(root, path), 'utf8')));
    expect(early).toEqual([]);
  });
});

describe('the loaders of the program', () => {
  // Without the schedule, fields that run in different turns of the event loop cost several calls.
  it('all start their batches by the shared schedule', () => {
    const loaders = sourceFiles(root, 'src')
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
      .filter(({ text }) => text.includes('new DataLoader'));
    const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;
    const without = loaders.filter(
      ({ text }) =>
        count(text, /new DataLoader/g) !== count(text, /batchScheduleFn: scheduleBatch/g),
    );
    expect(loaders.length).toBeGreaterThan(0);
    expect(without.map(({ path }) => path)).toEqual([]);
  });
});

describe('the scripts that start a server', () => {
  it('say the same when nothing is installed', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    // npm start does not run the other script: another npm takes a quarter of the start.
    expect(scripts['prestart']).toBe(scripts['check:installed']);
  });

  // npm sends a signal to its shell. The shell passes none on, so a server below it would keep running.
  it.each(['start', 'emulator'])('replace the shell by the server: %s', (name) => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(scripts[name]).toMatch(/ exec node [^&|;]*$/);
  });
});
