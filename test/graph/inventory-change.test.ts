import { SUBMISSION_MS } from '../../src/emulator/apis/listings/listing-book.js';
import { shippingTemplates } from '../../src/emulator/apis/listings/shipping-templates.js';
import { graphql } from '../support/generated/gql.js';
import type { SetInventoryInput } from '../support/generated/graphql.js';
import { callAsOther } from '../support/other-program.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const SetStock = graphql(`
  mutation SetStock($input: SetInventoryInput!) {
    setInventory(input: $input) {
      status
      submissionId
      issues {
        message
      }
      warnings {
        path
        message
      }
      error {
        __typename
        code
        message
        path
        ... on InventoryRejected {
          submissionId
          issues {
            code
            message
            severity
            attributeNames
            categories
          }
        }
        ... on InvalidInput {
          issues {
            path
            accepted
          }
        }
      }
    }
  }
`);

const AssignTemplate = graphql(`
  mutation AssignTemplate($input: AssignShippingTemplateInput!) {
    assignShippingTemplate(input: $input) {
      status
      submissionId
      error {
        __typename
        code
        message
        path
        ... on ShippingTemplateRejected {
          issues {
            attributeNames
          }
        }
      }
    }
  }
`);

const Stock = graphql(`
  query StockOfListing($sku: String!) {
    seller {
      listing(sku: $sku) {
        shippingTemplateId
        inventoryLevels {
          channelCode
          quantity
        }
      }
    }
  }
`);

const Places = graphql(`
  query PlacesForStock {
    seller {
      supplySources(first: 100) {
        nodes {
          supplySourceId
        }
      }
    }
  }
`);

const MUG = 'MUG-SPECKLE-12';

let running: RunningApp;
beforeEach(async () => {
  running = await startRunningApp();
});
afterEach(() => running.close());

const set = async (input: Omit<SetInventoryInput, 'sku'> & { sku?: string }) =>
  (await running.query(SetStock, { input: { sku: MUG, ...input } })).setInventory;
const settle = (): void => running.emulator.control.advanceClock(SUBMISSION_MS);

async function stock(sku = MUG): Promise<Record<string, number | null>> {
  const { listing } = (await running.query(Stock, { sku })).seller!;
  return Object.fromEntries(
    (listing?.inventoryLevels ?? []).map((one) => [one.channelCode, one.quantity]),
  );
}

/** Two locations that have the mug. */
async function stocked(): Promise<[string, string]> {
  const [, first = '', second = ''] = Object.keys(await stock());
  return [first, second];
}

/** Calls Amazon directly, like another program of the seller. */
async function amazon(method: string, query: string, patch?: object): Promise<Attributes> {
  const { emulator } = running;
  const item = `/listings/2021-08-01/items/${emulator.sellers[0]!.sellerId}/${MUG}`;
  const body = patch && { productType: 'PRODUCT', patches: [patch] };
  const path = `${item}?marketplaceIds=ATVPDKIKX0DER&${query}`;
  return (await callAsOther(emulator, method, path, body)) as Attributes;
}

interface Attributes {
  readonly attributes?: Record<string, Record<string, unknown>[]>;
}

describe('setting quantities', () => {
  it('changes several locations in one call, and leaves the others unchanged', async () => {
    const before = await stock();
    const [first, second] = await stocked();
    running.callsSince();
    const result = await set({
      quantities: [
        { place: { supplySourceId: first }, quantity: 71 },
        { place: { supplySourceId: second }, quantity: 72 },
      ],
    });
    expect(result).toEqual({
      error: null,
      status: 'ACCEPTED',
      submissionId: expect.stringMatching(/^[0-9a-f]{32}$/),
      issues: [],
      warnings: [],
    });
    const calls = { getListingsItem: 1, patchListingsItem: 1 };
    expect(running.callsSince()).toEqual({ ...calls, getSupplySource: 2 });
    settle();
    expect(Object.keys(before).length).toBeGreaterThan(3);
    expect(await stock()).toEqual({ ...before, [first]: 71, [second]: 72 });
  });

  it('adds stock at a location that had none', async () => {
    const before = await stock();
    const { supplySources } = (await running.query(Places)).seller!;
    const ids = supplySources?.nodes.map((node) => node.supplySourceId);
    const supplySourceId = ids?.find((id) => !(id in before)) ?? '';
    await set({ quantities: [{ place: { supplySourceId }, quantity: 5 }] });
    settle();
    expect(await stock()).toEqual({ ...before, [supplySourceId]: 5 });
  });

  it('keeps the handling time that a location has for the SKU', async () => {
    const [first] = await stocked();
    const entry = { fulfillment_channel_code: first, quantity: 4, lead_time_to_ship_max_days: 9 };
    const path = '/attributes/fulfillment_availability';
    await amazon('PATCH', '', { op: 'replace', path, value: [entry] });
    settle();
    await set({ quantities: [{ place: { supplySourceId: first }, quantity: 40 }] });
    settle();
    const { attributes } = await amazon('GET', 'includedData=attributes');
    expect(attributes?.['fulfillment_availability']).toContainEqual(
      expect.objectContaining({ ...entry, quantity: 40 }),
    );
  });

  it('changes DEFAULT only on request, and warns when stock remains there', async () => {
    const [first] = await stocked();
    await set({ quantities: [{ place: { isDefault: true }, quantity: 21 }] });
    settle();
    const quantities = [{ place: { supplySourceId: first }, quantity: 3 }];
    expect(await set({ quantities })).toMatchObject({
      status: 'ACCEPTED',
      warnings: [
        {
          path: ['input', 'defaultToZero'],
          message: expect.stringContaining('DEFAULT has a stock of 21'),
        },
      ],
    });
    settle();
    expect(await stock()).toMatchObject({ DEFAULT: 21, [first]: 3 });
    expect(await set({ quantities, defaultToZero: true })).toMatchObject({ warnings: [] });
    settle();
    expect(await stock()).toMatchObject({ DEFAULT: 0, [first]: 3 });
  });

  it('refuses stock at a location that is archived, and takes 0 there', async () => {
    const [archived, open] = await stocked();
    const archive = `mutation ($id: ID!) { archiveSupplySource(input: { supplySourceId: $id, force: true }) { error { code } } }`;
    await running.request(archive, { id: archived });
    const at = (supplySourceId: string, quantity: number) => ({
      place: { supplySourceId },
      quantity,
    });
    running.callsSince();
    expect(await set({ quantities: [at(open, 3), at(archived, 4)] })).toMatchObject({
      error: {
        code: 'INVALID_INPUT',
        issues: [
          {
            path: ['input', 'quantities', '1', 'quantity'],
            accepted: expect.stringContaining(`${archived} is archived`),
          },
        ],
      },
    });
    expect(running.callsSince()).not.toHaveProperty('patchListingsItem');
    expect(await set({ quantities: [at(archived, 0)] })).toMatchObject({ warnings: [] });
  });

  it('drops the listing from the cache', async () => {
    const [first] = await stocked();
    await set({ quantities: [{ place: { supplySourceId: first }, quantity: 61 }] });
    settle();
    running.callsSince();
    expect(await stock()).toMatchObject({ [first]: 61 });
    expect(running.callsSince()).toEqual({ searchListingsItems: 1 });
  });

  it('changes nothing in a preview', async () => {
    const before = await stock();
    const [first] = await stocked();
    const quantities = [{ place: { supplySourceId: first }, quantity: 99 }];
    expect(await set({ quantities, mode: 'PREVIEW' })).toMatchObject({
      error: null,
      status: 'VALID',
    });
    settle();
    running.callsSince();
    expect(await stock()).toEqual(before);
    expect(running.callsSince()).toEqual({});
  });

  it.each(['APPLY', 'PREVIEW'] as const)(
    'tells a submission that is INVALID from one that is accepted (%s)',
    async (mode) => {
      const before = await stock();
      const [first] = await stocked();
      const quantities = [
        { place: { supplySourceId: first }, quantity: 1 },
        { place: { supplySourceId: 'StoreID1234567' }, quantity: 1 },
      ];
      const result = await set({ quantities, mode });
      expect(result).toMatchObject({
        error: {
          __typename: 'InventoryRejected',
          code: 'INVENTORY_REJECTED',
          message: expect.stringContaining('StoreID1234567'),
          path: ['input', 'quantities'],
          submissionId: expect.any(String),
          issues: [{ severity: 'ERROR', attributeNames: ['fulfillment_availability'] }],
        },
      });
      settle();
      expect(await stock()).toEqual(before);
    },
  );

  it('returns NotFound for an unknown SKU, and sends no patch', async () => {
    running.callsSince();
    const quantities = [{ place: { isDefault: true }, quantity: 1 }];
    expect(await set({ sku: 'NO-SUCH-THING', quantities })).toMatchObject({
      error: { __typename: 'NotFound', path: ['input', 'sku'] },
    });
    expect(running.callsSince()).toEqual({ getListingsItem: 1 });
  });

  it.each(['KIT/HERB BOX', 'RIBBON#7 50%', 'CAFÉ-TASSE-2'])('changes the SKU %s', async (sku) => {
    const before = await stock(sku);
    await set({ sku, quantities: [{ place: { isDefault: true }, quantity: 13 }] });
    settle();
    expect(await stock(sku)).toEqual({ ...before, DEFAULT: 13 });
  });

  it('reports every issue of the input without a call', async () => {
    const result = await set({
      sku: '..',
      quantities: [
        { place: { supplySourceId: 'A' }, quantity: -1 },
        { place: { supplySourceId: 'A' }, quantity: 1 },
        { place: { isDefault: true }, quantity: 1 },
        { place: { isDefault: false }, quantity: 1 },
        { place: { supplySourceId: 'AMAZON_NA' }, quantity: 1 },
      ],
      defaultToZero: true,
    });
    expect(result).toMatchObject({ error: { __typename: 'InvalidInput' } });
    const issues = result?.error?.__typename === 'InvalidInput' ? result.error.issues : [];
    const paths = issues.map((issue) => issue.path.slice(1).join('.'));
    expect(paths.toSorted()).toEqual([
      'defaultToZero',
      'quantities.0.quantity',
      'quantities.1.place',
      'quantities.3.place.isDefault',
      'quantities.4.place.supplySourceId',
      'sku',
    ]);
    expect(await set({ quantities: [] })).toMatchObject({
      error: {
        issues: [{ path: ['input', 'quantities'], accepted: 'at least one quantity' }],
      },
    });
    expect(running.callsSince()).toEqual({});
  });
});

describe('assigning a shipping template', () => {
  const assign = async (templateId: string, sku = MUG, mode: 'APPLY' | 'PREVIEW' = 'APPLY') =>
    (await running.query(AssignTemplate, { input: { sku, templateId, mode } }))
      .assignShippingTemplate;
  const template = async () =>
    (await running.query(Stock, { sku: MUG })).seller!.listing?.shippingTemplateId;

  function otherTemplate(): string {
    const { seed, sellers } = running.emulator;
    return shippingTemplates(seed, sellers[0]!.sellerId)[2].id;
  }

  it('is accepted, and appears in later reads', async () => {
    expect(await template()).not.toBe(otherTemplate());
    running.callsSince();
    expect(await assign(otherTemplate())).toMatchObject({
      error: null,
      status: 'ACCEPTED',
      submissionId: expect.any(String),
    });
    expect(running.callsSince()).toEqual({ getListingsItem: 1, patchListingsItem: 1 });
    settle();
    expect(await template()).toBe(otherTemplate());
  });

  it('changes nothing in a preview', async () => {
    const before = await template();
    expect(await assign(otherTemplate(), MUG, 'PREVIEW')).toMatchObject({ status: 'VALID' });
    settle();
    expect(await template()).toBe(before);
  });

  it('shows the listing for one call more, also of a template that is rejected', async () => {
    for (const templateId of [otherTemplate(), 'no-such-template']) {
      running.callsSince();
      const { data } = await running.request(
        `mutation { assignShippingTemplate(input: { sku: "${MUG}", templateId: "${templateId}" }) { listing { sku } } }`,
      );
      expect(data).toEqual({ assignShippingTemplate: { listing: { sku: MUG } } });
      expect(running.callsSince()).toMatchObject({ searchListingsItems: 1 });
    }
  });

  it('is rejected when the seller has no such template', async () => {
    expect(await assign('no-such-template')).toMatchObject({
      error: {
        __typename: 'ShippingTemplateRejected',
        code: 'SHIPPING_TEMPLATE_REJECTED',
        path: ['input', 'templateId'],
        issues: [{ attributeNames: ['merchant_shipping_group'] }],
      },
    });
  });

  it('returns NotFound for an unknown SKU', async () => {
    expect(await assign(otherTemplate(), 'NO-SUCH-THING')).toMatchObject({
      error: { __typename: 'NotFound', path: ['input', 'sku'] },
    });
  });

  it('needs an id', async () => {
    expect(await assign(' ')).toMatchObject({
      error: { __typename: 'InvalidInput', path: ['input', 'templateId'] },
    });
  });
});
