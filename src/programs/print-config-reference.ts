import { readFileSync, writeFileSync } from 'node:fs';
import { readArguments, runProgram } from '../config/command-line.js';
import { referenceMarkdown } from '../config/reference.js';

const README = 'src/config/README.md';
const HEADING = '## Reference\n';
const USAGE = `Usage: npm run config:print

Writes the reference of all variables at the end of ${README}.
`;

await runProgram(USAGE, async (args) => {
  readArguments(args, { options: {} });
  const [written = ''] = readFileSync(README, 'utf8').split(HEADING);
  writeFileSync(README, `${written}${HEADING}\n${referenceMarkdown()}`);
  return 0;
});
