import { child, childText } from './xml.js';
import type { XmlElement } from './xml.js';

/** One message of the fulfilment feed: a parcel of an order has shipped. */
export interface FulfillmentMessage {
  readonly messageId: number;
  /** One of these two identifies the order. */
  readonly amazonOrderId: string | undefined;
  readonly merchantOrderId: string | undefined;
  readonly merchantFulfillmentId: string | undefined;
  readonly fulfillmentDateMs: number;
  readonly carrierCode: string | undefined;
  readonly carrierName: string | undefined;
  readonly shippingMethod: string | undefined;
  readonly trackingNumber: string | undefined;
  readonly codCollectionMethod: string | undefined;
  /** Empty means the whole order. */
  readonly items: readonly FulfillmentItem[];
  readonly shipFromSupplySourceId: string | undefined;
  readonly shipFromAddress: FulfillmentAddress | undefined;
}

export interface FulfillmentItem {
  /** One of these two identifies the item. */
  readonly amazonOrderItemCode: string | undefined;
  readonly merchantOrderItemId: string | undefined;
  readonly merchantFulfillmentItemId: string | undefined;
  /** Undefined means all that is left of the item. */
  readonly quantity: number | undefined;
  readonly transparencyCodes: readonly string[];
}

export interface FulfillmentAddress {
  readonly name: string;
  readonly line1: string;
  readonly line2: string | undefined;
  readonly line3: string | undefined;
  readonly city: string | undefined;
  readonly county: string | undefined;
  readonly stateOrRegion: string | undefined;
  readonly postalCode: string | undefined;
  readonly countryCode: string;
  readonly phone: string | undefined;
}

/** Reads a `Message` that matches its schema. */
export function fulfillmentMessage(message: XmlElement): FulfillmentMessage {
  const fulfillment = child(message, 'OrderFulfillment') ?? message;
  const parcel = child(fulfillment, 'FulfillmentData');
  const ofParcel = (name: string): string | undefined => parcel && filled(parcel, name);
  const address = child(fulfillment, 'ShipFromAddress');
  return {
    messageId: Number(childText(message, 'MessageID')),
    amazonOrderId: filled(fulfillment, 'AmazonOrderID'),
    merchantOrderId: filled(fulfillment, 'MerchantOrderID'),
    merchantFulfillmentId: filled(fulfillment, 'MerchantFulfillmentID'),
    fulfillmentDateMs: Date.parse(childText(fulfillment, 'FulfillmentDate') ?? ''),
    carrierCode: ofParcel('CarrierCode'),
    carrierName: ofParcel('CarrierName'),
    shippingMethod: ofParcel('ShippingMethod'),
    trackingNumber: ofParcel('ShipperTrackingNumber'),
    codCollectionMethod: filled(fulfillment, 'CODCollectionMethod'),
    items: fulfillment.children.filter(({ name }) => name === 'Item').map(fulfillmentItem),
    shipFromSupplySourceId: filled(fulfillment, 'ShipFromSupplySourceId'),
    shipFromAddress: address && fulfillmentAddress(address),
  };
}

function fulfillmentItem(item: XmlElement): FulfillmentItem {
  const quantity = filled(item, 'Quantity');
  return {
    amazonOrderItemCode: filled(item, 'AmazonOrderItemCode'),
    merchantOrderItemId: filled(item, 'MerchantOrderItemID'),
    merchantFulfillmentItemId: filled(item, 'MerchantFulfillmentItemID'),
    quantity: quantity === undefined ? undefined : Number(quantity),
    transparencyCodes: item.children
      .filter(({ name }) => name === 'TransparencyCode')
      .map(({ text }) => text),
  };
}

function fulfillmentAddress(address: XmlElement): FulfillmentAddress {
  return {
    name: childText(address, 'Name') ?? '',
    line1: childText(address, 'AddressFieldOne') ?? '',
    line2: filled(address, 'AddressFieldTwo'),
    line3: filled(address, 'AddressFieldThree'),
    city: filled(address, 'City'),
    county: filled(address, 'County'),
    stateOrRegion: filled(address, 'StateOrRegion'),
    postalCode: filled(address, 'PostalCode'),
    countryCode: childText(address, 'CountryCode') ?? '',
    phone: filled(address, 'PhoneNumber'),
  };
}

function filled(element: XmlElement, name: string): string | undefined {
  return childText(element, name) || undefined;
}
