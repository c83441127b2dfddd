import { createSchema } from '../app/create-schema.js';
import { readArguments, runProgram } from '../config/command-line.js';
import { schemaText } from '../graph/build.js';

const USAGE = `Usage: npm run schema:print

Writes the schema with all descriptions to schema.graphql.
`;

await runProgram(USAGE, async (args) => {
  readArguments(args, { options: {} });
  process.stdout.write(schemaText(createSchema()));
  return 0;
});
