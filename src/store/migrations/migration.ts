import type { Connection } from '../tables.js';

export type StoreKind = 'sqlite' | 'postgres';

/** One change of the schema. It runs in a transaction, so it takes place as a whole or not at all. */
export interface Migration {
  /** Unique for good; migrations run in the order of the list, not of their names. */
  readonly name: string;
  up(db: Connection, kind: StoreKind): Promise<void>;
}
