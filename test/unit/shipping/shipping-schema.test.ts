import 'reflect-metadata';
import { graphql, isEnumType, isInputObjectType, isIntrospectionType, isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { LabelLinks } from '../../../src/domains/shipping/labels/label-links.js';
import {
  CancellationRefusedResolver,
  LabelResolver,
  OfferExpiredResolver,
  SellerInputsRequiredResolver,
} from '../../../src/domains/shipping/offers/shipping-fields.resolver.js';
import { SellerResolver } from '../../../src/domains/sellers/seller.resolver.js';
import { PurchaseResolver } from '../../../src/domains/shipping/purchases/records/purchase.resolver.js';
import {
  BuyShippingPayloadResolver,
  CancelShipmentPayloadResolver,
  SellerShippingResolver,
  ShippingResolver,
} from '../../../src/domains/shipping/shipping.resolver.js';
import { orderParcels } from '../../../src/edges/order-parcels.js';
import { buildSchema } from '../../../src/graph/build.js';
import { oneSellerContext } from '../schema/one-seller-context.js';
import { aRefusal, fails, FakeSellerClient } from './fake-seller-client.js';
import { anOfferWire, aShipmentWire, aShipping, SHIPMENT_ID } from './shipping-builders.js';
import { openTestStores } from './test-store.js';

openTestStores();

let schema: GraphQLSchema;

beforeAll(() => {
  schema = buildSchema([
    SellerResolver,
    ShippingResolver,
    SellerShippingResolver,
    LabelResolver,
    BuyShippingPayloadResolver,
    CancelShipmentPayloadResolver,
    PurchaseResolver,
    OfferExpiredResolver,
    SellerInputsRequiredResolver,
    CancellationRefusedResolver,
  ]);
});

const PARCEL = {
  items: [{ orderItemId: '40521188632014', quantity: 1 }],
  shipFrom: {
    address: {
      name: 'Birch Street Books',
      addressLine1: '12 Birch Street',
      city: 'Portland',
      stateOrRegion: 'OR',
      postalCode: '97205',
      countryCode: 'US',
      phone: '+1 503 555 0117',
      email: 'dock@birchstreet.example',
    },
  },
  package: {
    size: { predefined: 'USPS_FLAT_RATE_ENVELOPE' },
    weight: { value: 18.5, unit: 'OZ' },
  },
};

const input = (parcel: object = PARCEL) => ({
  key: 'k',
  request: {
    orderId: '114-2836519-0473220',
    choose: { shippingServiceId: 'CARRIER_GROUND' },
    parcel,
  },
  maxPrice: { amount: '99.00', currencyCode: 'USD' },
});
const offers = () => ({ payload: { ShippingServiceList: [anOfferWire()] } });

/** A complete parcel needs no order. */
const parcels = orderParcels({
  orders: {
    forParcel: () => Promise.reject(new Error('no order is needed')),
    forParcelNow: () => Promise.reject(new Error('no order is needed')),
    knownForParcel: () => Promise.resolve(null),
    supplySourceId: () => Promise.resolve(null),
  },
  box: () => Promise.resolve(null),
  suggestions: {
    suggest: () => Promise.reject(new Error('no suggestion is needed')),
    prepare: () => Promise.resolve(),
  },
  labelledUnits: () =>
    Promise.resolve({ held: new Map(), unseen: new Map(), freed: new Map(), ofOrder: [] }),
});

const BUY = `mutation ($input: BuyShippingInput!) { buyShipping(input: $input) {
  purchase { key shipment { shipmentId status label { url contentType base64 } } }
  isReplay
  error {
    __typename code message path
    ... on OfferExpired { requoted { offers { shippingServiceId } } }
    ... on InvalidInput { issues { path accepted } }
  }
} }`;

async function run(
  client: FakeSellerClient,
  source: string,
  given: Record<string, unknown> = {},
): Promise<unknown> {
  const shipping = aShipping(client, { parcels });
  const contextValue = {
    origin: { baseUrl: 'http://127.0.0.1:4000' },
    ...oneSellerContext({ shipping }),
  };
  const answer = await graphql({ schema, source, variableValues: { input: given }, contextValue });
  return JSON.parse(JSON.stringify(answer));
}

describe('the graph of shipping', () => {
  it('describes every type, field, argument and value', () => {
    const silent = Object.values(schema.getTypeMap())
      .filter((type) => !isIntrospectionType(type) && !/^(Query|Mutation)$/.test(type.name))
      .flatMap((type) => {
        const parts =
          isObjectType(type) || isInputObjectType(type)
            ? Object.values(type.getFields())
            : isEnumType(type)
              ? type.getValues()
              : [];
        return [type, ...parts]
          .filter((part) => !part.description)
          .map((part) => `${type.name} ${part.name}`);
      });
    expect(silent).toEqual([]);
  });

  it('buys a label and returns it as a link and as a file', async () => {
    const client = new FakeSellerClient({
      getEligibleShipmentServices: offers,
      createShipment: () => ({ payload: aShipmentWire() }),
    });
    const answer = await run(client, BUY, input());
    expect(answer).toEqual({
      data: {
        buyShipping: {
          error: null,
          isReplay: false,
          purchase: {
            key: 'k',
            shipment: {
              shipmentId: SHIPMENT_ID,
              status: 'PURCHASED',
              label: {
                url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:4000\/labels\//),
                contentType: 'application/pdf',
                base64: Buffer.from('%PDF-1.7 a label').toString('base64'),
              },
            },
          },
        },
      },
    });
    const [token = ''] = /[^/]+$/.exec(JSON.stringify(answer).match(/"url":"([^"]+)"/)![1]!)!;
    const links = new LabelLinks({ secret: 'a secret of thirty-two bytes, ok?', ttlMs: 60_000 });
    expect(links.read(token)).toEqual({ sellerId: 'A2SELLER', shipmentId: SHIPMENT_ID });
  });

  it('returns fresh offers for an expired one when they are selected', async () => {
    const refused = fails(aRefusal('InvalidShippingServiceOfferId', 'x'));
    const expired = () => {
      // The offer of the purchase has no equal afterwards.
      const prices = [9, 19, 29];
      return new FakeSellerClient({
        createShipment: refused,
        getEligibleShipmentServices: () => ({
          payload: {
            ShippingServiceList: [
              anOfferWire({
                RateWithAdjustments: { CurrencyCode: 'USD', Amount: prices.shift() ?? 99 },
              }),
            ],
          },
        }),
      });
    };
    expect(await run(expired(), BUY, input())).toMatchObject({
      data: {
        buyShipping: {
          error: {
            __typename: 'OfferExpired',
            code: 'OFFER_EXPIRED',
            requoted: { offers: [{ shippingServiceId: 'CARRIER_GROUND' }] },
          },
        },
      },
    });
    const lazy = expired();
    const source = BUY.replace('requoted { offers { shippingServiceId } }', '__typename');
    await run(lazy, source, { ...input(), key: 'another' });
    expect(lazy.operations).toEqual([
      'getEligibleShipmentServices',
      'createShipment',
      'getEligibleShipmentServices',
    ]);
  });

  it('names the fields of invalid input as in the schema', async () => {
    const client = new FakeSellerClient({});
    const parcel = { ...PARCEL, package: { ...PARCEL.package, weight: { value: 0, unit: 'OZ' } } };
    expect(await run(client, BUY, input(parcel))).toMatchObject({
      data: {
        buyShipping: {
          error: {
            __typename: 'InvalidInput',
            issues: [{ path: ['input', 'request', 'parcel', 'package', 'weight', 'value'] }],
          },
        },
      },
    });
  });

  it('cancels a shipment, or returns why it can not', async () => {
    const client = new FakeSellerClient({
      cancelShipment: fails(aRefusal('LabelCancelWindowExpired', 'Too late.')),
      getShipment: () => ({ payload: aShipmentWire() }),
    });
    const source = `mutation ($input: CancelShipmentInput!) { cancelShipment(input: $input) {
      shipment { status }
      error { __typename message ... on CancellationRefused { shipment { status } } }
    } }`;
    expect(await run(client, source, { shipmentId: SHIPMENT_ID })).toEqual({
      data: {
        cancelShipment: {
          shipment: { status: 'PURCHASED' },
          error: {
            __typename: 'CancellationRefused',
            message: 'Too late.',
            shipment: { status: 'PURCHASED' },
          },
        },
      },
    });
  });
});
