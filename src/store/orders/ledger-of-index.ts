import type { IndexConnection, LedgerConnection, LedgerTables } from '../tables.js';
import type { OrderIndexContext } from './order-index-context.js';

/** Tables as mapped types, which Kysely requires. */
type Columns<Tables> = {
  [Table in keyof Tables]: { [Column in keyof Tables[Table]]: Tables[Table][Column] };
};

/** Returns the connection to the ledger: within the transaction when the ledger is in the same database. */
export function ledgerOf(
  { ledger }: Pick<OrderIndexContext, 'ledger'>,
  db: IndexConnection,
): LedgerConnection {
  return ledger ?? db.withTables<Columns<LedgerTables>>();
}
