import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';

const Switch = graphql(`
  mutation SwitchWithWarnings($input: UpdateSupplySourceStatusInput!) {
    updateSupplySourceStatus(input: $input) {
      warnings {
        path
        message
      }
      error {
        __typename
      }
    }
  }
`);

const Move = graphql(`
  mutation MoveReturns($input: UpdateSupplySourceInput!) {
    updateSupplySource(input: $input) {
      error {
        __typename
        path
        nextStep
      }
    }
  }
`);

const Open = graphql(`
  query OpenOrdersBeforeSwitch($id: ID!) {
    seller {
      supplySource(id: $id) {
        orders(
          first: 100
          filter: { statuses: [PENDING_AVAILABILITY, PENDING, UNSHIPPED, PARTIALLY_SHIPPED] }
        ) {
          nodes {
            amazonOrderId
          }
        }
      }
    }
  }
`);

let running: RunningApp;
beforeEach(async () => {
  running = await startRunningApp(syncing());
  await whenSynced(running);
});
afterEach(() => running.close());

describe('switching a supply source off', () => {
  it('warns of the orders that it must still ship', async () => {
    const { supplySourceId } = running.emulator.showcase;
    const { seller } = await running.query(Open, { id: supplySourceId });
    const count = seller!.supplySource!.orders!.nodes.length;
    expect(count).toBeGreaterThan(1);
    const off = { input: { supplySourceId, status: 'INACTIVE' } } as const;
    const { data, extensions } = await running.request(Switch, off);
    expect(data.updateSupplySourceStatus).toEqual({
      warnings: [
        { path: ['input', 'status'], message: expect.stringContaining(`${count} orders `) },
      ],
      error: null,
    });
    expect(extensions.cost.calls).toEqual({ updateSupplySourceStatus: 1 });
  });

  it('has no warning without such orders, and none for switching on', async () => {
    const { supplySourceId } = running.emulator.showcase;
    const on = { input: { supplySourceId, status: 'ACTIVE' } } as const;
    expect(await running.query(Switch, on)).toEqual({
      updateSupplySourceStatus: { warnings: [], error: null },
    });
    const unknown = '00000000-0000-4000-8000-000000000000';
    const off = { input: { supplySourceId: unknown, status: 'INACTIVE' } } as const;
    expect(await running.query(Switch, off)).toEqual({
      updateSupplySourceStatus: { warnings: null, error: { __typename: 'NotFound' } },
    });
  });
});

describe('switching a supply source on', () => {
  const SHOWN = `mutation ($id: ID!) {
    updateSupplySourceStatus(input: { supplySourceId: $id, status: ACTIVE }) {
      supplySource { status } warnings { path message } error { code }
    }
  }`;
  const brooklyn = '3d2913d5-79b6-41c4-ab44-55f2ff80abef';
  const warning = {
    path: ['input', 'status'],
    message: expect.stringMatching(
      /lacks .*: .*configuration\.operationalConfiguration\.operatingHoursByDay.*onboarding/,
    ),
  };

  it('names what it lacks, without another call', async () => {
    const { data, extensions } = await running.request(SHOWN, { id: brooklyn });
    expect(data).toMatchObject({
      updateSupplySourceStatus: {
        supplySource: { status: 'ACTIVE' },
        warnings: [warning],
        error: null,
      },
    });
    expect(extensions.cost.calls).toEqual({ getSupplySource: 1, updateSupplySourceStatus: 1 });
    // The source is cached now, so it need not be shown.
    const on = { input: { supplySourceId: brooklyn, status: 'ACTIVE' } } as const;
    const again = await running.request(Switch, on);
    expect(again.data.updateSupplySourceStatus).toMatchObject({ warnings: [warning] });
    expect(again.extensions.cost.calls).toEqual({ updateSupplySourceStatus: 1 });
    // It is not cached after a change.
    expect(await running.query(Switch, on)).toMatchObject({
      updateSupplySourceStatus: { warnings: [] },
    });
  });

  it('names nothing for one that is complete', async () => {
    const { data } = await running.request(SHOWN, { id: running.emulator.showcase.supplySourceId });
    expect(data).toMatchObject({ updateSupplySourceStatus: { warnings: [], error: null } });
  });
});

describe('a return location that Amazon refuses', () => {
  it('is named by the path of the error', async () => {
    const { supplySourceId } = running.emulator.showcase;
    const returnLocation = { supplySourceId: '00000000-0000-4000-8000-000000000000' };
    const input = { supplySourceId, changes: { capabilities: { outbound: { returnLocation } } } };
    expect(await running.query(Move, { input })).toEqual({
      updateSupplySource: {
        error: {
          __typename: 'RejectedByAmazon',
          path: [
            'input',
            'changes',
            'capabilities',
            'outbound',
            'returnLocation',
            'supplySourceId',
          ],
          nextStep: 'FIX_INPUT',
        },
      },
    });
  });
});
