import type { VariableInfo } from './variable-info.js';

/** Variables of PostgreSQL. */
export const databaseVariables = [
  {
    name: 'DATABASE_URL',
    accepted: 'a postgres:// URL; this or DATA_DIR',
    meaning: 'PostgreSQL database with the ledger of purchases, for any number of processes.',
    secret: true,
  },
  {
    name: 'DATABASE_CONNECTIONS',
    default: '10',
    accepted: 'a whole number from 2 to 1000',
    meaning:
      'Maximum number of connections to the database of one process, without the one that receives the changes of other processes. The sum of all processes must stay below `max_connections` of PostgreSQL.',
  },
  {
    name: 'DATABASE_STATEMENT_TIMEOUT_MS',
    default: '10000',
    accepted: 'a whole number from 1000 to 600000',
    meaning:
      'Time limit of one statement in the database, except for migrations. A database that does not answer at all is noticed after 3 seconds, whatever this says.',
  },
] as const satisfies readonly VariableInfo[];
