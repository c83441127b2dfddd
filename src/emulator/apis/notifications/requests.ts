/** What the Notifications API accepts, and how it refuses the rest. */
import { ApiError } from '../../core/api.js';
import {
  listOf,
  object,
  oneOf,
  text,
  type Reader,
  type Violation,
} from '../../core/request-reader.js';

const filled = text('a non-empty string', /\S/);

const destinationRequest = object(
  {
    name: text('a name of 1 to 256 characters', /^.{1,256}$/),
    resourceSpecification: object({
      sqs: object({ arn: text('the ARN of an SQS queue', /^arn:aws:sqs:\S+:\S+:\S+$/) }, 'arn'),
      eventBridge: object(
        { region: filled, accountId: text('an AWS account id of 12 digits', /^\d{12}$/) },
        'region',
        'accountId',
      ),
    }),
  },
  'name',
  'resourceSpecification',
);

const subscriptionRequest = object(
  {
    payloadVersion: filled,
    destinationId: filled,
    processingDirective: object({
      eventFilter: object(
        {
          eventFilterType: filled,
          marketplaceIds: listOf(filled),
          orderChangeTypes: listOf(
            oneOf('OrderStatusChange', 'BuyerRequestedChange', 'DeliveryTipChange'),
          ),
        },
        'eventFilterType',
      ),
      filterExpression: text('an expression of 1 to 256 characters', /^.{1,256}$/s),
    }),
  },
  'payloadVersion',
  'destinationId',
);

type Read<R> = R extends Reader<infer T> ? T : never;

export type DestinationRequest = Read<typeof destinationRequest>;
export type SubscriptionRequest = Read<typeof subscriptionRequest>;

/** @throws ApiError 400 InvalidInput that names every offending property. */
export function readDestinationRequest(body: unknown): DestinationRequest {
  return accepted(body, destinationRequest);
}

/** @throws ApiError 400 InvalidInput that names every offending property. */
export function readSubscriptionRequest(body: unknown): SubscriptionRequest {
  return accepted(body, subscriptionRequest);
}

/** The 400 of this API. */
export function invalidInput(message: string): ApiError {
  return new ApiError(400, 'InvalidInput', message);
}

function accepted<T>(body: unknown, read: Reader<T>): T {
  if (body === undefined) throw invalidInput('Request body is missing.');
  const violations: Violation[] = [];
  const value = read(body, '', violations);
  if (value !== undefined && violations.length === 0) return value;
  const message = violations.map(({ path, problem }) => `${path || 'body'} ${problem}`).join('; ');
  throw invalidInput(`Invalid Input: ${message}.`);
}
