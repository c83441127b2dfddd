import { SCHEDULED_CHANGE_STATES } from '../../src/store/scheduled-changes/scheduled-change.js';
import { SEATTLE } from '../graph/schedule-fixture.js';
import { until } from '../graph/until.js';
import { startGuardedServers } from './guarded-servers.js';
import type { GuardedServers } from './guarded-servers.js';

const SCHEDULE = `mutation ($input: ScheduleSupplySourceChangeInput!) {
  scheduleSupplySourceChange(input: $input) { scheduledChange { id } error { code message } } }`;
const STATES = `query ($seller: ID!, $states: [ScheduledChangeState!]) {
  seller(id: $seller) { scheduledChanges(first: 100, states: $states) { nodes { state problem { code } } } } }`;
const LEVELS = ['SUPPLY_SOURCE', 'OUTBOUND', 'DELIVERY', 'PICKUP', 'CURBSIDE_PICKUP', 'SERVICES'];
const FIRST = Date.UTC(2026, 11, 24, 8);

let servers: GuardedServers;
let nowMs: number;
beforeEach(async () => {
  nowMs = FIRST - 86_400_000;
  const schedule = { clock: { now: () => nowMs }, everyMs: 1 };
  servers = await startGuardedServers({ schedule, caches: { supplySourceTtlMs: 0 } });
});
afterEach(() => servers.close());

const puts = (): number =>
  servers.emulator.control
    .calls()
    .filter(({ operation }) => operation === 'updateSupplySource')
    .reduce((sum, { calls }) => sum + calls, 0);

async function statesAre(state: string, count: number): Promise<void> {
  const { b, emulator } = servers;
  const variables = { seller: emulator.sellers[0]!.sellerId, states: SCHEDULED_CHANGE_STATES };
  await until(async () => {
    // Changes of one supply source wait for each other.
    nowMs += 1_000;
    const { data } = await b.as(servers.a.admin, STATES, variables);
    const nodes = data.seller.scheduledChanges.nodes as { state: string }[];
    return nodes.length === count && nodes.every((node) => node.state === state);
  });
}

const HOURS = '{ operatingHoursByDay { thursday { startTime } } }';
const OWN = `operationalConfiguration ${HOURS}`;
const SOURCE = `query ($seller: ID!, $id: ID!) { seller(id: $seller) { supplySource(id: $id) {
  configuration { ${OWN} }
  capabilities {
    outbound { ${OWN} deliveryChannel { ${OWN} } pickupChannel { ${OWN} curbsidePickupConfiguration { ${OWN} } } }
    services { ${OWN} }
  }
} } }`;

/** Returns the hours of Thursday at each level; null where a level has none of its own. */
async function thursdays(): Promise<unknown[]> {
  const { a, emulator } = servers;
  const ids = { seller: emulator.sellers[0]!.sellerId, id: SEATTLE };
  const { data } = await a.as(a.admin, SOURCE, ids);
  const { configuration, capabilities } = data.seller.supplySource;
  const { outbound, services } = capabilities;
  const pickup = outbound.pickupChannel;
  return [
    configuration,
    outbound,
    outbound.deliveryChannel,
    pickup,
    pickup.curbsidePickupConfiguration,
    services,
  ].map((level) => level.operationalConfiguration?.operatingHoursByDay?.thursday ?? null);
}

it('writes and restores each scheduled change once with two servers', async () => {
  const { a, emulator } = servers;
  const sellerId = emulator.sellers[0]!.sellerId;
  const days = { from: '2026-12-24', until: '2026-12-24', hours: { closed: true } };
  for (const level of LEVELS) {
    const input = { sellerId, supplySourceId: SEATTLE, ...days, levels: [level] };
    const { data } = await a.as(a.admin, SCHEDULE, { input });
    expect(data.scheduleSupplySourceChange.error).toBeNull();
  }
  const before = await thursdays();
  nowMs = FIRST;
  await statesAre('APPLIED', LEVELS.length);
  expect(puts()).toBe(LEVELS.length);
  // An update sends the whole supply source, so two at once would undo each other.
  expect(await thursdays()).toEqual(LEVELS.map(() => []));
  nowMs = FIRST + 86_400_000;
  await statesAre('REVERTED', LEVELS.length);
  expect(puts()).toBe(2 * LEVELS.length);
  expect(await thursdays()).toEqual(before);
});

const UPDATE = `mutation ($input: UpdateSupplySourceInput!) {
  updateSupplySource(input: $input) { error { code message } } }`;

it('loses none of several updates of one supply source on two servers', async () => {
  const { a, b, emulator } = servers;
  const sellerId = emulator.sellers[0]!.sellerId;
  const window = (startTime: string) => [{ startTime, endTime: '20:00' }];
  const at = (operatingHoursByDay: object) => ({
    operationalConfiguration: { operatingHoursByDay },
  });
  const parts = [
    { alias: 'Harbour Goods – Seattle Two' },
    { configuration: at({ monday: window('06:00') }) },
    { configuration: at({ tuesday: window('07:00') }) },
    { capabilities: { services: at({ monday: window('08:00') }) } },
    { configuration: at({ wednesday: window('09:00') }) },
    { capabilities: { services: at({ tuesday: window('10:00') }) } },
  ];
  const answers = await Promise.all(
    parts.map((changes, index) => {
      const server = index % 2 === 0 ? a : b;
      const input = { sellerId, supplySourceId: SEATTLE, changes };
      return server.as(a.admin, UPDATE, { input });
    }),
  );
  expect(answers.map(({ data }) => data.updateSupplySource.error)).toEqual(parts.map(() => null));
  const week =
    '{ operatingHoursByDay { monday { startTime } tuesday { startTime } wednesday { startTime } } }';
  const query = `query ($seller: ID!, $id: ID!) { seller(id: $seller) { supplySource(id: $id) {
    alias
    configuration { operationalConfiguration ${week} }
    capabilities { services { operationalConfiguration ${week} } }
  } } }`;
  const { data } = await b.as(a.admin, query, { seller: sellerId, id: SEATTLE });
  const starts = (startTime: string) => [{ startTime }];
  expect(data.seller.supplySource).toMatchObject({
    alias: 'Harbour Goods – Seattle Two',
    configuration: at({
      monday: starts('06:00'),
      tuesday: starts('07:00'),
      wednesday: starts('09:00'),
    }),
    capabilities: {
      services: at({ monday: starts('08:00'), tuesday: starts('10:00') }),
    },
  });
});
