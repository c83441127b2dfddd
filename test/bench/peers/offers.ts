/** What is left to ship of an order, in Amazon's form. */
export interface Parcel {
  readonly AmazonOrderId: string;
  readonly ItemList: readonly { readonly OrderItemId: string; readonly Quantity: number }[];
}

/** An offer as the loads show it, with its times in milliseconds. */
export interface Offer {
  readonly shown: {
    readonly shippingServiceId: string;
    readonly name: string;
    readonly carrierName: string;
    readonly price: { readonly amount: string; readonly currencyCode: string };
    readonly shipDate: string;
    readonly latestEstimatedDelivery: string;
  };
  readonly price: number;
  readonly leavesAt: number;
  readonly arrivesAt: number;
}

interface ServiceDocument {
  readonly ShippingServiceId: string;
  readonly ShippingServiceName: string;
  readonly CarrierName: string;
  readonly ShipDate: string;
  readonly LatestEstimatedDeliveryDate: string;
  readonly RateWithAdjustments: { readonly Amount: number; readonly CurrencyCode: string };
}

export function readOffers(answer: unknown): Offer[] {
  const { payload } = answer as { payload: { ShippingServiceList: ServiceDocument[] } };
  return payload.ShippingServiceList.map((service) => {
    const { Amount: price, CurrencyCode: currencyCode } = service.RateWithAdjustments;
    const leaves = new Date(service.ShipDate);
    const arrives = new Date(service.LatestEstimatedDeliveryDate);
    return {
      shown: {
        shippingServiceId: service.ShippingServiceId,
        name: service.ShippingServiceName,
        carrierName: service.CarrierName,
        price: { amount: price.toFixed(2), currencyCode },
        shipDate: leaves.toISOString(),
        latestEstimatedDelivery: arrives.toISOString(),
      },
      price,
      leavesAt: leaves.getTime(),
      arrivesAt: arrives.getTime(),
    };
  });
}

/** Returns the cheapest offer that leaves and arrives in time; of two with the same price, the one that arrives first. */
export function cheapestInTime(
  offers: readonly Offer[],
  shipBy: number,
  deliverBy: number,
): Offer['shown'] | null {
  let best: Offer | null = null;
  for (const offer of offers) {
    if (offer.leavesAt > shipBy || offer.arrivesAt > deliverBy) continue;
    const isBetter =
      !best ||
      offer.price < best.price ||
      (offer.price === best.price && offer.arrivesAt < best.arrivesAt);
    if (isBetter) best = offer;
  }
  return best && best.shown;
}
