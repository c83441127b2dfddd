import { graphql } from '../support/generated/gql.js';
import type {
  CreateSupplySourceInput,
  UpdateSupplySourceInput,
} from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const Create = graphql(`
  mutation CreateSource($input: CreateSupplySourceInput!) {
    createSupplySource(input: $input) {
      supplySource {
        supplySourceId
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
        ... on InvalidInput {
          issues {
            path
            message
            accepted
          }
        }
        ... on SupplySourceCodeTaken {
          existing {
            supplySourceId
            alias
          }
        }
      }
    }
  }
`);

const Update = graphql(`
  mutation UpdateSource($input: UpdateSupplySourceInput!) {
    updateSupplySource(input: $input) {
      supplySource {
        alias
        version
      }
      error {
        __typename
        code
        message
        path
        ... on InvalidInput {
          issues {
            path
            accepted
          }
        }
        ... on SupplySourceChanged {
          current {
            alias
            updatedAt
            version
          }
        }
      }
    }
  }
`);

const Sources = graphql(`
  query SourcesToChange {
    seller {
      supplySources(first: 100) {
        nodes {
          supplySourceId
          supplySourceCode
          alias
          status
          version
          configuration {
            timeZone
          }
        }
      }
    }
  }
`);

let running: RunningApp;
let clockMs: number;
beforeEach(async () => {
  clockMs = Date.UTC(2026, 5, 1);
  running = await startRunningApp({ emulator: { now: () => clockMs } });
});
afterEach(() => running.close());

const sources = async () => (await running.query(Sources)).seller!.supplySources?.nodes ?? [];
const update = async (input: UpdateSupplySourceInput) =>
  (await running.query(Update, { input })).updateSupplySource;

const newSource: CreateSupplySourceInput = {
  supplySourceCode: 'NEW-1',
  alias: 'New Store – Fresno',
  address: {
    name: 'New Store – Fresno',
    addressLine1: '1 Fulton St',
    stateOrRegion: 'CA',
    countryCode: 'US',
  },
};

describe('creating a supply source', () => {
  it('warns about names that look odd to buyers, and creates the source', async () => {
    const input = { ...newSource, alias: 'Fresno' };
    const { createSupplySource } = await running.query(Create, { input });
    expect(createSupplySource).toMatchObject({
      error: null,
      warnings: [
        { path: ['input', 'alias'], message: expect.stringContaining('Store Name – City Name') },
      ],
    });
  });

  it('makes one call when only the outcome is selected', async () => {
    running.callsSince();
    await running.request(
      'mutation($input: CreateSupplySourceInput!) { createSupplySource(input: $input) { error { __typename } } }',
      { input: newSource },
    );
    expect(running.callsSince()).toEqual({ createSupplySource: 1 });
  });

  it('appears in a list that was cached before', async () => {
    const before = await sources();
    await running.query(Create, { input: newSource });
    expect((await sources()).length).toBe(before.length + 1);
  });

  it('returns every issue of the input at once, and sends nothing', async () => {
    running.callsSince();
    const input = {
      ...newSource,
      supplySourceCode: ' ',
      address: { ...newSource.address, addressLine1: '', stateOrRegion: '' },
    };
    const { createSupplySource } = await running.query(Create, { input });
    expect(createSupplySource).toMatchObject({
      error: {
        __typename: 'InvalidInput',
        code: 'INVALID_INPUT',
        path: ['input', 'supplySourceCode'],
        issues: [
          {
            path: ['input', 'supplySourceCode'],
            message: 'supplySourceCode must be text that is not blank.',
            accepted: 'text that is not blank',
          },
          { path: ['input', 'address', 'addressLine1'] },
          { path: ['input', 'address', 'stateOrRegion'] },
        ],
      },
    });
    expect(running.callsSince()).toEqual({});
  });

  it('returns the supply source that has the code', async () => {
    const [taken] = await sources();
    const input = { ...newSource, supplySourceCode: taken!.supplySourceCode! };
    const { createSupplySource } = await running.query(Create, { input });
    expect(createSupplySource).toMatchObject({
      error: {
        __typename: 'SupplySourceCodeTaken',
        code: 'SUPPLY_SOURCE_CODE_TAKEN',
        path: ['input', 'supplySourceCode'],
        existing: { supplySourceId: taken!.supplySourceId, alias: taken!.alias },
      },
    });
  });

  it('refuses a seller that is not connected', async () => {
    const { errors } = await running.request(Create, { input: { ...newSource, sellerId: 'A0' } });
    expect(errors?.[0]?.extensions.code).toBe('SELLER_NOT_FOUND');
    expect(errors?.[0]?.message).toContain(
      '`input.sellerId` names the seller "A0". No seller "A0" is connected.',
    );
  });

  it('is not retried when its outcome is unknown, and the list is read again', async () => {
    const before = await sources();
    const operation = 'createSupplySource';
    running.emulator.control.addFault({ kind: 'lost-reply', operation, next: 1 });
    const { errors } = await running.request(Create, { input: newSource });
    expect(errors?.[0]?.message).toMatch(/may have been created. Read `supplySources`/);
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
    expect(running.callsSince()).toMatchObject({ createSupplySource: 1 });
    expect(await sources()).toHaveLength(before.length + 1);
    const again = await running.query(Create, { input: newSource });
    expect(again.createSupplySource?.error?.__typename).toBe('SupplySourceCodeTaken');
  });
});

describe('updating a supply source', () => {
  it('keeps omitted fields', async () => {
    const source = (await sources()).find((one) => one.configuration?.timeZone)!;
    await update({ supplySourceId: source.supplySourceId, changes: { alias: 'Renamed - Town' } });
    const after = (await sources()).find((one) => one.supplySourceId === source.supplySourceId);
    expect(after).toMatchObject({ alias: 'Renamed - Town', configuration: source.configuration });
  });

  it('reads the current source without the cache', async () => {
    const source = (await sources()).find((one) => one.status === 'ACTIVE')!;
    running.callsSince();
    await update({ supplySourceId: source.supplySourceId, changes: { alias: 'Renamed - Town' } });
    expect(running.callsSince()).toEqual({ getSupplySource: 2, updateSupplySource: 1 });
  });

  it('changes nothing when the source is not in the expected version', async () => {
    const { supplySourceId } = (await sources()).find((one) => one.status === 'ACTIVE')!;
    clockMs += 5_000;
    // Both changes share the second that Amazon's stamp has.
    const first = await update({ supplySourceId, changes: { alias: 'First - Town' } });
    await update({ supplySourceId, changes: { alias: 'Other - Town' } });
    const second = await update({
      supplySourceId,
      expectedVersion: first?.supplySource?.version,
      changes: { alias: 'Second - Town' },
    });
    expect(second).toMatchObject({
      error: {
        __typename: 'SupplySourceChanged',
        path: ['input', 'expectedVersion'],
        current: { alias: 'Other - Town', updatedAt: '2026-06-01T00:00:05.000Z' },
      },
      supplySource: { alias: 'Other - Town' },
    });
    const third = await update({
      supplySourceId,
      expectedVersion: second?.supplySource?.version,
      changes: { alias: 'Third - Town' },
    });
    expect(third).toMatchObject({ supplySource: { alias: 'Third - Town' } });
  });

  it('accepts one of several concurrent changes that expect the same version', async () => {
    const source = (await sources()).find((one) => one.status === 'ACTIVE')!;
    clockMs += 5_000;
    const results = await Promise.all(
      ['A', 'B', 'C', 'D'].map((name) =>
        update({
          supplySourceId: source.supplySourceId,
          expectedVersion: source.version,
          changes: { alias: `${name} - Town` },
        }),
      ),
    );
    expect(results.map((result) => result?.error?.__typename ?? 'changed').sort()).toEqual([
      'SupplySourceChanged',
      'SupplySourceChanged',
      'SupplySourceChanged',
      'changed',
    ]);
  });

  it('loses none of several concurrent changes to different parts', async () => {
    const { supplySourceId } = (await sources()).find((one) => one.configuration?.timeZone)!;
    await Promise.all([
      update({ supplySourceId, changes: { alias: 'Renamed - Town' } }),
      update({ supplySourceId, changes: { configuration: { timeZone: 'Asia/Kathmandu' } } }),
    ]);
    const after = (await sources()).find((one) => one.supplySourceId === supplySourceId);
    expect(after).toMatchObject({
      alias: 'Renamed - Town',
      configuration: { timeZone: 'Asia/Kathmandu' },
    });
  });

  it.each([
    [
      'an email that Amazon would refuse',
      { contactDetails: { primary: { email: 'a+b@example.com' } } },
      ['contactDetails', 'primary', 'email'],
    ],
    [
      'a window of no length',
      { operatingHoursByDay: { monday: [{ startTime: '02:00', endTime: '02:00' }] } },
      ['operatingHoursByDay', 'monday', '0', 'endTime'],
    ],
    [
      'more windows in a day than half hours',
      {
        operatingHoursByDay: {
          monday: Array.from({ length: 49 }, () => ({ startTime: '02:00', endTime: '03:00' })),
        },
      },
      ['operatingHoursByDay', 'monday'],
    ],
  ])('refuses %s', async (_, operationalConfiguration, path) => {
    running.callsSince();
    const result = await update({
      supplySourceId: 'any',
      changes: { configuration: { operationalConfiguration } },
    });
    expect(result).toMatchObject({
      error: {
        __typename: 'InvalidInput',
        issues: [
          { path: ['input', 'changes', 'configuration', 'operationalConfiguration', ...path] },
        ],
      },
    });
    expect(running.callsSince()).toEqual({});
  });

  it('refuses a change of nothing', async () => {
    const changes = { configuration: { operationalConfiguration: {} } };
    expect(await update({ supplySourceId: 'any', changes })).toMatchObject({
      error: { issues: [{ path: ['input', 'changes'], accepted: 'at least one part to change' }] },
    });
  });

  it('refuses a return location of both kinds', async () => {
    const returnLocation = { supplySourceId: 'x', addressWithContact: {} };
    const changes = { capabilities: { outbound: { returnLocation } } };
    const { errors } = await running.request(Update, {
      input: { supplySourceId: 'any', changes } as never,
    });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors?.[0]?.message).toContain('input.changes.capabilities.outbound.returnLocation');
    expect(errors?.[0]?.message).toContain('Exactly one key must be specified');
  });

  it('refuses a variable for a return location that may be null', async () => {
    const { errors } = await running.request(`mutation Move($place: ID) {
      updateSupplySource(input: { supplySourceId: "any", changes: { capabilities: { outbound: { returnLocation: {
        supplySourceId: $place
      } } } } }) { error { __typename } }
    }`);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    expect(errors?.[0]?.message).toContain('must be non-nullable');
  });

  it.each([
    [
      'a time',
      {
        configuration: {
          operationalConfiguration: {
            operatingHoursByDay: { monday: [{ startTime: '9:00', endTime: '25:00' }] },
          },
        },
      },
      'HH:mm',
    ],
    ['a time zone', { configuration: { timeZone: 'Mars/Base' } }, 'Mars/Base'],
  ])('refuses %s that is invalid before anything is executed', async (_, changes, named) => {
    const { errors } = await running.request(Update, { input: { supplySourceId: 'any', changes } });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors?.[0]?.message).toContain(named);
  });

  it('returns the error for an unknown or archived source', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    expect(await update({ supplySourceId: id, changes: { alias: 'A - B' } })).toMatchObject({
      error: { __typename: 'NotFound', path: ['input', 'supplySourceId'] },
    });
    const archived = (await sources()).find((one) => one.status === 'ARCHIVED')!;
    const { supplySourceId } = archived;
    expect(await update({ supplySourceId, changes: { alias: 'A - B' } })).toMatchObject({
      error: { __typename: 'SupplySourceArchived', code: 'SUPPLY_SOURCE_ARCHIVED' },
    });
  });
});
