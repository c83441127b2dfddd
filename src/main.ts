import { nodeVersionProblem } from './config/node-version.js';

// An old Node fails on an import before any code of the importing module runs, so the program is imported after this check.
const problem = nodeVersionProblem(process.versions.node);
if (problem === null) {
  // In development mode, graphql looks for a second copy of itself at each type check, which takes most of the time of a large
  // input. It reads the mode when it is loaded.
  process.env['NODE_ENV'] ??= 'production';
  const { run } = await import('./app/run.js');
  await run(process.argv.slice(2));
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
