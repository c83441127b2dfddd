/** A step of a feed that is logged. */
export type FeedStepEvent =
  'feed-created' | 'feed-found' | 'feed-not-found' | 'feed-repeated' | 'feed-ended';

/** An event of the background work on feeds, for logs. Holds no secret and no personal data. */
export type FeedEvent =
  | { readonly type: 'envelope-filled'; readonly sellerId: string; readonly messages: number }
  | {
      readonly type: FeedStepEvent;
      readonly sellerId: string;
      readonly envelopeId: string;
      readonly feedId: string | null;
    }
  | {
      /** A check of an envelope failed. It is repeated after the pause. */
      readonly type: 'check-failed';
      readonly sellerId: string;
      readonly envelopeId: string;
      readonly pauseMs: number;
      readonly error: unknown;
    };

export type FeedReport = (event: FeedEvent) => void;
