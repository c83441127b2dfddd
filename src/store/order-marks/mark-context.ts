import type { Announced } from '../engine/announcement.js';
import type { OrderChange } from '../engine/change-feed.js';
import type { LedgerContext } from '../purchases/ledger-context.js';

/** Dependencies of the steps on marks, whose changes are announced as changes of orders. */
export type MarkContext = Pick<LedgerContext, 'db' | 'sealer' | 'gate' | 'now' | 'soleOwner'> &
  Announced<OrderChange>;
