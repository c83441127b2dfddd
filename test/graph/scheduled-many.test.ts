import { graphql } from '../support/generated/gql.js';
import type { ScheduleSupplySourceChangesInput } from '../support/generated/graphql.js';
import { ScheduleApp, SEATTLE } from './schedule-fixture.js';

const ScheduleMany = graphql(`
  mutation ScheduleMany($input: ScheduleSupplySourceChangesInput!) {
    scheduleSupplySourceChanges(input: $input) {
      results {
        supplySourceId
        isReplay
        warnings {
          message
        }
        scheduledChange {
          id
          key
          state
          supplySource {
            supplySourceId
          }
        }
        error {
          __typename
          message
          path
        }
      }
      error {
        __typename
        message
        path
      }
    }
  }
`);

const Places = graphql(`
  query PlacesToSchedule {
    seller {
      supplySources(first: 100) {
        nodes {
          supplySourceId
          status
          noOpenStateReason
        }
      }
    }
  }
`);

const Archive = graphql(`
  mutation ArchiveToSchedule($id: ID!) {
    archiveSupplySource(input: { supplySourceId: $id, force: true }) {
      error {
        message
      }
    }
  }
`);

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

let app: ScheduleApp;
let ids: string[];
beforeEach(async () => {
  app = await new ScheduleApp().start({ caches: { supplySourceTtlMs: 0 } });
  const { seller } = await app.running.query(Places);
  ids = seller!
    .supplySources!.nodes.filter(
      ({ supplySourceId, status, noOpenStateReason }) =>
        status === 'ACTIVE' && noOpenStateReason === null && supplySourceId !== SEATTLE,
    )
    .map(({ supplySourceId }) => supplySourceId);
});
afterEach(() => app.close());

const inputFor = (
  supplySourceIds: string[],
  over: Partial<ScheduleSupplySourceChangesInput> = {},
): ScheduleSupplySourceChangesInput => ({
  supplySourceIds,
  key: 'christmas',
  from: '2026-12-24',
  until: '2026-12-25',
  hours: { closed: true },
  ...over,
});

const request = (input: ScheduleSupplySourceChangesInput) =>
  app.running.request(ScheduleMany, { input });

async function schedule(input: ScheduleSupplySourceChangesInput) {
  const { data, errors } = await request(input);
  expect(errors).toBeUndefined();
  return data.scheduleSupplySourceChanges!;
}

describe('special hours of several supply sources', () => {
  it('are scheduled at each, for one call each', async () => {
    const [one, two] = [ids[0]!, ids[1]!];
    app.running.callsSince();
    const { results, error } = await schedule(inputFor([one, SEATTLE, two, one]));
    expect(error).toBeNull();
    expect(results).toMatchObject(
      [one, SEATTLE, two].map((supplySourceId) => ({
        supplySourceId,
        isReplay: false,
        error: null,
        scheduledChange: {
          key: `christmas:${supplySourceId}`,
          state: 'SCHEDULED',
          supplySource: { supplySourceId },
        },
      })),
    );
    expect(app.running.callsSince()).toEqual({ getSupplySource: 3 });
    expect(app.writes()).toBe(0);
  });

  it('are returned as they are by the same key, and scheduled where they are not yet', async () => {
    const [one, two] = [ids[0]!, ids[1]!];
    const first = await schedule(inputFor([one]));
    app.running.callsSince();
    const { results } = await schedule(inputFor([one, two]));
    expect(results).toMatchObject([
      { isReplay: true, scheduledChange: { id: first.results![0]!.scheduledChange!.id } },
      { isReplay: false, scheduledChange: { key: `christmas:${two}` } },
    ]);
    expect(app.running.callsSince()).toEqual({ getSupplySource: 1 });
    const other = await schedule(inputFor([one], { until: '2026-12-26' }));
    expect(other.results).toMatchObject([
      { scheduledChange: null, error: { __typename: 'IdempotencyConflict' } },
    ]);
  });

  it('fail at one supply source without the others', async () => {
    const [one, archived] = [ids[0]!, ids[1]!];
    await schedule(inputFor([SEATTLE], { key: 'earlier' }));
    const { archiveSupplySource } = await app.running.query(Archive, { id: archived });
    expect(archiveSupplySource!.error).toBeNull();
    const { results } = await schedule(inputFor([UNKNOWN, archived, SEATTLE, one]));
    expect(results!.map(({ error }) => error && [error.__typename, error.path?.slice(1)])).toEqual([
      ['NotFound', ['supplySourceIds', '0']],
      ['SupplySourceArchived', ['supplySourceIds', '1']],
      ['ScheduledChangeOverlaps', ['from']],
      null,
    ]);
    expect(results![3]!.scheduledChange).toMatchObject({ state: 'SCHEDULED' });
  });

  it('have an error where Amazon is in trouble, and the next request schedules them', async () => {
    const [one, two] = [ids[0]!, ids[1]!];
    await schedule(inputFor([one]));
    const { control } = app.running.emulator;
    control.addFault({ kind: '500', operation: 'getSupplySource' });
    const { data, errors } = await request(inputFor([one, two]));
    const { results, error } = data.scheduleSupplySourceChanges!;
    expect(error).toBeNull();
    expect(results).toMatchObject([
      { isReplay: true, error: null, scheduledChange: { state: 'SCHEDULED' } },
      { isReplay: false, error: null, warnings: null, scheduledChange: null },
    ]);
    expect(errors).toContainEqual(
      expect.objectContaining({
        path: ['scheduleSupplySourceChanges', 'results', 1, 'scheduledChange'],
        extensions: expect.objectContaining({ code: 'UPSTREAM_UNAVAILABLE' }),
      }),
    );
    control.clearFaults();
    const again = await schedule(inputFor([one, two]));
    expect(again.results!.map(({ isReplay }) => isReplay)).toEqual([true, false]);
  });

  it.each([
    ['no supply source', { supplySourceIds: [] }, 'supplySourceIds'],
    ['51 supply sources', { supplySourceIds: Array<string>(51).fill(SEATTLE) }, 'supplySourceIds'],
    ['a key with a space', { key: 'a b' }, 'key'],
    ['hours without a window', { hours: { everyDay: [] } }, 'everyDay'],
  ])('are refused for %s, without a call', async (_, over, field) => {
    app.running.callsSince();
    const { results, error } = await schedule({ ...inputFor([SEATTLE]), ...over });
    expect(results).toBeNull();
    expect(error).toMatchObject({
      __typename: 'InvalidInput',
      message: expect.stringContaining(field),
    });
    expect(app.running.callsSince()).toEqual({});
  });
});
