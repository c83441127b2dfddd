/** SQLite in a folder for one process, or PostgreSQL for any number of them. */
export type StoreOptions =
  | {
      readonly kind: 'sqlite';
      /** Path of the ledger. The index is a second file in the same folder. */
      readonly path: string;
    }
  | {
      readonly kind: 'postgres';
      readonly url: string;
      /** Maximum number of connections of this process, without the one that receives changes. Defaults to 10. */
      readonly connections?: number;
      /** Time limit of one statement. Defaults to 10 s. */
      readonly statementTimeoutMs?: number;
    };
