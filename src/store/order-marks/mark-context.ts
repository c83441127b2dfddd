import type { Announced } from '../engine/announcement.js';
import type { OrderChange } from '../engine/change-feed.js';
import type { OneAtATime } from '../engine/one-at-a-time.js';
import type { LedgerContext } from '../purchases/ledger-context.js';

/** Dependencies of the steps on marks, whose changes are announced as changes of orders. */
export type MarkContext = Pick<LedgerContext, 'db' | 'sealer' | 'gate' | 'now' | 'soleOwner'> &
  Announced<OrderChange>;

/** Dependencies of the steps on tags, which lock all tags of a seller. */
export type TagContext = MarkContext & {
  /** By seller. */
  readonly tagTurns: OneAtATime;
};
