/** A message that was received and not deleted yet. */
export interface QueueMessage {
  readonly id: string;
  /** Names this one receipt of the message. */
  readonly receipt: string;
  readonly body: string;
  /** Epoch milliseconds; null when the queue does not tell. */
  readonly sentMs: number | null;
  /** How often it was received, this time included; null when the queue does not tell. */
  readonly receiveCount: number | null;
}

/** A message that is still in the queue although it was to be deleted. */
export interface UndeletedMessage {
  readonly message: QueueMessage;
  /** The queue's word for the reason. */
  readonly code: string;
}

/** A queue that gives a message again when it was not deleted in time. */
export interface MessageQueue {
  /** Waits for messages for a while, and answers none when none came. Rejects as soon as the signal fires. */
  receive(signal: AbortSignal): Promise<readonly QueueMessage[]>;
  /** Answers those that could not be deleted. Rejects when nothing is known of any. */
  delete(messages: readonly QueueMessage[]): Promise<readonly UndeletedMessage[]>;
  /** Hides a received message from all readers for so many seconds from now on. Rejects when that fails. */
  hide(message: QueueMessage, seconds: number): Promise<void>;
  /** Ends its connections. */
  close(): void;
}
