import { enumType } from '../../graph/enum-type.js';

/** What deliveries announce. The names are those of the store. */
export const WebhookEvent = enumType('WebhookEvent', 'Why a webhook was sent.', {
  ORDER_UPDATED:
    'The index has new facts of an order, or one of its purchases or confirmations changed. Not for holds, tags and claims, which `orderUpdated` announces, and as there not for the orders that reading the past finds.',
  ORDER_CANCELLATION_REQUESTED:
    'The buyer began to ask for the cancellation of items of an order. ORDER_UPDATED is sent too.',
  PURCHASE_UPDATED: 'A purchase was recorded or changed.',
  PURCHASE_BATCH_UPDATED:
    'A batch of purchases was recorded, or one of the purchases recorded with it changed.',
  CONFIRMATION_UPDATED: 'A confirmation was recorded, or its state changed.',
  CONFIRMATION_BATCH_UPDATED: 'A confirmation of the batch was recorded, or its state changed.',
  INVENTORY_BATCH_UPDATED:
    'A batch of quantities was recorded, or quantities of it changed their states.',
  TEST: 'Sent by `sendTestWebhook` only. No endpoint can choose it, and every one gets its own tests.',
});
export type WebhookEvent = keyof typeof WebhookEvent;

export const WebhookDeliveryStatus = enumType('WebhookDeliveryStatus', 'How far a webhook is.', {
  WAITING:
    'It waits for its next attempt, or for an earlier webhook about the same object to the same endpoint.',
  SENDING: 'An attempt runs.',
  DELIVERED: 'The receiver responded with 2xx.',
  GIVEN_UP: 'It is not tried again. `problem` says why.',
  SUPERSEDED:
    'An attempt failed, and the object changed again since. A newer webhook with the same event announces it.',
});
export type WebhookDeliveryStatus = keyof typeof WebhookDeliveryStatus;

export const WebhookProblemCode = enumType(
  'WebhookProblemCode',
  'Why an attempt to send a webhook failed.',
  {
    REFUSED: 'The receiver responded with a status other than 2xx. Redirects are not followed.',
    GONE: 'The receiver responded with 410, so the server has deactivated the endpoint.',
    TIMEOUT: 'The receiver did not respond within 15 seconds.',
    UNREACHABLE:
      'No connection to the receiver, a broken one, a wrong TLS certificate, or a response that is not HTTP.',
    FORBIDDEN_ADDRESS:
      'The host of the URL has an address that the server does not send to, such as a private one.',
    EXPIRED: 'It could not be sent within three days.',
  },
);
export type WebhookProblemCode = keyof typeof WebhookProblemCode;
