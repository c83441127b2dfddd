/** Reads the bodies of the Notifications API. */
import { acceptedBody } from '../../core/request-body.js';
import { listOf, object, oneOf, text } from '../../core/request-reader.js';
import type { Read } from '../../core/request-reader.js';

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

export type DestinationRequest = Read<typeof destinationRequest>;
export type SubscriptionRequest = Read<typeof subscriptionRequest>;

/** @throws ApiError 400 InvalidInput that names every offending property. */
export function readDestinationRequest(body: unknown): DestinationRequest {
  return acceptedBody(body, destinationRequest);
}

/** @throws ApiError 400 InvalidInput that names every offending property. */
export function readSubscriptionRequest(body: unknown): SubscriptionRequest {
  return acceptedBody(body, subscriptionRequest);
}
