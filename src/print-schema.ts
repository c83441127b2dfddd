import { createSchema } from './app/create-schema.js';
import { schemaText } from './schema/build.js';

process.stdout.write(schemaText(createSchema()));
