import { createSchema } from '../app/create-schema.js';
import { schemaText } from '../graph/build.js';

process.stdout.write(schemaText(createSchema()));
