import type { LabelAddress, LabelContent } from '../../labels/label-content.js';
import type { Order, PostalAddress } from '../orders/order.js';
import type { SoldShipment } from './shipment-book.js';
import { timeZoneOf } from './us-geography.js';
import { weightOz } from './shipment-request.js';
import type { AddressWire, DeliveryExperience } from './shipment-request.js';

const SIGNATURES: Readonly<Record<DeliveryExperience, LabelContent['signature']>> = {
  DeliveryConfirmationWithAdultSignature: 'adult signature',
  DeliveryConfirmationWithSignature: 'signature',
  DeliveryConfirmationWithoutSignature: 'none',
  NoTracking: 'none',
};

/**
 * Returns the content of a shipment's label. The same shipment gives the same content, so that a reprint is
 * identical.
 */
export function labelContent(shipment: SoldShipment, order: Order | undefined): LabelContent {
  const { details, quote } = shipment;
  const custom = details.LabelCustomization;
  // As at Amazon, custom text is for ZPL203 only, and not every carrier prints it.
  const hasCustomText = shipment.labelFormat === 'ZPL203' && quote.carrier.printsCustomText;
  return {
    carrierName: quote.carrier.name,
    serviceName: quote.service.name,
    trackingId: shipment.trackingId,
    shipFrom: senderOf(details.ShipFromAddress),
    shipTo: recipientOf(shipment.shipTo),
    weightOz: weightOz(details.Weight),
    orderId: details.AmazonOrderId,
    printsOrderId: custom?.StandardIdForLabel === 'AmazonOrderId',
    customText: hasCustomText ? custom?.CustomTextForLabel : undefined,
    shipMs: quote.dates.shipMs,
    shipTimeZone: timeZoneOf(
      details.ShipFromAddress.CountryCode,
      details.ShipFromAddress.PostalCode,
    ),
    createdMs: shipment.createdMs,
    signature: SIGNATURES[quote.deliveryExperience],
    packingSlip: shipment.includesPackingSlip ? packingSlip(shipment, order) : [],
  };
}

function packingSlip(
  shipment: SoldShipment,
  order: Order | undefined,
): LabelContent['packingSlip'] {
  return shipment.details.ItemList.map(({ OrderItemId, Quantity }) => {
    const item = order?.items.find((candidate) => candidate.orderItemId === OrderItemId);
    return {
      sku: item?.product.sku ?? '',
      title: item?.product.title ?? '',
      quantity: Quantity,
    };
  });
}

function present(lines: readonly (string | undefined)[]): string[] {
  return lines.filter((line): line is string => line !== undefined && line !== '');
}

function senderOf(address: AddressWire): LabelAddress {
  return {
    name: address.Name,
    lines: present([address.AddressLine1, address.AddressLine2, address.AddressLine3]),
    city: address.City,
    stateOrProvince: address.StateOrProvinceCode ?? '',
    postalCode: address.PostalCode,
    countryCode: address.CountryCode,
  };
}

function recipientOf(address: PostalAddress): LabelAddress {
  return {
    name: address.name,
    lines: present([address.line1, address.line2]),
    city: address.city,
    stateOrProvince: address.stateOrProvince ?? '',
    postalCode: address.postalCode,
    countryCode: address.countryCode,
  };
}
