/** Reads the bodies of the Notifications API. */
import { acceptedBody } from '../../core/request-body.js';
import { filled, listOf, object, oneOf, required, text } from '../../core/request-reader.js';
import type { Read } from '../../core/request-reader.js';

const destinationRequest = object({
  name: required(text('a name of 1 to 256 characters', /^.{1,256}$/)),
  resourceSpecification: required(
    object({
      sqs: object({ arn: required(text('the ARN of an SQS queue', /^arn:aws:sqs:\S+:\S+:\S+$/)) }),
      eventBridge: object({
        region: required(filled),
        accountId: required(text('an AWS account id of 12 digits', /^\d{12}$/)),
      }),
    }),
  ),
});

const subscriptionRequest = object({
  payloadVersion: required(filled),
  destinationId: required(filled),
  processingDirective: object({
    eventFilter: object({
      eventFilterType: required(filled),
      marketplaceIds: listOf(filled),
      orderChangeTypes: listOf(
        oneOf('OrderStatusChange', 'BuyerRequestedChange', 'DeliveryTipChange'),
      ),
    }),
    filterExpression: text('an expression of 1 to 256 characters', /^.{1,256}$/s),
  }),
});

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
