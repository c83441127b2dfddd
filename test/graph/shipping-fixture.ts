import { graphql } from '../support/generated/gql.js';
import type {
  BuyShippingInput,
  ParcelInput,
  QuoteQueryVariables,
  ShippingRequestInput,
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
              id
              shippingServiceId
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

export const orderId = (number = 1): string => `112-${1_000_000 + number}-${1_000_000 + number}`;
const item = (number: number, line = 1): string =>
  `600000000${String(number).padStart(3, '0')}${String(line).padStart(2, '0')}`;

/** A maximum price that no label exceeds. */
const ANY_PRICE = { amount: '999.00', currencyCode: 'USD' };

/** Buy Shipping on a running program, for the emulator's example seller. */
export class Shipping {
  readonly #running: RunningApp;

  constructor(running: RunningApp) {
    this.#running = running;
  }

  /** Returns a parcel with one unit of an order that the emulator always has. */
  parcel(number = 1): Required<Pick<ParcelInput, 'items' | 'shipFrom' | 'package'>> {
    return {
      items: [{ orderItemId: item(number), quantity: 1 }],
      shipFrom: { supplySourceId: this.#running.emulator.showcase.supplySourceId },
      package: {
        size: { dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' } },
        weight: { value: 20, unit: 'OZ' },
      },
    };
  }

  /** Returns a request for a label of UPS Ground. An order that is not named by its number needs `items`. */
  request(order: number | string = 1, parcel: ParcelInput = {}): ShippingRequestInput {
    const number = typeof order === 'number' ? order : 1;
    return {
      orderId: typeof order === 'number' ? orderId(order) : order,
      parcel: { ...this.parcel(number), ...parcel },
      choose: { shippingServiceId: 'UPS_PTP_GND' },
    };
  }

  /** Returns what buys a label of UPS Ground, but for the key. */
  purchase(order: number | string = 1, parcel: ParcelInput = {}) {
    return { request: this.request(order, parcel), maxPrice: ANY_PRICE };
  }

  /** Returns what buys a label of another service, but for the key. */
  purchaseOf(shippingServiceId: string, order: number | string = 1, parcel: ParcelInput = {}) {
    const { request, maxPrice } = this.purchase(order, parcel);
    return { request: { ...request, choose: { shippingServiceId } }, maxPrice };
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
      id: orderId(number),
      parcel: { ...this.parcel(number), ...parcel },
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
    const form = input.offerId ? {} : this.purchase();
    return this.order({ key: 'key-1', ...form, ...input });
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
