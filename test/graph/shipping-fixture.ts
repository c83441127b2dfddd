import { graphql } from '../support/generated/gql.js';
import type {
  BuyShippingInput,
  ShipmentPackageInput,
  ShipmentRequestInput,
  PackageInput,
  ParcelInput,
  QuoteQueryVariables,
} from '../support/generated/graphql.js';
import type { RunningApp } from '../support/running-app.js';

export const Quote = graphql(`
  query Quote($id: ID!, $parcel: ParcelInput, $filter: OfferFilterInput, $sortBy: OfferSort!) {
    seller {
      order(id: $id) {
        shippingQuote(parcel: $parcel, filter: $filter, sortBy: $sortBy) {
          id
          filteredOutCount
          offers {
            id
            shippingServiceId
            offerId
            carrierName
            rate {
              amount
              currencyCode
            }
            price {
              amount
            }
            latestEstimatedDelivery
            labelFormats {
              format
            }
            benefits {
              included
            }
          }
          rejected {
            shippingServiceId
            rejectionReasonCode
          }
          temporarilyUnavailableCarriers
          termsNotAcceptedCarriers
        }
      }
    }
  }
`);

export const Buy = graphql(`
  mutation Buy($input: BuyShippingInput!) {
    buyShipping(input: $input) {
      purchase {
        key
        shipment {
          shipmentId
          amazonOrderId
          status
          trackingNumber
          shipFromAddress {
            name
            city
            email
            phone
          }
          service {
            shippingServiceId
            price {
              amount
            }
          }
          label {
            url
            contentType
            byteLength
            base64
            checksumVerified
            problem
          }
        }
      }
      isReplay
      keyIsFree
      error {
        __typename
        code
        message
        path
        ... on PriceAboveMaximum {
          offered {
            amount
            currencyCode
          }
        }
        ... on TermsNotAccepted {
          carrierName
        }
        ... on OfferExpired {
          requoted {
            offers {
              shippingServiceId
              offerId
            }
          }
        }
        ... on ShipmentAlreadyPurchased {
          shipmentIds
        }
      }
    }
  }
`);

export const Cancel = graphql(`
  mutation Cancel($input: CancelShipmentInput!) {
    cancelShipment(input: $input) {
      shipment {
        shipmentId
        status
        label {
          url
        }
      }
      error {
        __typename
        code
        message
      }
    }
  }
`);

export const ById = graphql(`
  query ShipmentById($id: ID!) {
    seller {
      shipment(id: $id) {
        shipmentId
        status
        trackingNumber
        label {
          contentType
        }
      }
    }
  }
`);

const order = (number: number): string => `112-${1_000_000 + number}-${1_000_000 + number}`;
const item = (number: number, line = 1): string =>
  `600000000${String(number).padStart(3, '0')}${String(line).padStart(2, '0')}`;

/** Returns the package of a purchase in the form of a quote. */
export function sized({ dimensions, predefined, weight }: ShipmentPackageInput): PackageInput {
  if (dimensions) return { size: { dimensions }, weight };
  if (!predefined) throw new Error('a package without a size');
  return { size: { predefined }, weight };
}

/** Buy Shipping on a running program, for the emulator's example seller. */
export class Shipping {
  readonly #running: RunningApp;

  constructor(running: RunningApp) {
    this.#running = running;
  }

  /** Returns a parcel with one unit of an order that the emulator always has. */
  parcel(number = 1): ShipmentRequestInput {
    return {
      amazonOrderId: order(number),
      items: [{ orderItemId: item(number), quantity: 1 }],
      shipFrom: { supplySourceId: this.#running.emulator.showcase.supplySourceId },
      package: {
        dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' },
        weight: { value: 20, unit: 'OZ' },
      },
      deliveryExperience: 'WITHOUT_SIGNATURE',
      carrierWillPickUp: false,
    };
  }

  /** Returns the parcel of `parcel` for a quote. */
  quoted(number = 1): ParcelInput {
    const { items, shipFrom, package: size } = this.parcel(number);
    return { items, shipFrom, package: sized(size) };
  }

  async quote({
    number = 1,
    parcel = {},
    ...input
  }: Partial<Omit<QuoteQueryVariables, 'id' | 'parcel'>> & {
    readonly number?: number;
    readonly parcel?: ParcelInput;
  } = {}) {
    const answer = await this.#running.query(Quote, {
      id: order(number),
      parcel: { ...this.quoted(number), ...parcel },
      sortBy: 'CHEAPEST',
      ...input,
    });
    const quote = answer.seller?.order?.shippingQuote;
    if (!quote) throw new Error('no offers');
    return quote;
  }

  /** Quotes a parcel, and returns its offer of UPS Ground. */
  async offer(quoted: Parameters<Shipping['quote']>[0] = {}) {
    const { offers } = await this.quote(quoted);
    const offer = offers.find(({ shippingServiceId }) => shippingServiceId === 'UPS_PTP_GND');
    if (!offer) throw new Error('no offer of UPS Ground');
    return offer;
  }

  buy(input: Partial<BuyShippingInput> = {}) {
    const old = { shipment: this.parcel(), shippingServiceId: 'UPS_PTP_GND' };
    return this.order({ key: 'key-1', ...old, ...input });
  }

  /** Buys with exactly this input. */
  async order(input: BuyShippingInput) {
    const answer = await this.#running.query(Buy, { input });
    if (!answer.buyShipping) throw new Error('no result');
    return answer.buyShipping;
  }

  /** Buys a label. Throws with the response if that fails. */
  async bought(input: Partial<BuyShippingInput> = {}) {
    const result = await this.buy(input);
    const shipment = result.error ? null : result.purchase?.shipment;
    if (!shipment) throw new Error(JSON.stringify(result));
    return shipment;
  }
}
