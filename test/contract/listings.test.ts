import { ListingsitemsSpApi } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import type { SdkListings } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import { SUBMISSION_MS } from '../../src/emulator/apis/listings/listing-book.js';
import { refusalOf, sdkClientOf } from '../support/amazon-sdk-client.js';
import { EmulatedAmazon } from '../support/emulated-amazon.js';
import { redirectTokenRequests } from '../support/sdk-token-requests.js';

const US = ['ATVPDKIKX0DER'];
const MUG = 'MUG-SPECKLE-12';
const ALL_SETS = [
  'summaries',
  'attributes',
  'issues',
  'offers',
  'fulfillmentAvailability',
  'procurement',
  'relationships',
  'productTypes',
];

let amazon: EmulatedAmazon;
let api: SdkListings;
let seller: string;
let restore: () => void;

beforeEach(async () => {
  amazon = await EmulatedAmazon.start({ usagePlans: 'off' });
  const { emulator } = amazon;
  restore = redirectTokenRequests(emulator.environment['LWA_ENDPOINT']!);
  const { ApiClient, ListingsApi } = ListingsitemsSpApi;
  api = new ListingsApi(sdkClientOf(ApiClient, emulator, amazon.seller));
  seller = amazon.seller.sellerId;
});

afterEach(async () => {
  restore();
  await amazon[Symbol.asyncDispose]();
});

const settle = (): void => amazon.emulator.control.advanceClock(SUBMISSION_MS);

const plain = (value: unknown): ReturnType<JSON['parse']> => JSON.parse(JSON.stringify(value));

const search = async (query: Record<string, string | number | string[]> = {}) =>
  plain(await api.searchListingsItems(seller, US, query));

const skusOf = (found: { items: { sku: string }[] }): string[] => found.items.map(({ sku }) => sku);

describe("Amazon's SDK searching listings", () => {
  it('finds up to 20 by SKU, with summaries only', async () => {
    const identifiers = ['KIT/HERB BOX', 'RIBBON#7 50%', 'CAFÉ-TASSE-2', MUG, 'NO-SUCH-SKU'];
    const found = await search({ identifiers, identifiersType: 'SKU', pageSize: 20 });
    expect(found.numberOfResults).toBe(4);
    expect(skusOf(found).sort()).toEqual(identifiers.slice(0, 4).sort());
    const mug = found.items.find((item: { sku: string }) => item.sku === MUG);
    expect(mug).toEqual({
      sku: MUG,
      summaries: [
        expect.objectContaining({
          marketplaceId: 'ATVPDKIKX0DER',
          asin: 'B0EMU00003',
          productType: 'DRINKING_CUP',
          conditionType: 'new_new',
          itemName: 'Speckled stoneware mug, 12 oz',
        }),
      ],
    });
  });

  it('finds by ASIN, and by no number that the listings lack', async () => {
    const byAsin = await search({ identifiers: ['B0EMU00003'], identifiersType: 'ASIN' });
    expect(skusOf(byAsin)).toEqual([MUG]);
    const byEan = await search({ identifiers: ['4006381333931'], identifiersType: 'EAN' });
    expect(byEan).toMatchObject({ numberOfResults: 0, items: [] });
  });

  it('pages forwards and backwards', async () => {
    const first = await search({ sortBy: 'sku', sortOrder: 'ASC' });
    expect(first.items).toHaveLength(10);
    expect(first.pagination.previousToken).toBeUndefined();
    const second = await search({
      sortBy: 'sku',
      sortOrder: 'ASC',
      pageToken: first.pagination.nextToken,
    });
    const back = await search({
      sortBy: 'sku',
      sortOrder: 'ASC',
      pageToken: second.pagination.previousToken,
    });
    expect(skusOf(back)).toEqual(skusOf(first));
    const seen = [...skusOf(first), ...skusOf(second)];
    let token = second.pagination.nextToken;
    while (token) {
      const page = await search({ sortBy: 'sku', sortOrder: 'ASC', pageToken: token });
      seen.push(...skusOf(page));
      token = page.pagination.nextToken;
    }
    expect(seen).toHaveLength(first.numberOfResults);
    expect(seen).toEqual([...new Set(seen)].sort());
  });

  it('sorts by the latest change by default', async () => {
    const [first] = (await search({ pageSize: 1 })).items;
    const { lastUpdatedDate: newest } = first.summaries[0];
    const times: number[] = (await search({ pageSize: 20, lastUpdatedBefore: newest })).items.map(
      (item: { summaries: { lastUpdatedDate: string }[] }) =>
        Date.parse(item.summaries[0]!.lastUpdatedDate),
    );
    expect(times[0]).toBe(Date.parse(newest));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  it('filters by status and by issues', async () => {
    const all = await search();
    const buyable = await search({ withStatus: ['BUYABLE'] });
    const others = await search({ withoutStatus: ['BUYABLE'] });
    expect(buyable.numberOfResults + others.numberOfResults).toBe(all.numberOfResults);
    const odd = await search({ withIssueSeverity: ['WARNING'], includedData: ['issues'] });
    expect(odd.items[0].issues[0]).toMatchObject({ severity: 'WARNING' });
    expect(odd.numberOfResults).toBeLessThan(all.numberOfResults);
  });

  it.each([
    [{ identifiers: Array.from({ length: 21 }, (_, n) => `S${n}`), identifiersType: 'SKU' }],
    [{ identifiers: [MUG] }],
    [{ identifiersType: 'SKU' }],
    [{ identifiers: [MUG], identifiersType: 'NAME' }],
    [{ identifiers: [MUG], identifiersType: 'SKU', variationParentSku: MUG }],
    [{ pageSize: 21 }],
    [{ pageToken: 'made up' }],
    [{ includedData: ['everything'] }],
    [{ sortBy: 'price' }],
    [{ createdAfter: 'yesterday' }],
  ])('refuses %j', async (query) => {
    expect(await refusalOf(search(query))).toMatchObject({ status: 400, code: 'InvalidInput' });
  });

  it('refuses listings of another seller, and a marketplace where the seller does not sell', async () => {
    const other = amazon.otherSeller.sellerId;
    expect(await refusalOf(api.searchListingsItems(other, US))).toMatchObject({ status: 403 });
    const elsewhere = api.searchListingsItems(seller, ['A1PA6795UKMFR9']);
    expect(await refusalOf(elsewhere)).toMatchObject({ status: 400 });
  });
});

describe("Amazon's SDK on one listing", () => {
  const read = async (sku: string, includedData?: string[]) =>
    plain(await api.getListingsItem(seller, sku, US, includedData ? { includedData } : {}));

  it('reads summaries only, or all requested data sets', async () => {
    expect(Object.keys(await read(MUG))).toEqual(['sku', 'summaries']);
    const item = await read(MUG, ALL_SETS);
    expect(item).toMatchObject({
      offers: [{ offerType: 'B2C', price: { currencyCode: 'USD', amount: '24.00' } }],
      productTypes: [{ marketplaceId: US[0], productType: 'DRINKING_CUP' }],
      attributes: { merchant_shipping_group: [{ value: expect.any(String) }] },
    });
    const stock = item.attributes.fulfillment_availability.map(
      (entry: { fulfillment_channel_code: string; quantity: number }) => ({
        fulfillmentChannelCode: entry.fulfillment_channel_code,
        quantity: entry.quantity,
      }),
    );
    expect(item.fulfillmentAvailability).toEqual(stock);
  });

  it.each(['KIT/HERB BOX', 'RIBBON#7 50%', 'CAFÉ-TASSE-2'])('reads the SKU %s', async (sku) => {
    expect(await read(sku)).toMatchObject({ sku });
  });

  it('does not find an unknown SKU', async () => {
    expect(await refusalOf(read('NO-SUCH-SKU'))).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
  });

  it('creates a listing, which appears later, and deletes it again', async () => {
    const body = {
      productType: 'LAMP',
      requirements: 'LISTING',
      attributes: {
        item_name: [{ value: 'Paper lantern', language_tag: 'en_US' }],
        condition_type: [{ value: 'new_new' }],
      },
    };
    const query = { includedData: ['issues', 'identifiers'] };
    const put = await api.putListingsItem(seller, 'LANTERN 1/2', US, body, query);
    expect(plain(put)).toMatchObject({ status: 'ACCEPTED', issues: [], identifiers: [] });
    expect(await refusalOf(read('LANTERN 1/2'))).toMatchObject({ status: 404 });
    settle();
    const { summaries } = await read('LANTERN 1/2');
    expect(summaries[0]).toMatchObject({
      asin: expect.stringMatching(/^B0E[0-9A-F]{7}$/),
      itemName: 'Paper lantern',
      status: ['DISCOVERABLE'],
    });
    expect(plain(await api.deleteListingsItem(seller, 'LANTERN 1/2', US))).toMatchObject({
      status: 'ACCEPTED',
    });
    expect(await read('LANTERN 1/2')).toMatchObject({ sku: 'LANTERN 1/2' });
    settle();
    expect(await refusalOf(read('LANTERN 1/2'))).toMatchObject({ status: 404 });
  });

  it('refuses a listing without a name', async () => {
    const body = { productType: 'LAMP', attributes: { condition_type: [{ value: 'new_new' }] } };
    expect(plain(await api.putListingsItem(seller, 'LANTERN', US, body))).toMatchObject({
      status: 'INVALID',
      issues: [{ code: '90220', attributeNames: ['item_name'], categories: ['MISSING_ATTRIBUTE'] }],
    });
  });
});
