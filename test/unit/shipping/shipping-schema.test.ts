import 'reflect-metadata';
import { graphql, isEnumType, isInputObjectType, isIntrospectionType, isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { LabelLinks } from '../../../src/domains/shipping/labels/label-links.js';
import {
  AdditionalSellerInputsRequiredResolver,
  CancellationRefusedResolver,
  LabelResolver,
  OfferExpiredResolver,
} from '../../../src/domains/shipping/offers/shipping-fields.resolver.js';
import { SellerResolver } from '../../../src/domains/sellers/seller.resolver.js';
import { PurchaseResolver } from '../../../src/domains/shipping/purchases/records/purchase.resolver.js';
import {
  BuyShippingPayloadResolver,
  CancelShipmentPayloadResolver,
  SellerShippingResolver,
  ShippingResolver,
} from '../../../src/domains/shipping/shipping.resolver.js';
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
    AdditionalSellerInputsRequiredResolver,
    CancellationRefusedResolver,
  ]);
});

const SHIPMENT = {
  amazonOrderId: '114-2836519-0473220',
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
  package: { predefined: 'USPS_FLAT_RATE_ENVELOPE', weight: { value: 18.5, unit: 'OZ' } },
  deliveryExperience: 'NONE',
  carrierWillPickUp: false,
};

const BUY = `mutation ($input: BuyShippingInput!) { buyShipping(input: $input) {
  purchase { key shipment { shipmentId status label { url contentType base64 } } }
  isReplay
  error {
    __typename code message path
    ... on OfferExpired { requoted { offers { offerId } } }
    ... on InvalidInput { issues { path accepted } }
  }
} }`;

async function run(
  client: FakeSellerClient,
  source: string,
  input: Record<string, unknown> = {},
): Promise<unknown> {
  const shipping = aShipping(client);
  const contextValue = {
    origin: { baseUrl: 'http://127.0.0.1:4000' },
    ...oneSellerContext({ shipping }),
  };
  const answer = await graphql({ schema, source, variableValues: { input }, contextValue });
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
    const client = new FakeSellerClient({ createShipment: () => ({ payload: aShipmentWire() }) });
    const input = {
      key: 'k',
      shipment: SHIPMENT,
      shippingServiceId: 'CARRIER_GROUND',
      offerId: 'o',
    };
    const answer = await run(client, BUY, input);
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
    const client = new FakeSellerClient({
      createShipment: fails(aRefusal('InvalidShippingServiceOfferId', 'x')),
      getEligibleShipmentServices: () => ({
        payload: { ShippingServiceList: [anOfferWire({ ShippingServiceOfferId: 'fresh' })] },
      }),
    });
    const input = {
      key: 'k',
      shipment: SHIPMENT,
      shippingServiceId: 'CARRIER_GROUND',
      offerId: 'o',
    };
    expect(await run(client, BUY, input)).toMatchObject({
      data: {
        buyShipping: {
          error: {
            __typename: 'OfferExpired',
            code: 'OFFER_EXPIRED',
            requoted: { offers: [{ offerId: 'fresh' }] },
          },
        },
      },
    });
    const lazy = new FakeSellerClient({
      createShipment: fails(aRefusal('InvalidShippingServiceOfferId', 'x')),
    });
    const other = { ...input, key: 'another' };
    await run(lazy, BUY.replace('requoted { offers { offerId } }', '__typename'), other);
    expect(lazy.operations).toEqual(['createShipment']);
  });

  it('names the fields of invalid input as in the schema', async () => {
    const client = new FakeSellerClient({});
    const shipment = { ...SHIPMENT, package: { weight: { value: 0, unit: 'OZ' } } };
    const input = { key: 'k', shipment, shippingServiceId: 'CARRIER_GROUND' };
    expect(await run(client, BUY, input)).toMatchObject({
      data: {
        buyShipping: {
          error: {
            __typename: 'InvalidInput',
            issues: [
              { path: ['input', 'shipment', 'package', 'weight', 'value'] },
              { path: ['input', 'shipment', 'package'] },
            ],
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
