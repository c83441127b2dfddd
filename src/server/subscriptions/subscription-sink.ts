import type { GraphQLFormattedError } from 'graphql';

/** Outcome of a subscription, for log and metrics. */
export type RunOutcome =
  'completed' | 'failed' | 'refused' | 'unsubscribed' | 'disconnected' | 'shutdown';

/** Sends the messages of a subscription. The promises resolve when a message is written or the client is gone, and never reject. */
export interface SubscriptionSink {
  /** `null` while the client reads its messages, else a promise that resolves when it reads again. */
  readonly congestion: Promise<void> | null;
  /** @param result JSON of the result. */
  next(result: string): Promise<void>;
  error(errors: readonly GraphQLFormattedError[]): Promise<void>;
  complete(): Promise<void>;
  /** Called once, after all other messages. */
  ended(): void;
}
