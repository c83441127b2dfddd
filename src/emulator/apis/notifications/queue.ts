import { createHash, randomUUID } from 'node:crypto';

/** Seconds for which a received message is hidden from other receivers, unless the receiver says otherwise. */
const DEFAULT_VISIBILITY_S = 30;

const RETENTION_MS = 4 * 86_400_000;

/** A message as a receiver gets it. */
export interface ReceivedMessage {
  readonly messageId: string;
  /** Names this one receipt: it deletes the message, or hides it for longer. */
  readonly receiptHandle: string;
  readonly body: string;
  readonly bodyMd5: string;
  readonly sentMs: number;
  readonly firstReceivedMs: number;
  /** How often it was received, this time included. */
  readonly receiveCount: number;
}

interface StoredMessage {
  readonly messageId: string;
  readonly body: string;
  readonly bodyMd5: string;
  readonly sentMs: number;
  visibleAtMs: number;
  firstReceivedMs: number | undefined;
  receiveCount: number;
  receiptHandle: string | undefined;
}

/** How full a queue is. */
export interface QueueDepth {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}

/**
 * A standard queue: a message is hidden while somebody works on it, and comes back when it was not deleted in time.
 * All times are of the emulated clock.
 */
export class Queue {
  readonly #messages = new Map<string, StoredMessage>();
  readonly #waiting = new Set<() => void>();

  constructor(
    readonly name: string,
    private readonly nowMs: () => number,
    readonly createdMs: number,
    readonly defaultVisibilityS: number = DEFAULT_VISIBILITY_S,
  ) {}

  send(body: string, delayS = 0): { readonly messageId: string; readonly bodyMd5: string } {
    const nowMs = this.nowMs();
    const message: StoredMessage = {
      messageId: randomUUID(),
      body,
      bodyMd5: createHash('md5').update(body).digest('hex'),
      sentMs: nowMs,
      visibleAtMs: nowMs + delayS * 1000,
      firstReceivedMs: undefined,
      receiveCount: 0,
      receiptHandle: undefined,
    };
    this.#messages.set(message.messageId, message);
    this.wake();
    return message;
  }

  /** Up to `most` messages that can be seen now, the oldest first; hides them. */
  receive(most: number, visibilityS = this.defaultVisibilityS): readonly ReceivedMessage[] {
    const nowMs = this.nowMs();
    this.#forgetExpired(nowMs);
    const received: ReceivedMessage[] = [];
    for (const message of this.#messages.values()) {
      if (received.length === most) break;
      if (message.visibleAtMs > nowMs) continue;
      message.visibleAtMs = nowMs + visibilityS * 1000;
      message.receiveCount += 1;
      message.firstReceivedMs ??= nowMs;
      const receiptHandle = `${message.messageId}.${message.receiveCount}.${randomUUID()}`;
      message.receiptHandle = receiptHandle;
      const { messageId, body, bodyMd5, sentMs, firstReceivedMs, receiveCount } = message;
      received.push({
        messageId,
        receiptHandle,
        body,
        bodyMd5,
        sentMs,
        firstReceivedMs,
        receiveCount,
      });
    }
    return received;
  }

  /** Deletes by any receipt of the message, the latest or not. False when the handle never came from this queue. */
  delete(receiptHandle: string): boolean {
    const messageId = messageIdOf(receiptHandle);
    if (messageId === undefined) return false;
    this.#messages.delete(messageId);
    return true;
  }

  /** Hides a message in flight for so long from now on; 0 shows it at once. */
  changeVisibility(
    receiptHandle: string,
    visibilityS: number,
  ): 'changed' | 'not in flight' | 'unknown' {
    const messageId = messageIdOf(receiptHandle);
    if (messageId === undefined) return 'unknown';
    const message = this.#messages.get(messageId);
    const nowMs = this.nowMs();
    const current = message !== undefined && message.receiptHandle === receiptHandle;
    if (!current || message.visibleAtMs <= nowMs) return 'not in flight';
    message.visibleAtMs = nowMs + visibilityS * 1000;
    if (visibilityS === 0) this.wake();
    return 'changed';
  }

  depth(): QueueDepth {
    const nowMs = this.nowMs();
    this.#forgetExpired(nowMs);
    const messages = [...this.#messages.values()];
    const hidden = messages.filter(({ visibleAtMs }) => visibleAtMs > nowMs);
    const inFlight = hidden.filter(({ receiveCount }) => receiveCount > 0).length;
    const delayed = hidden.length - inFlight;
    return { visible: messages.length - hidden.length, inFlight, delayed };
  }

  /** The moment at which the next hidden message can be seen again. */
  nextVisibleMs(): number | undefined {
    const nowMs = this.nowMs();
    const hidden = [...this.#messages.values()]
      .map(({ visibleAtMs }) => visibleAtMs)
      .filter((visibleAtMs) => visibleAtMs > nowMs);
    return hidden.length === 0 ? undefined : Math.min(...hidden);
  }

  /** Resolves the next time that there may be something to receive, or when the signal is aborted. */
  async stirred(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.#waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.#waiting.add(done);
      signal.addEventListener('abort', done);
    });
  }

  /** Lets everybody who waits look again. */
  wake(): void {
    for (const done of this.#waiting) done();
  }

  #forgetExpired(nowMs: number): void {
    for (const { messageId, sentMs } of this.#messages.values()) {
      if (sentMs + RETENTION_MS <= nowMs) this.#messages.delete(messageId);
    }
  }
}

const HANDLE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.\d+\./;

function messageIdOf(receiptHandle: string): string | undefined {
  return HANDLE.exec(receiptHandle)?.[1];
}
