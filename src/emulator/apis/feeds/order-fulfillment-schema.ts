import { CARRIER_CODES } from './carrier-codes.js';
import { choice, one, optional, sequence, text } from './content-model.js';
import type { ContentModel } from './content-model.js';

/** The schema's `String`: text of at most 50 characters. */
const string50 = text('text of at most 50 characters', /^.{0,50}$/s);
const addressLine = text('text of at most 60 characters', /^.{0,60}$/s);
const anyText = text('text', () => true);
const positiveInteger = text('a whole number from 1', /^\+?0*[1-9]\d*$/);
const idNumber = text('a whole number of 1 to 20 digits', /^0*[1-9]\d{0,19}$/);
const flag = text('true or false', /^(true|false|0|1)$/);
const dateTime = text('a date and time such as 2026-05-12T10:30:00Z', isDateTime);

const address = sequence(
  one('Name', string50),
  optional('FormalTitle', text('text of at most 10 characters', /^.{0,10}$/s)),
  optional('GivenName', string50),
  optional('FamilyName', string50),
  one('AddressFieldOne', addressLine),
  optional('AddressFieldTwo', addressLine),
  optional('AddressFieldThree', addressLine),
  optional('City', string50),
  optional('County', string50),
  optional('StateOrRegion', string50),
  optional('PostalCode', string50),
  one('CountryCode', text('two characters', /^.{2}$/)),
  optional('PhoneNumber', string50, 3),
  optional('isDefaultShipping', flag),
  optional('isDefaultBilling', flag),
  optional('isDefaultOneClick', flag),
);

const fulfillmentData = sequence(
  optional(
    'CarrierCode',
    text('a carrier code of the schema, such as UPS; others go by CarrierName', (code) =>
      CARRIER_CODES.has(code),
    ),
  ),
  optional('CarrierName', string50),
  optional('ShippingMethod', string50),
  optional('ShipperTrackingNumber', string50),
);

const item = sequence(
  choice({
    // The published schema says 14 digits. Amazon has issued and accepted ids of 15 since.
    AmazonOrderItemCode: text('a number of 14 to 20 digits', /^\d{14,20}$/),
    MerchantOrderItemID: string50,
  }),
  optional('MerchantFulfillmentItemID', idNumber),
  optional('Quantity', positiveInteger),
  optional('TransparencyCode', anyText, 10),
);

/** Newer than the published schema. No document says on which side of the address it belongs. */
const shipFromSupplySource = optional('ShipFromSupplySourceId', string50);

/** Amazon's schema of an OrderFulfillment. */
const ORDER_FULFILLMENT: ContentModel = sequence(
  choice({
    AmazonOrderID: text('an order id such as 111-1111111-1111111', /^\w{3}-\w{7}-\w{7}$/),
    MerchantOrderID: string50,
  }),
  optional('MerchantFulfillmentID', idNumber),
  one('FulfillmentDate', dateTime),
  optional('FulfillmentData', fulfillmentData),
  optional('CODCollectionMethod', text('DirectPayment', /^DirectPayment$/)),
  optional('Item', item, Number.POSITIVE_INFINITY),
  shipFromSupplySource,
  optional('ShipFromAddress', address),
  shipFromSupplySource,
);

/** A message with its number. */
export const MESSAGE: ContentModel = sequence(
  one('MessageID', positiveInteger),
  optional(
    'OperationType',
    text('Update, Delete or PartialUpdate', /^(Update|Delete|PartialUpdate)$/),
  ),
  one('OrderFulfillment', ORDER_FULFILLMENT),
);

/** The envelope without the content of its messages, which are checked one by one. */
export const ENVELOPE: ContentModel = sequence(
  one('Header', sequence(one('DocumentVersion', anyText), one('MerchantIdentifier', string50))),
  one('MessageType', text('OrderFulfillment', /^OrderFulfillment$/)),
);

function isDateTime(value: string): boolean {
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;
  return form.test(value) && !Number.isNaN(Date.parse(value));
}
