import type { Clock } from '../../../runtime/clock.js';
import type { SellerClient } from '../../../sp-api/calls/client.js';
import type { StoreError } from '../../../store/engine/store-error.js';
import type { RefundState } from '../../../store/purchases/purchase.js';
import type { Store } from '../../../store/store.js';
import type { CancellationEffect } from './refunds/cancellation-effect.js';

/** The result of one check for evidence. */
export type EvidenceFinding =
  /** Settled as PURCHASED, with shipment id and label. */
  | 'shipment-found'
  /** Settled as PURCHASED, with what a package tells. */
  | 'package-found'
  /** A find may belong to another purchase. */
  | 'ambiguous'
  | 'nothing'
  /** A person settled the purchase as not made, and the order has a package that only it can have bought. */
  | 'contradiction'
  /** The call failed, or the seller is not configured here. */
  | 'unavailable';

export type BackgroundTask =
  'reconciler' | 'refund-follower' | 'label-checker' | 'batch-worker' | 'retention';

/** Events of the background work, for logs and metrics. They contain no secret and no personal data. */
export type BackgroundEvent =
  | {
      readonly type: 'leases-expired' | 'unsent-ended' | 'personal-data-forgotten';
      readonly count: number;
    }
  | {
      /** The number of rows that keep personal data, because a value does not open, has changed. */
      readonly type: 'personal-data-unreadable';
      readonly count: number;
      /** Of one of the rows. Null when all rows open. */
      readonly error: StoreError | null;
    }
  | {
      readonly type: 'evidence-checked';
      readonly sellerId: string;
      readonly key: string;
      readonly finding: EvidenceFinding;
    }
  | {
      readonly type: 'refund-checked';
      readonly sellerId: string;
      readonly key: string;
      readonly state: RefundState;
    }
  | {
      /** A label was compared with Amazon. */
      readonly type: 'label-checked';
      readonly sellerId: string;
      readonly key: string;
      /** Null for a label that is not cancelled. */
      readonly state: RefundState | null;
    }
  | {
      /** A cancellation that may have been sent. One that took effect is reported as `refund-checked`. */
      readonly type: 'cancellation-checked';
      readonly sellerId: string;
      readonly key: string;
      readonly effect: CancellationEffect;
    }
  | { readonly type: 'purchase-run'; readonly sellerId: string; readonly key: string }
  | {
      /** Purchases of this seller are paused. */
      readonly type: 'seller-paused';
      readonly sellerId: string;
      readonly key: string;
      readonly pauseMs: number;
      readonly error: unknown;
    }
  | {
      /** The check of one purchase failed and will be repeated. */
      readonly type: 'check-failed';
      readonly task: BackgroundTask;
      readonly sellerId: string;
      readonly key: string;
      readonly error: unknown;
    };

export type BackgroundReport = (event: BackgroundEvent) => void;

/** Of a task that asks Amazon about purchases. */
export interface PurchaseTaskDependencies {
  readonly store: Pick<Store, 'purchases' | 'confirmations'>;
  /** Null for a seller that is not configured any more. */
  readonly clientOf: (sellerId: string) => SellerClient | null;
  /** The ledger's. */
  readonly clock: Pick<Clock, 'now'>;
  readonly report: BackgroundReport;
}

/** A report that never throws: a broken log must not stop the work. */
export function unfailing(report: BackgroundReport): BackgroundReport {
  return (event) => {
    try {
      report(event);
    } catch {
      // A failing report has no other report.
    }
  };
}
