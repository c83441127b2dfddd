import type { LedgerContext } from '../purchases/ledger-context.js';
import type { IndexConnection } from '../tables.js';
import type { SellersWithEndpoints } from './sellers-with-endpoints.js';

/** Dependencies of every step on webhooks. */
export interface WebhookContext extends Pick<
  LedgerContext,
  'db' | 'sealer' | 'now' | 'ownerId' | 'soleOwner'
> {
  /** Has the notes of changed orders. The same database as `db` on PostgreSQL. */
  readonly index: IndexConnection;
  readonly sellers: SellersWithEndpoints;
}
