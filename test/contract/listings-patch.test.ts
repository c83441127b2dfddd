import { ListingsitemsSpApi } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import type { SdkListings } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import { SUBMISSION_MS } from '../../src/emulator/apis/listings/listing-book.js';
import { shippingTemplates } from '../../src/emulator/apis/listings/shipping-templates.js';
import { refusalOf, sdkClientOf } from '../support/amazon-sdk-client.js';
import { ADDRESS, EmulatedAmazon, SUPPLY_SOURCES } from '../support/emulated-amazon.js';
import { redirectTokenRequests } from '../support/sdk-token-requests.js';

const US = ['ATVPDKIKX0DER'];
const MUG = 'MUG-SPECKLE-12';
const STOCK = 'fulfillment_availability';

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

const plain = (value: unknown): ReturnType<JSON['parse']> => JSON.parse(JSON.stringify(value));

interface Patch {
  op: string;
  path: string;
  value?: unknown;
}

async function patch(patches: Patch[], query = {}, productType = 'PRODUCT') {
  return plain(await api.patchListingsItem(seller, MUG, US, { productType, patches }, query));
}

const stockPatch = (op: string, ...value: object[]): Patch[] => [
  { op, path: `/attributes/${STOCK}`, value },
];

const of = (code: string, quantity?: number): object => ({
  fulfillment_channel_code: code,
  ...(quantity === undefined ? {} : { quantity }),
});

async function stock(): Promise<Record<string, number>> {
  const item = plain(
    await api.getListingsItem(seller, MUG, US, { includedData: ['fulfillmentAvailability'] }),
  );
  return Object.fromEntries(
    item.fulfillmentAvailability.map(
      (entry: { fulfillmentChannelCode: string; quantity: number }) => [
        entry.fulfillmentChannelCode,
        entry.quantity,
      ],
    ),
  );
}

const settle = (): void => amazon.emulator.control.advanceClock(SUBMISSION_MS);

async function newSupplySource(): Promise<string> {
  const body = { supplySourceCode: 'QC-TAC', alias: ADDRESS.name, address: ADDRESS };
  const answer = await amazon.call('POST', SUPPLY_SOURCES, { body });
  const { supplySourceId }: { supplySourceId: string } = answer.json();
  return supplySourceId;
}

describe('a patch of the stock', () => {
  it('is accepted at once and read back later', async () => {
    const before = await stock();
    const answer = await patch(stockPatch('replace', of('DEFAULT', 3)));
    expect(answer).toEqual({
      sku: MUG,
      status: 'ACCEPTED',
      submissionId: expect.stringMatching(/^[0-9a-f]{32}$/),
      issues: [],
    });
    amazon.emulator.control.advanceClock(SUBMISSION_MS - 1);
    expect(await stock()).toEqual(before);
    amazon.emulator.control.advanceClock(1);
    expect(await stock()).toEqual({ ...before, DEFAULT: 3 });
  });

  it.each(['replace', 'add', 'merge'])(
    'by %s adds an entry for a new location and keeps the others',
    async (op) => {
      const before = await stock();
      const id = await newSupplySource();
      await patch(stockPatch(op, of(id, 12)));
      settle();
      expect(await stock()).toEqual({ ...before, [id]: 12 });
    },
  );

  it('sets several locations at once', async () => {
    const before = await stock();
    const codes = Object.keys(before);
    await patch(stockPatch('replace', ...codes.map((code, index) => of(code, 70 + index))));
    settle();
    expect(await stock()).toEqual(
      Object.fromEntries(codes.map((code, index) => [code, 70 + index])),
    );
  });

  it('deletes the entry of one location only', async () => {
    const before = await stock();
    const [, location = ''] = Object.keys(before);
    await patch(stockPatch('delete', of(location)));
    settle();
    const { [location]: gone, ...rest } = before;
    expect(gone).toBeDefined();
    expect(await stock()).toEqual(rest);
  });

  it('deletes all entries when no value is given', async () => {
    await patch([{ op: 'delete', path: `/attributes/${STOCK}` }]);
    settle();
    expect(await stock()).toEqual({});
  });

  it('merges into an entry and keeps its other properties', async () => {
    await patch(stockPatch('merge', { fulfillment_channel_code: 'DEFAULT', restock_date: '2026' }));
    settle();
    const item = plain(
      await api.getListingsItem(seller, MUG, US, { includedData: ['attributes'] }),
    );
    expect(item.attributes[STOCK][0]).toMatchObject({ quantity: 0, restock_date: '2026' });
  });

  it.each([
    ['a quantity without a channel', [{ quantity: 4 }], '90220', 'MISSING_ATTRIBUTE'],
    ['a code instead of an id', [of('LO-SEA-001', 4)], '90244', 'INVALID_ATTRIBUTE'],
    ['half a mug', [of('DEFAULT', 0.5)], '4000001', 'INVALID_ATTRIBUTE'],
    ['nothing', [], '90220', 'MISSING_ATTRIBUTE'],
  ])('is 200 and INVALID with %s', async (_, value, code, category) => {
    const before = await stock();
    expect(await patch(stockPatch('replace', ...value))).toMatchObject({
      status: 'INVALID',
      issues: [{ code, severity: 'ERROR', attributeNames: [STOCK], categories: [category] }],
    });
    settle();
    expect(await stock()).toEqual(before);
  });

  it('is INVALID as a whole when one patch is', async () => {
    const before = await stock();
    const good = stockPatch('replace', of('DEFAULT', 5));
    const answer = await patch([...good, ...stockPatch('replace', { quantity: 4 })]);
    expect(answer.status).toBe('INVALID');
    settle();
    expect(await stock()).toEqual(before);
  });

  it('can be previewed without effect', async () => {
    const before = await stock();
    const preview = { mode: 'VALIDATION_PREVIEW', includedData: ['issues', 'identifiers'] };
    expect(await patch(stockPatch('replace', of('DEFAULT', 5)), preview)).toMatchObject({
      status: 'VALID',
      issues: [],
      identifiers: [{ marketplaceId: US[0], asin: 'B0EMU00003' }],
    });
    expect(await patch(stockPatch('replace', { quantity: 5 }), preview)).toMatchObject({
      status: 'INVALID',
    });
    settle();
    expect(await stock()).toEqual(before);
  });
});

describe('a patch of other attributes', () => {
  const templateOf = async (): Promise<unknown> => {
    const item = plain(
      await api.getListingsItem(seller, MUG, US, { includedData: ['attributes'] }),
    );
    return item.attributes.merchant_shipping_group;
  };
  const assign = (value: unknown): Patch[] => [
    { op: 'replace', path: '/attributes/merchant_shipping_group', value: [{ value }] },
  ];

  it('assigns a shipping template of the seller only', async () => {
    const [standard] = shippingTemplates(amazon.emulator.seed, seller);
    expect(await patch(assign(standard.id))).toMatchObject({ status: 'ACCEPTED' });
    settle();
    expect(await templateOf()).toEqual([{ value: standard.id, marketplace_id: US[0] }]);
    const [theirs] = shippingTemplates(amazon.emulator.seed, amazon.otherSeller.sellerId);
    expect(await patch(assign(theirs.id))).toMatchObject({ status: 'INVALID' });
  });

  it('needs the product type for attributes outside the offer', async () => {
    const rename: Patch[] = [
      { op: 'replace', path: '/attributes/item_name', value: [{ value: 'Mug' }] },
    ];
    expect(await patch(rename)).toMatchObject({ status: 'INVALID' });
    expect(await patch(rename, {}, 'LAMP')).toMatchObject({ status: 'INVALID' });
    expect(await patch(rename, {}, 'DRINKING_CUP')).toMatchObject({ status: 'ACCEPTED' });
  });
});

describe('an invalid patch', () => {
  it.each([
    ['no patches', []],
    ['another operation', [{ op: 'move', path: `/attributes/${STOCK}`, value: [] }]],
    ['a nested path', [{ op: 'replace', path: `/attributes/${STOCK}/0/quantity`, value: [{}] }]],
    ['a bare number', [{ op: 'replace', path: `/attributes/${STOCK}`, value: 5 }]],
    ['a list of numbers', [{ op: 'replace', path: `/attributes/${STOCK}`, value: [5] }]],
  ])('is refused with %s', async (_, patches) => {
    expect(await refusalOf(patch(patches))).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  it('is refused in an unknown mode', async () => {
    const call = patch(stockPatch('replace', of('DEFAULT', 1)), { mode: 'DRY_RUN' });
    expect(await refusalOf(call)).toMatchObject({ status: 400 });
  });

  it('is INVALID for an unknown SKU', async () => {
    const body = { productType: 'PRODUCT', patches: stockPatch('replace', of('DEFAULT', 1)) };
    const answer = await api.patchListingsItem(seller, 'NO-SUCH-SKU', US, body);
    expect(plain(answer)).toMatchObject({ status: 'INVALID', issues: [{ severity: 'ERROR' }] });
  });
});
