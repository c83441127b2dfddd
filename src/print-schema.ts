import { createSchema } from './app.js';
import { schemaText } from './schema/build.js';

process.stdout.write(schemaText(createSchema()));
