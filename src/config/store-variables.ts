import type { VariableInfo } from './variable-info.js';

/** Variables of what the program stores. */
export const storeVariables = [
  {
    name: 'DATA_DIR',
    accepted: 'path of a folder that this process can write to; this or DATABASE_URL',
    meaning:
      'Folder of the SQLite files: the ledger of purchases and the index of orders, for one process. Default: `.data`; with the emulator a new folder for each start, because the emulator starts with new data.',
  },
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
      'Maximum number of connections to the database of one process, without the one that receives the changes of other processes. One caller uses at most half of them, so that others have some. The sum of all processes must stay below `max_connections` of PostgreSQL.',
  },
  {
    name: 'DATABASE_STATEMENT_TIMEOUT_MS',
    default: '10000',
    accepted: 'a whole number from 1000 to 600000',
    meaning:
      'Time limit of one statement in the database, except for migrations. A database that does not answer at all is noticed after 3 seconds, whatever this says. One connection that hangs while others work ends 5 seconds after this limit.',
  },
  {
    name: 'REDIS_URL',
    accepted: 'a redis:// or rediss:// URL; needs DATABASE_URL',
    meaning:
      "Redis or Valkey in which the processes share Amazon's quota. Default: they share it in the database.",
    secret: true,
  },
  {
    name: 'ENCRYPTION_KEYS_FILE',
    accepted:
      'path of a readable file with at least one key, one on each line: 32 bytes in base64, as `openssl rand -base64 32` prints them',
    meaning:
      'Keys that encrypt addresses, labels, refresh tokens and all other personal data at rest. The first key encrypts, each decrypts. Default: the file `encryption-keys` in DATA_DIR, which the first start creates. Needed with DATABASE_URL and credentials.',
  },
  {
    name: 'PURCHASES',
    default: 'on',
    accepted: 'on or off',
    meaning:
      'Whether labels are bought. With `off`, the server answers queries and refuses purchases, cancellations, settlements and confirmations (`PURCHASES_REFUSED`); batches wait. For the time after a restore of an older database, until it was compared with Seller Central.',
  },
  {
    name: 'PERSONAL_DATA_DAYS',
    default: '30',
    accepted: 'a whole number from 0 to 3650',
    meaning:
      'Days after which addresses, labels, carrier names and the words of rejections, evidence and notices are deleted from purchases, confirmations and indexed orders, counted from the delivery as far as it is known. The records themselves stay. Amazon allows at most 30 days after delivery. 0 keeps everything.',
  },
] as const satisfies readonly VariableInfo[];
