import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { breakingChanges } from './breaking-changes.js';

// Compares schema.graphql with the last released schema. `npm run check:released` runs it.

const RELEASED = 'test/schema/released.graphql';
const [released, current] = [RELEASED, 'schema.graphql'].map((path) =>
  buildSchema(readFileSync(path, 'utf8')),
);
if (!released || !current) throw new Error('two schemas are expected');
const changes = await breakingChanges(released, current, new Date().toISOString().slice(0, 10));
if (changes.length > 0) {
  process.stderr.write(
    `schema.graphql breaks clients of ${RELEASED} in ${changes.length} ${changes.length === 1 ? 'place' : 'places'}:\n` +
      changes.map((change) => `  ${change}\n`).join('') +
      'Keep the old part and deprecate it: CONTRIBUTING.md, "Changes of the schema".\n',
  );
  process.exitCode = 1;
}
