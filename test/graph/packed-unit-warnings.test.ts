import { graphql } from '../support/generated/gql.js';
import type { PackedUnitInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { aUnit } from './packing-fixture.js';

const SetDoubtedUnits = graphql(`
  mutation SetDoubtedUnits($input: SetPackedUnitsInput!) {
    setPackedUnits(input: $input) {
      count
      warnings {
        path
        message
      }
      error {
        code
      }
    }
  }
`);

const ListedSku = graphql(`
  query ListedSku($sku: String!) {
    seller {
      listing(sku: $sku) {
        sku
      }
    }
  }
`);

let running: RunningApp;
afterEach(() => running.close());

async function saveSizes(...units: PackedUnitInput[]) {
  const { data, extensions } = await running.request(SetDoubtedUnits, { input: { units } });
  expect(extensions.cost.totalCalls).toBe(0);
  return data.setPackedUnits!;
}

describe('setPackedUnits with orders', () => {
  beforeEach(async () => {
    running = await startRunningApp(syncing());
    await whenSynced(running);
  });

  it('says which SKU no order and no listing has, for no call', async () => {
    expect(await saveSizes(aUnit('MUG-SPECKLE-12'), aUnit('MUG-SPECKEL-12'))).toEqual({
      count: 2,
      warnings: [
        {
          path: ['input', 'units'],
          message:
            'The server has seen no order and no listing with the SKU "MUG-SPECKEL-12". Its size is saved. If it is mistyped, save the right one, and remove this one with neither `weight` nor `dimensions`.',
        },
      ],
      error: null,
    });
  });

  it('names some of many SKUs, and none that is only removed', async () => {
    const units = Array.from({ length: 1_000 }, (_, at) =>
      at < 900 ? aUnit(`SKU-${at}`) : { sku: `GONE-${at}` },
    );
    const { warnings } = await saveSizes(...units);
    expect(warnings).toHaveLength(1);
    expect(warnings![0]!.message).toContain(
      '900 of the SKUs: "SKU-0", "SKU-1", "SKU-2", "SKU-3", "SKU-4" and 895 more.',
    );
  });

  it('has no warnings of an input that is refused', async () => {
    expect(await saveSizes(aUnit(' '))).toEqual({
      count: null,
      warnings: null,
      error: { code: 'INVALID_INPUT' },
    });
  });
});

describe('setPackedUnits without orders', () => {
  beforeEach(async () => {
    running = await startRunningApp();
  });

  it('knows a listing whose size was read, also when it is not cached any more', async () => {
    const sku = 'MUG-SPECKLE-12';
    await running.query(ListedSku, { sku });
    await running.request(
      'mutation ($sku: String!) { setInventory(input: { sku: $sku, quantities: [{ place: { isDefault: true }, quantity: 3 }] }) { error { code } } }',
      { sku },
    );
    expect((await saveSizes(aUnit(sku))).warnings).toEqual([]);
  });

  it.each(['MUG-SPECKLE-12', 'PLANTER-TERRA'])(
    'knows %s once its listing was read',
    async (sku) => {
      expect((await saveSizes(aUnit(sku))).warnings).toHaveLength(1);
      expect((await running.query(ListedSku, { sku })).seller!.listing?.sku).toBe(sku);
      expect((await saveSizes(aUnit(sku))).warnings).toEqual([]);
    },
  );
});
