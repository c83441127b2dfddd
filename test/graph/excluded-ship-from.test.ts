import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const Excluded = graphql(`
  query ExcludedShipFrom($id: ID!) {
    seller {
      order(id: $id) {
        shipFromSuggestions {
          isNothingToShip
          suggestions {
            supplySource {
              supplySourceId
            }
          }
          excluded {
            supplySource {
              supplySourceId
              alias
            }
            reason {
              code
              message
            }
          }
        }
      }
    }
  }
`);

const StockClosed = graphql(`
  mutation StockOfClosedPlaces($input: SetInventoryInput!) {
    setInventory(input: $input) {
      __typename
    }
  }
`);

const ArchiveWithStock = graphql(`
  mutation ArchiveWithStock($input: ArchiveSupplySourceInput!) {
    archiveSupplySource(input: $input) {
      __typename
    }
  }
`);

const named = (number: number): string => `112-${1_000_000 + number}-${1_000_000 + number}`;

let running: RunningApp;
beforeEach(async () => {
  running = await startRunningApp();
});
afterEach(() => running.close());

const excludedOf = async (number: number) =>
  (await running.query(Excluded, { id: named(number) })).seller!.order?.shipFromSuggestions;

describe('the excluded locations', () => {
  it('are all others of the seller, for one list call', async () => {
    const { suggestions = [], excluded } = (await excludedOf(1)) ?? {};
    expect(suggestions.length + (excluded?.length ?? 0)).toBe(12);
    const reasons = excluded?.map(({ reason }) => reason.code) ?? [];
    expect(new Set(reasons)).toEqual(new Set(['NO_STOCK']));
    expect(running.callsSince()).toMatchObject({ getSupplySources: 1, searchListingsItems: 1 });
  });

  it('include inactive and archived locations in spite of their stock', async () => {
    const all = await running.request<
      {
        seller: {
          supplySources: { nodes: { supplySourceId: string; status: string; alias: string }[] };
        };
      },
      object
    >('{ seller { supplySources(first: 20) { nodes { supplySourceId status alias } } } }');
    const { nodes } = all.data.seller.supplySources;
    const leaving = nodes.find(({ alias }) => alias.endsWith('Honolulu'))!;
    const closed = nodes.filter(({ status }) => status === 'INACTIVE');
    const entries = [...closed, leaving].map(({ supplySourceId }) => ({
      place: { supplySourceId },
      quantity: 5,
    }));
    await running.query(StockClosed, { input: { sku: 'MUG-SPECKLE-12', quantities: entries } });
    running.emulator.control.advanceClock(3_600_000);
    // An archived location gets no stock any more, so this one is archived with its stock.
    const { supplySourceId } = leaving;
    await running.query(ArchiveWithStock, { input: { supplySourceId, force: true } });
    const told = (await excludedOf(1))?.excluded?.map(
      ({ supplySource, reason }) => `${supplySource.alias}: ${reason.code}`,
    );
    expect(told).toEqual(
      expect.arrayContaining([
        'Larkspur Outfitters - Nashville: INACTIVE',
        'Larkspur Outfitters - Honolulu: ARCHIVED',
      ]),
    );
  });

  it('are none when nothing is left to ship, for no further call', async () => {
    expect(await excludedOf(9)).toEqual({ isNothingToShip: true, suggestions: [], excluded: [] });
    expect(running.callsSince()).toEqual({ getOrder: 1 });
    expect((await excludedOf(1))?.isNothingToShip).toBe(false);
  });

  it('include locations that cannot be read, with their ids', async () => {
    running.emulator.control.addFault({ kind: '500', operation: 'getSupplySource' });
    const { suggestions, excluded = [] } = (await excludedOf(1)) ?? {};
    expect(suggestions).toEqual([]);
    const codes = excluded?.map(({ reason }) => reason.code);
    expect(codes).toContain('UNAVAILABLE');
    expect(codes).toContain('NO_STOCK');
    const unread = excluded?.find(({ reason }) => reason.code === 'UNAVAILABLE');
    expect(unread?.supplySource).toEqual({ supplySourceId: expect.any(String), alias: null });
  });
});
