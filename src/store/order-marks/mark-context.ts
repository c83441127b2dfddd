import type { Announced } from '../engine/announcement.js';
import type { OrderChange } from '../engine/change-feed.js';
import type { OneAtATime } from '../engine/one-at-a-time.js';
import type { LedgerContext } from '../purchases/ledger-context.js';

/** Dependencies of the store of marks. */
export type MarkDependencies = Pick<LedgerContext, 'db' | 'sealer' | 'gate' | 'now' | 'soleOwner'> &
  Announced<OrderChange> & {
    /** Returns those of the orders that the index has. */
    readonly indexed: (
      sellerId: string,
      orderIds: readonly string[],
    ) => Promise<ReadonlySet<string>>;
  };

/** Dependencies of the steps on marks, whose changes are announced as changes of orders. */
export type MarkContext = MarkDependencies & {
  /** By seller: the steps of one seller would wait for each other in the database, each with a connection. */
  readonly turns: OneAtATime;
  /** When the notes of unindexed orders were last cleaned because their number was at the limit, by seller. */
  readonly cleanedAt: Map<string, number>;
};

/** A transaction of a step on marks. */
export type MarkTransaction = Pick<MarkContext, 'db' | 'soleOwner' | 'now'>;
