/** An event of the background work, for logs. Holds no secret and no personal data. */
export type ConfirmationEvent =
  | { readonly type: 'envelope-filled'; readonly sellerId: string; readonly messages: number }
  | {
      readonly type: 'feed-created' | 'feed-found' | 'feed-not-found' | 'feed-ended';
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

export type ConfirmationReport = (event: ConfirmationEvent) => void;
