import { graphql } from '../support/generated/gql.js';
import type {
  CreateSupplySourceInput,
  SupplySourceChannel,
  UpdateSupplySourceInput,
} from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const Create = graphql(`
  mutation CreateWithoutHours($input: CreateSupplySourceInput!) {
    createSupplySource(input: $input) {
      supplySource {
        supplySourceId
      }
      error {
        message
      }
    }
  }
`);

const Update = graphql(`
  mutation UpdateHours($input: UpdateSupplySourceInput!) {
    updateSupplySource(input: $input) {
      error {
        message
      }
    }
  }
`);

const State = graphql(`
  query NoOpenState($id: ID!, $channel: SupplySourceChannel) {
    seller {
      supplySource(id: $id) {
        openState(channel: $channel) {
          isOpen
        }
        noOpenStateReason(channel: $channel)
      }
    }
  }
`);

let running: RunningApp;
let id: string;
beforeAll(async () => {
  running = await startRunningApp();
});
afterAll(() => running.close());

const INPUT: CreateSupplySourceInput = {
  alias: 'Pop-up – Tacoma',
  supplySourceCode: 'POPUP-TACOMA',
  address: {
    name: 'Pop-up Tacoma',
    addressLine1: '1 Market Street',
    city: 'Tacoma',
    stateOrRegion: 'WA',
    countryCode: 'US',
    postalCode: '98402',
    phone: '2065550100',
  },
};

async function stateOf(channel: SupplySourceChannel | null = null) {
  const { seller } = await running.query(State, { id, channel });
  const { openState, noOpenStateReason } = seller!.supplySource!;
  return [openState !== null, noOpenStateReason];
}

async function update(changes: UpdateSupplySourceInput['changes']): Promise<void> {
  const input = { supplySourceId: id, changes };
  const { updateSupplySource } = await running.query(Update, { input });
  expect(updateSupplySource?.error).toBeNull();
}

const operationalConfiguration = {
  operatingHoursByDay: { monday: [{ startTime: '09:00', endTime: '18:00' }] },
};

describe('the reason why it is not known when a location is open', () => {
  it('names what is missing, until nothing is', async () => {
    const { createSupplySource } = await running.query(Create, { input: INPUT });
    expect(createSupplySource?.error).toBeNull();
    id = createSupplySource!.supplySource!.supplySourceId;
    expect(await stateOf()).toEqual([false, 'HOURS_AND_TIME_ZONE_UNKNOWN']);
    await update({ configuration: { timeZone: 'America/Los_Angeles' } });
    expect(await stateOf()).toEqual([false, 'HOURS_UNKNOWN']);
    await update({ capabilities: { outbound: { operationalConfiguration } } });
    expect(await stateOf()).toEqual([false, 'HOURS_UNKNOWN']);
    expect(await stateOf('OUTBOUND')).toEqual([true, null]);
    await update({ configuration: { operationalConfiguration } });
    expect(await stateOf()).toEqual([true, null]);
  });

  it('costs the same call as the open state, which a list shares', async () => {
    running.callsSince();
    const answer = await running.request(
      '{ seller { supplySources(first: 3) { nodes { openState { isOpen } noOpenStateReason } } } }',
    );
    expect(answer.errors).toBeUndefined();
    expect(running.callsSince()['getSupplySource']).toBeLessThanOrEqual(3);
  });
});
