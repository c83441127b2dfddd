import { nodeVersionProblem } from './config/node-version.js';

// An old Node fails on an import before any code of the importing module runs, so the program is imported after this check.
const problem = nodeVersionProblem(process.versions.node);
if (problem === null) {
  const { run } = await import('./app/run.js');
  await run(process.argv.slice(2));
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
