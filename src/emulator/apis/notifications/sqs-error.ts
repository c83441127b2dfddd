/** The errors of the queue service: the name in the body, and the old name in a header for old clients. */
const NAMES = {
  QueueDoesNotExist: 'AWS.SimpleQueueService.NonExistentQueue',
  ReceiptHandleIsInvalid: 'ReceiptHandleIsInvalid',
  MessageNotInflight: 'AWS.SimpleQueueService.MessageNotInflight',
  EmptyBatchRequest: 'AWS.SimpleQueueService.EmptyBatchRequest',
  TooManyEntriesInBatchRequest: 'AWS.SimpleQueueService.TooManyEntriesInBatchRequest',
  BatchEntryIdsNotDistinct: 'AWS.SimpleQueueService.BatchEntryIdsNotDistinct',
  InvalidAttributeName: 'InvalidAttributeName',
  UnsupportedOperation: 'AWS.SimpleQueueService.UnsupportedOperation',
  InvalidParameterValue: 'InvalidParameterValue',
  MissingParameter: 'MissingParameter',
  RequestThrottled: 'RequestThrottled',
  InternalFailure: 'InternalFailure',
  ServiceUnavailable: 'ServiceUnavailable',
} as const;

export type SqsErrorName = keyof typeof NAMES;

/** Thrown by an operation of the queue service. It is sent as an error of the AWS JSON protocol. */
export class SqsError extends Error {
  override readonly name = 'SqsError';

  constructor(
    readonly code: SqsErrorName,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }

  /** Value of the header with the old name. */
  get queryError(): string {
    return `${NAMES[this.code]};${this.status < 500 ? 'Sender' : 'Receiver'}`;
  }

  /** Value of `__type` in the JSON protocol. */
  get type(): string {
    return `com.amazonaws.sqs#${this.code}`;
  }
}
