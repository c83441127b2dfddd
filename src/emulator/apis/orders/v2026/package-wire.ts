import { isoTime } from '../../../core/clock.js';
import type { OrderPackage, PostalAddress } from '../order.js';

/** An OrderPackage of Orders 2026-01-01. */
export function packageWire(parcel: OrderPackage, nowMs: number): object {
  const { packageReferenceId, carrier, shippingService, trackingNumber, shipFrom } = parcel;
  return {
    packageReferenceId,
    createdTime: isoTime(parcel.createdMs),
    packageStatus: statusWire(parcel, nowMs),
    carrier,
    shipTime: isoTime(parcel.shipMs),
    shippingService,
    trackingNumber,
    shipFromAddress: addressWire(shipFrom),
    packageItems: parcel.items,
  };
}

/** A package follows its promise: it is handed over and delivered at the promised times. */
function statusWire(parcel: OrderPackage, nowMs: number): object {
  if (parcel.isLabelCancelled) return { status: 'CANCELLED', detailedStatus: 'LABEL_CANCELLED' };
  if (nowMs < parcel.shipMs) return { status: 'PENDING', detailedStatus: 'PENDING_DROP_OFF' };
  if (nowMs < parcel.deliveredMs) return { status: 'IN_TRANSIT', detailedStatus: 'DROPPED_OFF' };
  return { status: 'DELIVERED', detailedStatus: 'DELIVERED' };
}

/** An address without the fields of a person. */
export function addressWire(address: PostalAddress): object {
  return {
    name: address.name,
    addressLine1: address.line1,
    addressLine2: address.line2,
    addressLine3: address.line3,
    city: address.city,
    districtOrCounty: address.districtOrCounty,
    stateOrRegion: address.stateOrProvince,
    postalCode: address.postalCode,
    countryCode: address.countryCode,
  };
}
