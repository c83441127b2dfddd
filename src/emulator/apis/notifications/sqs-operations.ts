import {
  acceptedValue,
  count,
  listOf,
  meeting,
  object,
  text,
  required,
} from '../../core/request-reader.js';
import type { Reader } from '../../core/request-reader.js';
import type { Queue, ReceivedMessage } from './queue.js';
import { queueArn } from './queue-service.js';
import type { QueueService } from './queue-service.js';
import { SqsError } from './sqs-error.js';

/** The input of an operation of the queue service. */
export interface SqsCall {
  readonly queues: QueueService;
  readonly body: unknown;
  /** The emulator's origin, for addresses of queues. */
  readonly origin: string;
  /** Waits until the queue may have a message. Returns false when the time of `startWaiting` is over. */
  readonly waitFor: (queue: Queue) => Promise<boolean>;
  readonly startWaiting: (seconds: number) => void;
}

type SqsOperation = (call: SqsCall) => unknown;

const MOST_MESSAGE_BYTES = 1024 * 1024;
const MOST_BATCH_ENTRIES = 10;
const MOST_VISIBILITY_S = 43_200;

/** All supported operations, by their names in `x-amz-target`. */
export const SQS_OPERATIONS: Readonly<Record<string, SqsOperation>> = {
  CreateQueue: createQueue,
  GetQueueUrl: getQueueUrl,
  GetQueueAttributes: getQueueAttributes,
  SendMessage: sendMessage,
  ReceiveMessage: receiveMessage,
  DeleteMessage: deleteMessage,
  DeleteMessageBatch: deleteMessageBatch,
  ChangeMessageVisibility: changeMessageVisibility,
};

const named = object({
  QueueName: required(text('a name of letters, digits, - and _', /^[\w-]{1,80}$/)),
});

function createQueue({ queues, body, origin }: SqsCall): unknown {
  const { QueueName } = read(named, body);
  const { Attributes } = read(object({ Attributes: object({ VisibilityTimeout: text() }) }), body);
  const visibility = Attributes?.VisibilityTimeout;
  queues.create(QueueName, visibility === undefined ? undefined : Number(visibility));
  return { QueueUrl: urlOf(origin, QueueName) };
}

function getQueueUrl({ queues, body, origin }: SqsCall): unknown {
  const { QueueName } = read(named, body);
  if (!queues.find(QueueName)) throw noSuchQueue();
  return { QueueUrl: urlOf(origin, QueueName) };
}

const addressed = { QueueUrl: required(text()) };

const attributesRequest = object({ ...addressed, AttributeNames: listOf(text()) });

function getQueueAttributes(call: SqsCall): unknown {
  const { AttributeNames: names = [], QueueUrl } = read(attributesRequest, call.body);
  const queue = queueAt(call, QueueUrl);
  const { visible, inFlight, delayed } = queue.depth();
  const all: Readonly<Record<string, string>> = {
    QueueArn: queueArn(queue.name),
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    CreatedTimestamp: String(Math.floor(queue.createdMs / 1000)),
    VisibilityTimeout: String(queue.defaultVisibilityS),
    MessageRetentionPeriod: '345600',
    ReceiveMessageWaitTimeSeconds: '0',
    DelaySeconds: '0',
  };
  const unknown = names.find((name) => name !== 'All' && all[name] === undefined);
  if (unknown !== undefined) {
    throw new SqsError('InvalidAttributeName', `Unknown Attribute ${unknown}.`);
  }
  const wanted = names.includes('All') ? Object.keys(all) : names;
  return { Attributes: Object.fromEntries(wanted.map((name) => [name, all[name]])) };
}

const sendRequest = object({
  ...addressed,
  MessageBody: required(text()),
  DelaySeconds: upTo(900),
  MessageAttributes: object({}),
});

function sendMessage(call: SqsCall): unknown {
  const request = read(sendRequest, call.body);
  const queue = queueAt(call, request.QueueUrl);
  if (request.MessageAttributes !== undefined) {
    // Amazon's notifications have no attributes. Supporting them without their checksum would be worse than
    // refusing them.
    throw new SqsError('UnsupportedOperation', 'Message attributes are not emulated.');
  }
  const bytes = Buffer.byteLength(request.MessageBody);
  if (bytes === 0 || bytes > MOST_MESSAGE_BYTES) {
    throw invalid(
      `One or more parameters are invalid. Reason: Message must have 1 to ${MOST_MESSAGE_BYTES} bytes.`,
    );
  }
  const { messageId, bodyMd5 } = queue.send(request.MessageBody, request.DelaySeconds);
  return { MessageId: messageId, MD5OfMessageBody: bodyMd5 };
}

const receiveRequest = object({
  ...addressed,
  MaxNumberOfMessages: upTo(MOST_BATCH_ENTRIES, 1),
  VisibilityTimeout: upTo(MOST_VISIBILITY_S),
  WaitTimeSeconds: upTo(20),
  AttributeNames: listOf(text()),
  MessageSystemAttributeNames: listOf(text()),
});

async function receiveMessage(call: SqsCall): Promise<unknown> {
  const request = read(receiveRequest, call.body);
  const queue = queueAt(call, request.QueueUrl);
  const take = () => queue.receive(request.MaxNumberOfMessages ?? 1, request.VisibilityTimeout);
  let messages = take();
  if (messages.length === 0 && request.WaitTimeSeconds) {
    call.startWaiting(request.WaitTimeSeconds);
    while (messages.length === 0 && (await call.waitFor(queue))) messages = take();
  }
  if (messages.length === 0) return {};
  const names = [...(request.AttributeNames ?? []), ...(request.MessageSystemAttributeNames ?? [])];
  return { Messages: messages.map((message) => messageWire(message, names)) };
}

function messageWire(message: ReceivedMessage, names: readonly string[]): unknown {
  const all: Readonly<Record<string, string>> = {
    SenderId: 'AIDAEMULATEDAMAZON',
    SentTimestamp: String(message.sentMs),
    ApproximateReceiveCount: String(message.receiveCount),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedMs),
  };
  const wanted = Object.entries(all).filter(
    ([name]) => names.includes('All') || names.includes(name),
  );
  return {
    MessageId: message.messageId,
    ReceiptHandle: message.receiptHandle,
    MD5OfBody: message.bodyMd5,
    Body: message.body,
    ...(wanted.length > 0 && { Attributes: Object.fromEntries(wanted) }),
  };
}

const deleteRequest = object({ ...addressed, ReceiptHandle: required(text()) });

function deleteMessage(call: SqsCall): unknown {
  const { QueueUrl, ReceiptHandle } = read(deleteRequest, call.body);
  if (!queueAt(call, QueueUrl).delete(ReceiptHandle)) throw badHandle();
  return undefined;
}

const deleteBatchRequest = object({
  ...addressed,
  Entries: required(listOf(object({ Id: required(text()), ReceiptHandle: required(text()) }))),
});

function deleteMessageBatch(call: SqsCall): unknown {
  const { QueueUrl, Entries: entries } = read(deleteBatchRequest, call.body);
  const queue = queueAt(call, QueueUrl);
  if (entries.length === 0) {
    throw new SqsError('EmptyBatchRequest', 'There should be at least one entry in the request.');
  }
  if (entries.length > MOST_BATCH_ENTRIES) {
    throw new SqsError(
      'TooManyEntriesInBatchRequest',
      `Maximum number of entries per request are ${MOST_BATCH_ENTRIES}. You have sent ${entries.length}.`,
    );
  }
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length) {
    throw new SqsError('BatchEntryIdsNotDistinct', 'Two or more entries have the same Id.');
  }
  const deleted = entries.map(({ Id, ReceiptHandle }) => ({
    Id,
    done: queue.delete(ReceiptHandle),
  }));
  const { code, message } = badHandle();
  return {
    Successful: deleted.filter(({ done }) => done).map(({ Id }) => ({ Id })),
    Failed: deleted
      .filter(({ done }) => !done)
      .map(({ Id }) => ({ Id, SenderFault: true, Code: code, Message: message })),
  };
}

const visibilityRequest = object({
  ...addressed,
  ReceiptHandle: required(text()),
  VisibilityTimeout: required(upTo(MOST_VISIBILITY_S)),
});

function changeMessageVisibility(call: SqsCall): unknown {
  const { QueueUrl, ReceiptHandle, VisibilityTimeout } = read(visibilityRequest, call.body);
  const outcome = queueAt(call, QueueUrl).changeVisibility(ReceiptHandle, VisibilityTimeout);
  if (outcome === 'unknown') throw badHandle();
  if (outcome === 'not in flight') {
    throw new SqsError(
      'MessageNotInflight',
      'Message does not exist or is not available for visibility timeout change.',
    );
  }
  return undefined;
}

/** Finds a queue by its name alone: clients often write its address with another host. */
function queueAt({ queues }: SqsCall, url: string): Queue {
  const name = url.split('/').at(-1) ?? '';
  const queue = queues.find(name);
  if (!queue) throw noSuchQueue();
  return queue;
}

function urlOf(origin: string, name: string): string {
  return `${origin}/sqs/${name}`;
}

function upTo(most: number, least = 0): Reader<number> {
  const problem = `must be between ${least} and ${most}`;
  return meeting(count, (value) => value >= least && value <= most, problem);
}

function read<T>(reader: Reader<T>, body: unknown): T {
  return acceptedValue(body, reader, ([first]) => {
    if (first?.problem === 'is required') {
      return new SqsError(
        'MissingParameter',
        `The request must contain the parameter ${first.path}.`,
      );
    }
    return invalid(
      `Value for parameter ${first?.path ?? ''} is invalid. Reason: ${first?.problem ?? ''}.`,
    );
  });
}

function invalid(message: string): SqsError {
  return new SqsError('InvalidParameterValue', message);
}

function noSuchQueue(): SqsError {
  return new SqsError('QueueDoesNotExist', 'The specified queue does not exist.');
}

function badHandle(): SqsError {
  return new SqsError('ReceiptHandleIsInvalid', 'The input receipt handle is invalid.');
}
