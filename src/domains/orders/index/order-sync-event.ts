import type { SyncTask, SyncTrack } from '../../../store/orders/order-sync.js';

/** Events of the index synchronization, for logs and metrics. Hold no secret and no personal data. */
export type OrderSyncEvent =
  | {
      readonly type: 'page-read';
      readonly sellerId: string;
      readonly track: SyncTrack;
      readonly orders: number;
      /** True when it was the last page of its window. */
      readonly isLast: boolean;
    }
  | {
      /** Amazon refused the page token of a window, or the token expired. */
      readonly type: 'window-restarted';
      readonly sellerId: string;
      readonly track: SyncTrack;
    }
  | {
      readonly type: 'sources-learned';
      readonly sellerId: string;
      readonly asked: number;
      readonly told: number;
    }
  | { readonly type: 'orders-refreshed'; readonly sellerId: string; readonly orders: number }
  | {
      /** The task retries after a pause. */
      readonly type: 'task-failed';
      readonly task: SyncTask;
      readonly sellerId: string;
      readonly pauseMs: number;
      readonly error: unknown;
    };

/** Must not throw. */
export type OrderSyncReport = (event: OrderSyncEvent) => void;
