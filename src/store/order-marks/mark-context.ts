import type { LedgerContext } from '../purchases/ledger-context.js';

/** Dependencies of the steps on marks. */
export type MarkContext = Pick<LedgerContext, 'db' | 'sealer' | 'gate' | 'now' | 'soleOwner'>;
