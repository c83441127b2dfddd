import type { RefundState } from '../../../store/purchases/purchase.js';

/** What a look for evidence came to. */
export type EvidenceFinding =
  /** Settled as PURCHASED, with shipment id and label. */
  | 'shipment-found'
  /** Settled as PURCHASED, with what a package tells. */
  | 'package-found'
  /** Something was found that may be another's. */
  | 'ambiguous'
  | 'nothing'
  /** Amazon could not be asked, or the seller is not configured here. */
  | 'unavailable';

export type BackgroundTask = 'reconciler' | 'refund-follower' | 'batch-worker' | 'retention';

/** What the background work does, for logs and metrics. Holds no secret and no personal data. */
export type BackgroundEvent =
  | { readonly type: 'leases-expired' | 'personal-data-forgotten'; readonly count: number }
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
  | { readonly type: 'purchase-run'; readonly sellerId: string; readonly key: string }
  | {
      /** Nothing of this seller is bought for a while. */
      readonly type: 'seller-paused';
      readonly sellerId: string;
      readonly key: string;
      readonly pauseMs: number;
      readonly error: unknown;
    }
  | {
      /** One purchase could not be looked after this time; it will be again. */
      readonly type: 'check-failed';
      readonly task: BackgroundTask;
      readonly sellerId: string;
      readonly key: string;
      readonly error: unknown;
    };

export type BackgroundReport = (event: BackgroundEvent) => void;

/** A report that never throws: a broken log must not stop the work. */
export function unfailing(report: BackgroundReport): BackgroundReport {
  return (event) => {
    try {
      report(event);
    } catch {
      // There is nobody left to tell.
    }
  };
}
