import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const Filtered = graphql(`
  query FilteredSupplySources($first: Int, $after: String, $filter: SupplySourceFilterInput) {
    seller {
      supplySources(first: $first, after: $after, filter: $filter) {
        nodes {
          supplySourceId
          supplySourceCode
          alias
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const Statuses = graphql(`
  query StatusesOfSupplySources($filter: SupplySourceFilterInput) {
    seller {
      supplySources(first: 100, filter: $filter) {
        nodes {
          supplySourceId
          status
          openState(at: "2026-06-03T17:00:00Z") {
            isOpen
            opensAt
          }
        }
      }
    }
  }
`);

let running: RunningApp;
beforeEach(async () => {
  running = await startRunningApp();
});
afterEach(() => running.close());

const list = async (variables: {
  first?: number;
  after?: string | null;
  filter?: { search?: string; statuses?: ('ACTIVE' | 'INACTIVE' | 'ARCHIVED')[] };
}) => (await running.query(Filtered, variables)).seller!.supplySources!;

describe('supply sources by the beginning of their name', () => {
  it('are found by alias or code in any case, for the list calls alone', async () => {
    const all = (await list({ first: 100 })).nodes;
    running.callsSince();
    const [some] = all;
    for (const search of [some!.alias!.toUpperCase(), some!.supplySourceCode!.toLowerCase()]) {
      const { nodes, pageInfo } = await list({ first: 100, filter: { search } });
      expect(nodes).toContainEqual(some);
      expect(pageInfo.hasNextPage).toBe(false);
    }
    expect((await list({ filter: { search: 'Nowhere' } })).nodes).toEqual([]);
    // One page of Amazon has up to 50.
    expect(running.callsSince()).toEqual({ getSupplySources: 1 });
  });

  it('continue behind the last one', async () => {
    const search = 'larkspur';
    const { nodes: all } = await list({ first: 100, filter: { search } });
    expect(all.length).toBeGreaterThan(4);
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({
        first: 3,
        after,
        filter: { search },
      });
      found.push(...page.nodes.map((node) => node.supplySourceId));
      after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
    } while (after !== null);
    expect(found).toEqual(all.map((node) => node.supplySourceId));
  });

  it.each([' ', 'x'.repeat(101)])('are refused for %j', async (search) => {
    const { errors } = await running.request(Filtered, { filter: { search } });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toMatch(/^filter\.search must be /);
    expect(running.callsSince()).toEqual({});
  });

  it('refuse a cursor of another filter', async () => {
    const { pageInfo } = await list({ first: 1, filter: { search: 'l' } });
    const { errors } = await running.request(Filtered, { after: pageInfo.endCursor });
    expect(errors?.[0]?.message).toContain('another parent, filter or order');
  });
});

describe('supply sources by status', () => {
  it('are those with the status, for one call for each one examined', async () => {
    const all = (await running.query(Statuses, {})).seller!.supplySources!.nodes;
    const archived = all.filter(({ status }) => status === 'ARCHIVED');
    expect(archived.length).toBeGreaterThan(0);
    await running.close();
    running = await startRunningApp();
    const filter = { statuses: ['ARCHIVED' as const] };
    const found = (await running.query(Statuses, { filter })).seller!.supplySources!.nodes;
    expect(found).toHaveLength(archived.length);
    expect(running.callsSince()).toEqual({ getSupplySources: 1, getSupplySource: all.length });
  });

  it('examine no more than they need, in steps of 20', async () => {
    const { nodes } = await list({ first: 1, filter: { statuses: ['ACTIVE'] } });
    expect(nodes).toHaveLength(1);
    expect(running.callsSince().getSupplySource).toBeLessThanOrEqual(20);
  });

  it('are none for an empty list, without a call', async () => {
    expect((await list({ filter: { statuses: [] } })).nodes).toEqual([]);
    expect(running.callsSince()).toEqual({});
  });

  it('fail when a status could not be read', async () => {
    running.emulator.control.addFault({ kind: '500', operation: 'getSupplySource' });
    const { data, errors } = await running.request(Filtered, { filter: { statuses: ['ACTIVE'] } });
    expect(data.seller?.supplySources).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
  });

  it('are never open when they are archived', async () => {
    const filter = { statuses: ['ARCHIVED' as const] };
    const { nodes } = (await running.query(Statuses, { filter })).seller!.supplySources!;
    const states = nodes.flatMap(({ openState }) => openState ?? []);
    expect(states.filter(({ isOpen, opensAt }) => isOpen || opensAt)).toEqual([]);
  });
});
