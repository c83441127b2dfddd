/** A received message that is not deleted yet. */
export interface QueueMessage {
  readonly id: string;
  /** Identifies this receipt of the message. */
  readonly receipt: string;
  readonly body: string;
  /** Epoch milliseconds. Null when the queue does not report it. */
  readonly sentMs: number | null;
  /** Number of receipts, including this one. Null when the queue does not report it. */
  readonly receiveCount: number | null;
}

/** A message that the queue failed to delete. */
export interface UndeletedMessage {
  readonly message: QueueMessage;
  /** The queue's error code. */
  readonly code: string;
}

/** A queue that delivers a message again unless it is deleted in time. */
export interface MessageQueue {
  /** Waits a while for messages. Returns an empty list when none arrive. Rejects as soon as the signal aborts. */
  receive(signal: AbortSignal): Promise<readonly QueueMessage[]>;
  /** Returns the messages that could not be deleted. Rejects when the result is unknown for all. */
  delete(messages: readonly QueueMessage[]): Promise<readonly UndeletedMessage[]>;
  /** Hides a received message from all readers for this many seconds from now. Rejects on failure. */
  hide(message: QueueMessage, seconds: number): Promise<void>;
  /** Closes the connections. */
  close(): void;
}
