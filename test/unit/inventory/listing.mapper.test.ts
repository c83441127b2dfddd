import { readListing } from '../../../src/domains/inventory/listing.mapper.js';
import type { ListingsItemWire } from '../../../src/sp-api/operations/listings.wire.js';
import { onUnknownValue } from '../../../src/telemetry/unknown-values.js';

const PLACE = { sellerId: 'A2SELLER', marketplaceId: 'ATVPDKIKX0DER' };
const CANADA = 'A2EUQ1WTGCTBG2';

const read = (wire: ListingsItemWire) => readListing(PLACE, { sku: 'LAMP-1', ...wire });
const stockOf = (wire: ListingsItemWire) =>
  read(wire)?.stock.map(({ channelCode, supplySourceId, quantity }) => [
    channelCode,
    supplySourceId,
    quantity,
  ]);

describe('a listing of Amazon', () => {
  it('is null without a SKU', () => {
    expect(readListing(PLACE, { summaries: [] })).toBeNull();
    expect(readListing(PLACE, { sku: '' })).toBeNull();
  });

  it('keeps its SKU unchanged, including spaces', () => {
    expect(read({ sku: ' LAMP 1 ' })?.sku).toBe(' LAMP 1 ');
  });

  it('is empty when Amazon sends nothing', () => {
    expect(read({ summaries: null, attributes: null, fulfillmentAvailability: null })).toEqual({
      ...PLACE,
      sku: 'LAMP-1',
      asin: null,
      title: null,
      productType: null,
      imageUrl: null,
      statuses: [],
      shippingTemplateId: null,
      listedPackage: null,
      stock: [],
      updatedAt: null,
    });
  });

  it('is described by the summary of its marketplace', () => {
    const listing = read({
      summaries: [
        { marketplaceId: CANADA, asin: 'B0OTHER', itemName: 'Lampe' },
        { marketplaceId: PLACE.marketplaceId, asin: 'B0LAMP', itemName: 'Lamp', productType: '' },
      ],
    });
    expect(listing).toMatchObject({ asin: 'B0LAMP', title: 'Lamp', productType: null });
    expect(read({ summaries: [{ marketplaceId: CANADA, asin: 'B0OTHER' }] })?.asin).toBeNull();
    expect(read({ summaries: [{ asin: 'B0LAMP' }] })?.asin).toBe('B0LAMP');
  });

  it('leaves out a new status, and counts it', () => {
    const seen: string[] = [];
    const stop = onUnknownValue((name, value) => seen.push(`${name} ${value}`));
    const status = ['BUYABLE', 'GIFTABLE'];
    expect(read({ summaries: [{ status }] })?.statuses).toEqual(['BUYABLE']);
    stop();
    expect(seen).toEqual(['ListingStatus GIFTABLE']);
  });
});

describe('the image of a listing', () => {
  const imageOf = (link: string | null) =>
    read({ summaries: [{ mainImage: { link } }] })?.imageUrl ?? null;

  it('is an HTTP address', () => {
    expect(imageOf('https://m.example.com/images/lamp.jpg')).toBe(
      'https://m.example.com/images/lamp.jpg',
    );
  });

  it.each([null, '', 'lamp.jpg', 'javascript:alert(1)', 'https://'])(
    'is null when Amazon sent %j',
    (link) => {
      expect(imageOf(link)).toBeNull();
    },
  );
});

describe('the stock of a listing', () => {
  it('has one level for each channel, also when Amazon repeats one', () => {
    const fulfillmentAvailability = [
      { fulfillmentChannelCode: '7a1b', quantity: 3 },
      { fulfillmentChannelCode: '7a1b', quantity: 9 },
    ];
    expect(stockOf({ fulfillmentAvailability })).toEqual([['7a1b', '7a1b', 3]]);
  });

  it('belongs to a supply source unless the channel is one of Amazon', () => {
    const fulfillmentAvailability = [
      { fulfillmentChannelCode: 'DEFAULT', quantity: 0 },
      { fulfillmentChannelCode: 'AMAZON_NA' },
      { fulfillmentChannelCode: '7a1b', quantity: '12' },
      { fulfillmentChannelCode: 'AMAZONAS-STORE', quantity: 1.5 },
    ];
    expect(stockOf({ fulfillmentAvailability })).toEqual([
      ['DEFAULT', null, 0],
      ['AMAZON_NA', null, null],
      ['7a1b', '7a1b', 12],
      ['AMAZONAS-STORE', 'AMAZONAS-STORE', null],
    ]);
  });

  it('leaves out an entry without a channel', () => {
    expect(stockOf({ fulfillmentAvailability: [null, { quantity: 4 }] })).toEqual([]);
  });

  it('is read from the attribute when the data set is missing, of its marketplace alone', () => {
    const attributes = {
      fulfillment_availability: [
        { fulfillment_channel_code: '7a1b', quantity: 3, marketplace_id: PLACE.marketplaceId },
        { fulfillment_channel_code: '9c9c', quantity: 5, marketplace_id: CANADA },
        { fulfillment_channel_code: 'DEFAULT', quantity: 1 },
      ],
    };
    expect(stockOf({ attributes })).toEqual([
      ['7a1b', '7a1b', 3],
      ['DEFAULT', null, 1],
    ]);
  });
});

describe('the shipping template of a listing', () => {
  it('is the one of its marketplace', () => {
    const group = (marketplace: string, value: string) => ({ marketplace_id: marketplace, value });
    const attributes = {
      merchant_shipping_group: [group(CANADA, 't-ca'), group(PLACE.marketplaceId, 't-us')],
    };
    expect(read({ attributes })?.shippingTemplateId).toBe('t-us');
  });

  it.each([['text'], [[]], [['text']], [[{ value: '' }]], [[{ value: {} }]]])(
    'is null when Amazon sent %j',
    (merchant_shipping_group) => {
      expect(read({ attributes: { merchant_shipping_group } })?.shippingTemplateId).toBeNull();
    },
  );
});
