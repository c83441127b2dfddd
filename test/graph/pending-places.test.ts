import { SUBMISSION_MS } from '../../src/emulator/apis/listings/listing-book.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const SKU = 'MUG-SPECKLE-12';

let running: RunningApp;
let place: string;
const ask = (document: string, variables: object) =>
  running.request<any, object>(document, variables); // oxlint-disable-line typescript/no-explicit-any -- tests look into it freely

beforeEach(async () => {
  running = await startRunningApp({ caches: { listingTtlMs: 0 } });
  const { data } = await ask(
    `mutation C($input: CreateSupplySourceInput!) {
      createSupplySource(input: $input) { supplySource { supplySourceId } }
    }`,
    {
      input: {
        supplySourceCode: 'NEW-1',
        alias: 'Larkspur Outfitters – Reno',
        address: {
          name: 'Larkspur Outfitters – Reno',
          addressLine1: '1 Virginia St',
          city: 'Reno',
          stateOrRegion: 'NV',
          postalCode: '89501',
          countryCode: 'US',
        },
      },
    },
  );
  place = data.createSupplySource.supplySource.supplySourceId as string;
});
afterEach(() => running.close());

const set = (quantity: number) =>
  ask(
    `mutation S($input: SetInventoryInput!) {
      setInventory(input: $input) {
        inventoryLevels { channelCode quantity pendingQuantity }
        error { code }
      }
    }`,
    { input: { sku: SKU, quantities: [{ place: { supplySourceId: place }, quantity }] } },
  );

const read = async (fields: string) => {
  const { data, errors } = await ask(
    `query R($sku: String!, $place: ID!) {
      seller {
        listing(sku: $sku) { inventoryLevels(supplySourceId: $place) { ${fields} } }
        supplySource(id: $place) { inventoryLevels(skus: [$sku]) { nodes { ${fields} } } }
      }
    }`,
    { sku: SKU, place },
  );
  expect(errors).toBeUndefined();
  const { listing, supplySource } = data.seller;
  return [listing.inventoryLevels, supplySource.inventoryLevels.nodes] as [object[], object[]];
};

describe('a location without a stock entry', () => {
  it('shows a quantity that is pending there', async () => {
    const level = { channelCode: place, quantity: null, pendingQuantity: 7 };
    const { data } = await set(7);
    expect(data.setInventory.inventoryLevels).toContainEqual(level);
    const shown = { ...level, sku: SKU, supplySource: { supplySourceId: place } };
    const fields = 'sku channelCode quantity pendingQuantity supplySource { supplySourceId }';
    expect(await read(fields)).toEqual([[shown], [shown]]);
    const [[named]] = (await read('id pendingQuantity')) as [[{ id: string }], unknown];
    const document =
      'query N($id: ID!) { node(id: $id) { ... on InventoryLevel { pendingQuantity } } }';
    expect((await ask(document, { id: named.id })).data).toEqual({
      node: { pendingQuantity: 7 },
    });
  });

  it('is left out without the pending quantity, and when none is pending', async () => {
    expect(await read('pendingQuantity')).toEqual([[], []]);
    await set(7);
    expect(await read('quantity')).toEqual([[], []]);
    running.emulator.control.advanceClock(SUBMISSION_MS);
    const level = { quantity: 7, pendingQuantity: null };
    expect(await read('quantity pendingQuantity')).toEqual([[level], [level]]);
  });
});
