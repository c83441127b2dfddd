import 'reflect-metadata';
import type { GraphQLError } from 'graphql';
import { parseGlobalId } from '../../../src/graph/global-id.js';
import { LabelFormat } from '../../../src/domains/shipping/labels/label-format.type.js';
import { offersOf } from '../../../src/domains/shipping/offers/offer-choice.js';
import { parseView, quoteView, viewText } from '../../../src/domains/shipping/offers/quote-view.js';
import type { QuoteView } from '../../../src/domains/shipping/offers/quote-view.js';
import { NO_PROMISE } from '../../../src/domains/shipping/offers/offer-promise.js';
import type { OfferPromise } from '../../../src/domains/shipping/offers/offer-promise.js';
import { Handover } from '../../../src/domains/shipping/offers/shipping-options.type.js';
import {
  OfferFilterInput,
  OfferSort,
} from '../../../src/domains/shipping/offers/shipping-quote.input.js';
import { LabelOptionsInput } from '../../../src/domains/shipping/labels/label-options.input.js';
import type { ParcelInput } from '../../../src/domains/shipping/parcels/parcel.input.js';
import { FakeSellerClient } from './fake-seller-client.js';
import {
  anAddress,
  anExpandedParcel,
  anOfferWire,
  aShipFrom,
  aShipping,
  NOW,
  offered,
} from './shipping-builders.js';
import { openTestStores, testStore } from './test-store.js';

openTestStores(() => NOW);

const usd = (Amount: number): { CurrencyCode: string; Amount: number } => ({
  CurrencyCode: 'USD',
  Amount,
});
const PROTECTED = { IncludedBenefits: ['CLAIMS_PROTECTED'] };

// Amazon's order; the names tell what they are.
const OFFERS = [
  anOfferWire({
    ShippingServiceId: 'DEAR_AND_FAST',
    RateWithAdjustments: usd(30),
    LatestEstimatedDeliveryDate: '2026-03-11T09:00:00Z',
    AvailableLabelFormats: ['PDF'],
    Benefits: PROTECTED,
  }),
  anOfferWire({
    ShippingServiceId: 'CHEAP_AND_BARE',
    RateWithAdjustments: usd(5),
    Benefits: { IncludedBenefits: [] },
    CarrierName: 'UPS',
  }),
  anOfferWire({
    ShippingServiceId: 'CHEAP_AND_PROTECTED',
    // Dearer than the others as it stands, and cheaper with its credit.
    Rate: usd(40),
    RateWithAdjustments: usd(5),
    Benefits: PROTECTED,
    RequiresAdditionalSellerInputs: true,
  }),
  anOfferWire({
    ShippingServiceId: 'UNDATED',
    RateWithAdjustments: usd(10),
    LatestEstimatedDeliveryDate: null,
    AvailableLabelFormats: [],
    AvailableFormatOptionsForLabel: [{ LabelFormat: 'PNG', IncludePackingSlipWithLabel: true }],
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
  });
}

const label = (format: LabelFormat): LabelOptionsInput =>
  Object.assign(new LabelOptionsInput(), { format, includePackingSlip: false });

interface Asked {
  readonly parcel?: Partial<ParcelInput>;
  readonly promise?: OfferPromise;
  readonly sortBy?: OfferSort;
  readonly filter?: Partial<OfferFilterInput>;
}

const viewOf = ({ sortBy = OfferSort.CHEAPEST, filter }: Asked): QuoteView =>
  quoteView(sortBy, filter && Object.assign(new OfferFilterInput(), filter));

function quoteOf(asked: Asked, client = aClient()) {
  const { parcel, promise = NO_PROMISE } = asked;
  return aShipping(client).quotes.quote(anExpandedParcel(parcel), promise, viewOf(asked), []);
}

async function idsOf(asked: Asked): Promise<string[]> {
  return (await quoteOf(asked)).offers.map((offer) => offer.shippingServiceId);
}

describe('the offers of a quote', () => {
  it.each([
    [OfferSort.CHEAPEST, ['CHEAP_AND_PROTECTED', 'CHEAP_AND_BARE', 'UNDATED', 'DEAR_AND_FAST']],
    [OfferSort.FASTEST, ['DEAR_AND_FAST', 'CHEAP_AND_PROTECTED', 'CHEAP_AND_BARE', 'UNDATED']],
    [OfferSort.AMAZON, ['DEAR_AND_FAST', 'CHEAP_AND_BARE', 'CHEAP_AND_PROTECTED', 'UNDATED']],
    [OfferSort.BEST, ['CHEAP_AND_PROTECTED', 'DEAR_AND_FAST', 'CHEAP_AND_BARE', 'UNDATED']],
  ])('are sorted %s', async (sortBy, expected) => {
    expect(await idsOf({ sortBy })).toEqual(expected);
  });

  it('are sorted BEST by the promise before protection, and by protection before the price', async () => {
    const promise = { shipBy: null, deliverBy: new Date('2026-03-12T00:00:00Z') };
    expect(await idsOf({ sortBy: OfferSort.BEST, promise })).toEqual([
      'DEAR_AND_FAST',
      'CHEAP_AND_PROTECTED',
      'CHEAP_AND_BARE',
      'UNDATED',
    ]);
  });

  it.each<[string, Asked, string[]]>([
    [
      'a label format',
      { parcel: { label: label(LabelFormat.PNG) } },
      ['CHEAP_AND_PROTECTED', 'CHEAP_AND_BARE', 'UNDATED'],
    ],
    [
      'benefits in any case',
      { filter: { requiredBenefits: ['claims_protected'] } },
      ['CHEAP_AND_PROTECTED', 'DEAR_AND_FAST'],
    ],
    ['carriers', { filter: { carrierNames: ['ups', 'OTHER'] } }, ['CHEAP_AND_BARE']],
    ['a packing slip', { filter: { withPackingSlip: true } }, ['UNDATED']],
    [
      'no questions',
      { filter: { withoutSellerInputs: true } },
      ['CHEAP_AND_BARE', 'UNDATED', 'DEAR_AND_FAST'],
    ],
    [
      'the date, also after Amazon has filtered them',
      { parcel: { mustArriveBy: new Date('2026-03-12T00:00:00Z') } },
      ['UNDATED', 'DEAR_AND_FAST'],
    ],
  ])('are filtered by %s, and the others are counted', async (_, asked, expected) => {
    const { offers, filteredOutCount } = await quoteOf(asked);
    expect(offers.map(({ shippingServiceId }) => shippingServiceId)).toEqual(expected);
    expect(filteredOutCount).toBe(4 - expected.length);
  });

  it('print every format with the own choice of the service', async () => {
    const parcel = { label: label(LabelFormat.SHIPPING_SERVICE_DEFAULT) };
    expect(await idsOf({ parcel })).toHaveLength(4);
  });

  it('may be none, and the unavailable carriers are named', async () => {
    const quote = await quoteOf({ filter: { requiredBenefits: ['NONE_HAS_IT'] } });
    expect(quote).toMatchObject({
      offers: [],
      filteredOutCount: 4,
      temporarilyUnavailableCarriers: ['TIRED'],
    });
  });

  it('include those that ask questions, such as international ones', async () => {
    const client = aClient();
    await quoteOf({}, client);
    expect(client.bodyOf('getEligibleShipmentServices')['ShippingOfferingFilter']).toEqual({
      IncludeComplexShippingOptions: true,
    });
  });

  it('cost one call for each parcel of a request, whatever is shown of it', async () => {
    const client = aClient();
    const { quotes } = aShipping(client);
    const ask = (asked: Asked) =>
      quotes.quote(anExpandedParcel(asked.parcel), NO_PROMISE, viewOf(asked), []);
    const [cheapest, fastest, picked] = await Promise.all([
      ask({ sortBy: OfferSort.CHEAPEST }),
      ask({ sortBy: OfferSort.FASTEST }),
      ask({ parcel: { handover: Handover.PICKUP } }),
    ]);
    expect(client.operations).toEqual(Array(2).fill('getEligibleShipmentServices'));
    const idsIn = ({ offers }: typeof cheapest) => offers.map(({ id }) => id).toSorted();
    expect(idsIn(cheapest)).toEqual(idsIn(fastest));
    expect(cheapest.id).not.toBe(fastest.id);
    expect(idsIn(picked)).not.toEqual(idsIn(fastest));
  });

  it('use the address of a supply source', async () => {
    const client = aClient();
    const asked: unknown[] = [];
    const shipping = aShipping(client, {
      shipFrom: (id, path) => {
        asked.push([id, path]);
        return Promise.resolve(anAddress({ name: 'The Dock' }));
      },
    });
    const parcel = anExpandedParcel({ shipFrom: aShipFrom({ supplySourceId: 'source-1' }) });
    await shipping.quotes.quote(parcel, NO_PROMISE, viewOf({}), ['shippingQuote', 'parcel']);
    const path = ['shippingQuote', 'parcel', 'shipFrom', 'supplySourceId'];
    expect(asked).toEqual([['source-1', path]]);
    expect(client.bodyOf('getEligibleShipmentServices')).toMatchObject({
      ShipmentRequestDetails: { ShipFromAddress: { Name: 'The Dock' } },
    });
  });

  it('are refused for an unknown supply source', async () => {
    const client = aClient();
    const parcel = anExpandedParcel({ shipFrom: aShipFrom({ supplySourceId: 'none' }) });
    const error = (await aShipping(client)
      .quotes.quote(parcel, NO_PROMISE, viewOf({}), ['shippingQuote', 'parcel'])
      .catch((refusal: unknown) => refusal)) as GraphQLError;
    expect(error.message).toBe(
      'parcel.shipFrom.supplySourceId must be the id of a supply source of this seller.',
    );
    expect(client.operations).toEqual([]);
  });
});

describe('a stored quote', () => {
  const PROMISE = { shipBy: new Date(NOW), deliverBy: new Date('2026-03-12T00:00:00Z') };
  const partsOf = (id: string) => parseGlobalId(id)?.parts ?? [];

  it('is found by its id in another process, with the same offers and dates, for no call', async () => {
    const client = aClient();
    const parcel = anExpandedParcel({ shipDate: new Date(NOW), mustArriveBy: new Date(NOW + 9e8) });
    const view = quoteView(OfferSort.BEST, { carrierNames: ['CARRIER'] });
    const quote = await aShipping(client).quotes.quote(parcel, PROMISE, view, []);
    await testStore().quotes.written();
    const elsewhere = new FakeSellerClient({});
    const { quotes } = aShipping(elsewhere);
    const [quoteId = '', shown = ''] = partsOf(quote.id);
    expect(await quotes.find(quoteId, shown)).toEqual(quote);
    expect((await quotes.stored(quoteId))?.request).toEqual({
      parcel: parcel.parcel,
      label: parcel.label,
      shipFrom: anAddress(),
      given: { shipFrom: { address: anAddress() }, isShipDateGiven: true },
    });
    const [best] = quote.offers;
    const [, position = ''] = partsOf(best?.id ?? '');
    expect(await quotes.offer(quoteId, position)).toEqual(best);
    expect(elsewhere.operations).toEqual([]);
  });

  it('is null for another number, view or position', async () => {
    const { quotes } = aShipping(aClient());
    const quote = await quotes.quote(anExpandedParcel(), PROMISE, viewOf({}), []);
    const [quoteId = ''] = partsOf(quote.id);
    expect(await quotes.find('other', 'BEST')).toBeNull();
    expect(await quotes.find(quoteId, 'WORST')).toBeNull();
    expect(await quotes.offer(quoteId, '4')).toBeNull();
    expect(await quotes.offer(quoteId, '01')).toBeNull();
  });

  it('has 128 random bits in its id', async () => {
    const ids = await Promise.all([quoteOf({}), quoteOf({})]);
    const numbers = ids.map(({ id }) => partsOf(id)[0] ?? '');
    expect(new Set(numbers).size).toBe(2);
    for (const number of numbers) expect(Buffer.from(number, 'base64url')).toHaveLength(16);
  });
});

describe('the text of a view', () => {
  const views = [
    quoteView(OfferSort.BEST, null),
    quoteView(OfferSort.FASTEST, { withoutSellerInputs: true, withPackingSlip: true }),
    quoteView(OfferSort.AMAZON, {
      requiredBenefits: ['CLAIMS_PROTECTED'],
      carrierNames: ['DHL', 'UPS'],
    }),
  ];

  it('is read back, and is short without a filter', () => {
    for (const view of views) expect(parseView(viewText(view))).toEqual(view);
    expect(viewText(quoteView(OfferSort.BEST, { carrierNames: [] }))).toBe('BEST');
  });

  it('is equal for equal filters', () => {
    const one = quoteView(OfferSort.BEST, { carrierNames: ['ups', 'DHL', 'UPS'] });
    const same = quoteView(OfferSort.BEST, { carrierNames: ['dhl', 'ups'] });
    expect(viewText(one)).toBe(viewText(same));
  });

  it.each(['', 'best', 'toString', 'BEST.', 'BEST.e30', 'BEST.bnVsbA', 'BEST.x.y', 'BEST.WzEsMl0'])(
    'is not %j',
    (text) => {
      expect(parseView(text)).toBeNull();
    },
  );
});

describe('the offers to buy', () => {
  const services = offered(
    anOfferWire({ ShippingServiceOfferId: 'dear', RateWithAdjustments: usd(9) }),
    anOfferWire({ ShippingServiceOfferId: 'cheap', RateWithAdjustments: usd(7) }),
    anOfferWire({ ShippingServiceId: 'OTHER', RateWithAdjustments: usd(1) }),
  );

  it('are those of the service, the cheapest first', () => {
    const offerIds = (service: string) => offersOf(services, service).map(({ offerId }) => offerId);
    expect(offerIds('CARRIER_GROUND')).toEqual(['cheap', 'dear']);
    expect(offerIds('NO_SUCH')).toEqual([]);
  });
});
