import type { SyncTask, SyncTrack } from '../../../store/orders/order-sync.js';

/** What keeping the index fresh comes to, for logs and metrics. Holds no secret and no personal data. */
export type OrderSyncEvent =
  | {
      readonly type: 'page-read';
      readonly sellerId: string;
      readonly track: SyncTrack;
      readonly orders: number;
      /** Whether it was the last page of its window. */
      readonly isLast: boolean;
    }
  | {
      /** A window's page token was refused or grew old. */
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
      /** It is tried again after a pause. */
      readonly type: 'task-failed';
      readonly task: SyncTask;
      readonly sellerId: string;
      readonly pauseMs: number;
      readonly error: unknown;
    };

/** Must not throw. */
export type OrderSyncReport = (event: OrderSyncEvent) => void;
