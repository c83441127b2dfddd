import { StoreError } from '../engine/store-error.js';

/**
 * Reason why purchases are refused:
 * `DAMAGED` the ledger's file is damaged · `BEHIND` it lacks steps that were recorded · `OTHER_LEDGER` it is
 * not the ledger that was here before · `WITNESS_LOST` the witness file is missing or damaged, so the ledger's age is not
 * known · `REMOVED` the file was deleted or replaced while the program was running · `LOCK_LOST` its lock file was, so another
 * process may use the ledger · `SWITCHED_OFF` the operator has said so.
 */
export type RefusalReason =
  'DAMAGED' | 'BEHIND' | 'OTHER_LEDGER' | 'WITNESS_LOST' | 'REMOVED' | 'LOCK_LOST' | 'SWITCHED_OFF';

/** Result of the check whether labels may be bought, with the reason of a refusal. */
export type Purchasing =
  | { readonly isAllowed: true }
  | {
      readonly isAllowed: false;
      readonly reason: RefusalReason;
      /** When this process noticed it, in epoch milliseconds. */
      readonly since: number;
    };

const MEANINGS: Readonly<Record<RefusalReason, string>> = {
  DAMAGED: 'the record of purchases is damaged',
  BEHIND:
    'the record of purchases is older than the last purchase, settlement or confirmation that was recorded',
  OTHER_LEDGER: 'the record of purchases is not the one that was here before',
  WITNESS_LOST: 'the witness file, which shows how new the ledger is, is missing or damaged',
  LOCK_LOST:
    'the lock file of the record of purchases was deleted or replaced while the server was running, so another server may use the record',
  REMOVED: 'the record of purchases was deleted or replaced while the server was running',
  SWITCHED_OFF: 'the operator has switched them off (PURCHASES=off), such as after a restore',
};

const SWITCH_ON =
  'When the record of purchases was compared with Seller Central, the operator starts the server with PURCHASES=on.';

const NEXT_STEP =
  'The operator runs "npm run ledger -- status" on the server\'s machine. It explains how to restore or acknowledge the record.';

/** Returns one clause that explains the reason. */
export function clauseOf(reason: RefusalReason): string {
  return MEANINGS[reason];
}

/** Thrown instead of a step that could buy a second label, or that a restored ledger would not have. Nothing was sent. */
export class PurchasesRefused extends StoreError {
  readonly nextStep: string;

  constructor(
    readonly reason: RefusalReason,
    options?: ErrorOptions,
  ) {
    const isSwitch = reason === 'SWITCHED_OFF';
    const consequence = isSwitch
      ? ''
      : ' A label could be bought twice, and what is recorded now could be lost with this copy of the record.';
    super(
      'REFUSED',
      `Purchases are refused, because ${MEANINGS[reason]}.${consequence} Nothing was sent to Amazon.`,
      options,
    );
    this.nextStep = isSwitch ? SWITCH_ON : NEXT_STEP;
  }
}

/** Decides whether a purchase may be sent, and records durably that one was. */
export interface PurchaseGate {
  readonly purchasing: Purchasing;
  /** Throws `PurchasesRefused`. */
  assertAllowed(): void;
  /** Resolves when a loss of the ledger's current state would be detected. Rejects with `StoreError`: send nothing. */
  beforeSending(): Promise<void>;
  /**
   * Resolves when a loss of the facts that are committed would be detected. Never rejects: they are recorded, and the next step
   * tries again. Call it after the commit, not within the transaction.
   */
  recorded(): Promise<void>;
  close(): Promise<void>;
}

/** Gate of a store that cannot detect a loss. */
export const OPEN_GATE: PurchaseGate = {
  purchasing: { isAllowed: true },
  assertAllowed: () => undefined,
  beforeSending: () => Promise.resolve(),
  recorded: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/** One row: how far the ledger was. */
export interface LedgerSeenTable {
  one: number;
  ledger_id: string;
  sequence: number;
}
