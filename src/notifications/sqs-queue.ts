import type * as Sdk from '@aws-sdk/client-sqs';
import { numberOf } from '../sp-api/wire/wire-values.js';
import type { MessageQueue, QueueMessage, UndeletedMessage } from './message-queue.js';

/** A queue of Amazon SQS or of a service with its protocol. */
export interface SqsPlace {
  readonly queueUrl: string;
  readonly region: string;
  /** Null uses AWS's default chain: environment, shared files, role of the container or machine. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
}

/** Limits of SQS: messages per receive, and seconds of long polling. */
const MOST_MESSAGES = 10;
const LONGEST_WAIT_S = 20;

// Much longer than recording ten changes takes, so that no replica repeats the work. Short enough that messages return soon
// after a crash.
const HIDDEN_S = 60;

const CONNECT_MS = 5_000;
const WHOLE_REQUEST_MS = (LONGEST_WAIT_S + 10) * 1000;

interface Loaded {
  readonly sdk: typeof Sdk;
  readonly client: Sdk.SQSClient;
}

/** Reads a queue with AWS's own client. Loads the client's code with the first call. */
export class SqsQueue implements MessageQueue {
  readonly #place: SqsPlace;
  #loaded: Promise<Loaded> | null = null;

  constructor(place: SqsPlace) {
    this.#place = place;
  }

  async receive(signal: AbortSignal): Promise<readonly QueueMessage[]> {
    const { sdk, client } = await this.#load();
    const command = new sdk.ReceiveMessageCommand({
      QueueUrl: this.#place.queueUrl,
      MaxNumberOfMessages: MOST_MESSAGES,
      WaitTimeSeconds: LONGEST_WAIT_S,
      VisibilityTimeout: HIDDEN_S,
      MessageSystemAttributeNames: ['SentTimestamp', 'ApproximateReceiveCount'],
    });
    const { Messages: messages = [] } = await client.send(command, { abortSignal: signal });
    return messages.map(readMessage).filter((message) => message !== null);
  }

  async delete(messages: readonly QueueMessage[]): Promise<readonly UndeletedMessage[]> {
    const { sdk, client } = await this.#load();
    const command = new sdk.DeleteMessageBatchCommand({
      QueueUrl: this.#place.queueUrl,
      Entries: messages.map(({ receipt }, index) => ({
        Id: String(index),
        ReceiptHandle: receipt,
      })),
    });
    const { Failed: failed = [] } = await client.send(command);
    return failed.flatMap(({ Id: id, Code: code }) => {
      const message = messages[Number(id)];
      return message ? [{ message, code: code ?? 'unknown' }] : [];
    });
  }

  async hide({ receipt }: QueueMessage, seconds: number): Promise<void> {
    const { sdk, client } = await this.#load();
    const command = new sdk.ChangeMessageVisibilityCommand({
      QueueUrl: this.#place.queueUrl,
      ReceiptHandle: receipt,
      VisibilityTimeout: seconds,
    });
    await client.send(command);
  }

  close(): void {
    // A client that failed to load needs no close.
    this.#loaded?.then(
      ({ client }) => client.destroy(),
      () => undefined,
    );
  }

  #load(): Promise<Loaded> {
    return (this.#loaded ??= this.#open());
  }

  async #open(): Promise<Loaded> {
    const sdk = await import('@aws-sdk/client-sqs');
    const { queueUrl, region, credentials } = this.#place;
    const client = new sdk.SQSClient({
      region,
      // The queue's own endpoint, so that LocalStack and similar services work without another setting.
      endpoint: new URL(queueUrl).origin,
      ...(credentials && { credentials }),
      // The consumer pauses and retries. Pauses inside the client could not be cut short.
      maxAttempts: 1,
      requestHandler: {
        connectionTimeout: CONNECT_MS,
        requestTimeout: WHOLE_REQUEST_MS,
        throwOnRequestTimeout: true,
      },
    });
    return { sdk, client };
  }
}

// A message without a receipt cannot be deleted. The queue delivers it again.
function readMessage(message: Sdk.Message): QueueMessage | null {
  const { MessageId: id, ReceiptHandle: receipt, Body: body, Attributes: attributes } = message;
  if (receipt === undefined) return null;
  return {
    id: id ?? '',
    receipt,
    body: body ?? '',
    sentMs: numberOf(attributes?.SentTimestamp),
    receiveCount: numberOf(attributes?.ApproximateReceiveCount),
  };
}
