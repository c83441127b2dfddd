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
