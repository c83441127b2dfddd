import 'reflect-metadata';
import type { GraphQLError } from 'graphql';
import { offersOf } from '../../../src/domains/shipping/offers/offer-choice.js';
import { readShippingServices } from '../../../src/domains/shipping/carriers/merchant-fulfillment/shipping-service.mapper.js';
import { LabelFormat } from '../../../src/domains/shipping/offers/shipping-options.type.js';
import {
  AdditionalSellerInputsInput,
  ShippingServiceSort,
} from '../../../src/domains/shipping/offers/shipping-services.input.js';
import type { ShippingServicesInput } from '../../../src/domains/shipping/offers/shipping-services.input.js';
import { FakeSellerClient } from './fake-seller-client.js';
import {
  anAddress,
  anOfferWire,
  aServicesInput,
  aShipFrom,
  aShipmentRequest,
  aShipping,
} from './shipping-builders.js';
import { openTestStores } from './test-store.js';

openTestStores();

const usd = (Amount: number): { CurrencyCode: string; Amount: number } => ({
  CurrencyCode: 'USD',
  Amount,
});

// Amazon's order; the names tell what they are.
const OFFERS = [
  anOfferWire({
    ShippingServiceId: 'DEAR_AND_FAST',
    RateWithAdjustments: usd(30),
    LatestEstimatedDeliveryDate: '2026-03-11T09:00:00Z',
    AvailableLabelFormats: ['PDF'],
  }),
  anOfferWire({
    ShippingServiceId: 'CHEAP_AND_BARE',
    RateWithAdjustments: usd(5),
    Benefits: { IncludedBenefits: [] },
  }),
  anOfferWire({
    ShippingServiceId: 'CHEAP_AND_PROTECTED',
    // Dearer than the others as it stands, and cheaper with its credit.
    Rate: usd(40),
    RateWithAdjustments: usd(5),
    Benefits: { IncludedBenefits: ['CLAIMS_PROTECTED'] },
  }),
  anOfferWire({
    ShippingServiceId: 'UNDATED',
    RateWithAdjustments: usd(10),
    LatestEstimatedDeliveryDate: null,
    AvailableLabelFormats: [],
    AvailableFormatOptionsForLabel: [{ LabelFormat: 'PNG' }],
  }),
];

function aClient(): FakeSellerClient {
  return new FakeSellerClient({
    getEligibleShipmentServices: () => ({
      payload: {
        ShippingServiceList: OFFERS,
        TemporarilyUnavailableCarrierList: [{ CarrierName: 'TIRED' }],
      },
    }),
    getAdditionalSellerInputs: () => ({
      payload: { ShipmentLevelFields: [{ AdditionalInputFieldName: 'CONTENTS_TYPE' }] },
    }),
  });
}

async function idsOf(values: Partial<ShippingServicesInput>): Promise<string[]> {
  const services = await aShipping(aClient()).quotes.shippingServices(aServicesInput(values));
  return services.offers.map((offer) => offer.shippingServiceId);
}

describe('shipping services', () => {
  it.each([
    [
      ShippingServiceSort.CHEAPEST,
      ['CHEAP_AND_PROTECTED', 'CHEAP_AND_BARE', 'UNDATED', 'DEAR_AND_FAST'],
    ],
    [
      ShippingServiceSort.FASTEST,
      ['DEAR_AND_FAST', 'CHEAP_AND_PROTECTED', 'CHEAP_AND_BARE', 'UNDATED'],
    ],
    [
      ShippingServiceSort.AMAZON,
      ['DEAR_AND_FAST', 'CHEAP_AND_BARE', 'CHEAP_AND_PROTECTED', 'UNDATED'],
    ],
  ])('are sorted %s', async (sortBy, expected) => {
    expect(await idsOf({ sortBy })).toEqual(expected);
  });

  it('are filtered by label format', async () => {
    expect(
      await idsOf({ labelFormat: LabelFormat.PNG, sortBy: ShippingServiceSort.AMAZON }),
    ).toEqual(['CHEAP_AND_BARE', 'CHEAP_AND_PROTECTED', 'UNDATED']);
    expect(await idsOf({ labelFormat: LabelFormat.SHIPPING_SERVICE_DEFAULT })).toHaveLength(4);
  });

  it('are filtered by benefits', async () => {
    expect(await idsOf({ requiredBenefits: ['claims_protected'] })).toEqual([
      'CHEAP_AND_PROTECTED',
    ]);
  });

  it('are filtered by date, also after Amazon has filtered them', async () => {
    const shipment = aShipmentRequest({ mustArriveBy: new Date('2026-03-12T00:00:00Z') });
    expect(await idsOf({ shipment })).toEqual(['UNDATED', 'DEAR_AND_FAST']);
  });

  it('keep the unavailable carriers when no offer matches', async () => {
    const services = await aShipping(aClient()).quotes.shippingServices(
      aServicesInput({ requiredBenefits: ['NONE_HAS_IT'] }),
    );
    expect(services).toMatchObject({ offers: [], temporarilyUnavailableCarriers: ['TIRED'] });
  });

  it('cost one call for each package of a request', async () => {
    const client = aClient();
    const { quotes } = aShipping(client);
    await Promise.all([
      quotes.shippingServices(aServicesInput({ sortBy: ShippingServiceSort.CHEAPEST })),
      quotes.shippingServices(aServicesInput({ sortBy: ShippingServiceSort.FASTEST })),
      quotes.shippingServices(
        aServicesInput({ shipment: aShipmentRequest({ carrierWillPickUp: true }) }),
      ),
    ]);
    expect(client.operations).toEqual([
      'getEligibleShipmentServices',
      'getEligibleShipmentServices',
    ]);
  });

  it('cost no call for invalid input', async () => {
    const client = aClient();
    const input = aServicesInput({ shipment: aShipmentRequest({ amazonOrderId: ' ', items: [] }) });
    const error = (await aShipping(client)
      .quotes.shippingServices(input)
      .catch((refusal: unknown) => refusal)) as GraphQLError;
    expect(error.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [
        { path: ['input', 'shipment', 'amazonOrderId'] },
        { path: ['input', 'shipment', 'items'] },
      ],
    });
    expect(client.operations).toEqual([]);
  });

  it('use the address of a supply source', async () => {
    const client = aClient();
    const shipFrom = aShipFrom({ supplySourceId: 'source-1' });
    const asked: unknown[] = [];
    const shipping = aShipping(client, {
      shipFrom: (id, path) => {
        asked.push([id, path]);
        return Promise.resolve(anAddress({ name: 'The Dock' }));
      },
    });
    await shipping.quotes.shippingServices(
      aServicesInput({ shipment: aShipmentRequest({ shipFrom }) }),
    );
    expect(asked).toEqual([['source-1', ['input', 'shipment', 'shipFrom', 'supplySourceId']]]);
    expect(client.bodyOf('getEligibleShipmentServices')).toMatchObject({
      ShipmentRequestDetails: { ShipFromAddress: { Name: 'The Dock' } },
    });
  });

  it('are refused for an unknown supply source', async () => {
    const client = aClient();
    const shipment = aShipmentRequest({ shipFrom: aShipFrom({ supplySourceId: 'none' }) });
    await expect(
      aShipping(client).quotes.shippingServices(aServicesInput({ shipment })),
    ).rejects.toThrow(/supplySourceId must be the id of a supply source/);
    expect(client.operations).toEqual([]);
  });
});

describe('additional seller inputs', () => {
  it('are requested for one service and order', async () => {
    const client = aClient();
    const input = Object.assign(new AdditionalSellerInputsInput(), {
      amazonOrderId: '114-2836519-0473220',
      shippingServiceId: 'ABROAD',
      shipFrom: aShipFrom(),
    });
    const inputs = await aShipping(client).quotes.additionalSellerInputs(input);
    expect(inputs.shipmentLevelFields).toHaveLength(1);
    expect(client.bodyOf('getAdditionalSellerInputs')).toMatchObject({
      OrderId: '114-2836519-0473220',
      ShippingServiceId: 'ABROAD',
      ShipFromAddress: { Name: 'Birch Street Books' },
    });
  });
});

describe('the offers to buy', () => {
  const services = readShippingServices({
    ShippingServiceList: [
      anOfferWire({ ShippingServiceOfferId: 'dear', RateWithAdjustments: usd(9) }),
      anOfferWire({ ShippingServiceOfferId: 'cheap', RateWithAdjustments: usd(7) }),
      anOfferWire({ ShippingServiceId: 'OTHER', RateWithAdjustments: usd(1) }),
    ],
  });

  it('are those of the service, the cheapest first', () => {
    const offerIds = (service: string) => offersOf(services, service).map(({ offerId }) => offerId);
    expect(offerIds('CARRIER_GROUND')).toEqual(['cheap', 'dear']);
    expect(offerIds('NO_SUCH')).toEqual([]);
  });
});
