/** What the background work on confirmations does, for logs. Holds no secret and no personal data. */
export type ConfirmationEvent =
  | { readonly type: 'envelope-filled'; readonly sellerId: string; readonly messages: number }
  | {
      readonly type: 'feed-created' | 'feed-found' | 'feed-not-found' | 'feed-ended';
      readonly sellerId: string;
      readonly envelopeId: string;
      readonly feedId: string | null;
    }
  | {
      /** It could not be looked after this time; it will be again. */
      readonly type: 'check-failed';
      readonly sellerId: string;
      readonly envelopeId: string;
      readonly pauseMs: number;
      readonly error: unknown;
    };

export type ConfirmationReport = (event: ConfirmationEvent) => void;
