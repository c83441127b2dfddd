import { SUBMISSION_MS } from '../../../src/emulator/apis/listings/listing-book.js';
import { ALL_SCOPES } from '../../../src/graph/access/access-scope.js';
import { startGuardedApp } from '../../support/access-keys.js';
import type { GuardedApp } from '../../support/access-keys.js';

let app: GuardedApp;
beforeAll(async () => {
  app = await startGuardedApp();
});
afterAll(() => app.close());

const LOG = `query Log($filter: AuditFilterInput) {
  viewer {
    auditLog(first: 1, filter: $filter) {
      nodes { subjectId outcome errorCode count hasMoreChanges changes { field place from to isHidden } }
    }
  }
}`;

/** Returns the newest entry of a mutation. */
const entryOf = async (action: string) => {
  const { data, errors } = await app.as(app.admin, LOG, { filter: { actions: [action] } });
  expect(errors).toBeUndefined();
  return data.viewer.auditLog.nodes[0] as {
    readonly subjectId: string;
    readonly changes: readonly { readonly field: string }[];
  };
};

const seller = () => app.running.emulator.sellers[0]!.sellerId;
const other = () => app.running.emulator.sellers[1]!.sellerId;

/** Runs a mutation for the first seller, and returns its payload. */
const run = async (name: string, input: object, shown = '') => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation Run($input: ${type}!) { ${name}(input: $input) { ${shown} error { code message } } }`;
  const { data, errors } = await app.as(app.admin, document, {
    input: { sellerId: seller(), ...input },
  });
  expect(errors).toBeUndefined();
  return data[name];
};

const shown = (
  field: string,
  from: string | null,
  to: string | null,
  place: string | null = null,
) => ({
  field,
  place,
  from,
  to,
  isHidden: false,
});

const hidden = (field: string) => ({ field, place: null, from: null, to: null, isHidden: true });

/** Returns an active location of the first seller, its hours, and the seller's first marketplace. */
const aSource = async () => {
  const document = `query S($id: ID!) {
    seller(id: $id) {
      marketplaces { marketplaceId }
      supplySources(first: 1, filter: { statuses: [ACTIVE] }) {
        nodes { id supplySourceId configuration { timeZone } }
      }
    }
  }`;
  const { data, errors } = await app.as(app.admin, document, { id: seller() });
  expect(errors).toBeUndefined();
  const [source] = data.seller.supplySources.nodes as {
    readonly id: string;
    readonly supplySourceId: string;
    readonly configuration: { readonly timeZone: string };
  }[];
  return { source: source!, marketplaceId: data.seller.marketplaces[0].marketplaceId as string };
};

it('a new key shows its name and all its scopes', async () => {
  await app.createKey(ALL_SCOPES);
  expect((await entryOf('createAccessKey')).changes).toEqual([
    shown('name', null, 'key 1'),
    shown('scopes', null, ALL_SCOPES.join(', ')),
  ]);
});

describe('an entry of the audit log', () => {
  it('of a quantity names the listing and the place, with the quantities before and after', async () => {
    const { source, marketplaceId } = await aSource();
    const place = { supplySourceId: source.id };
    const { sku } = app.running.emulator.control.stock()[0]!;
    await run('setInventory', { sku, quantities: [{ place, quantity: 7 }] });
    app.running.emulator.control.advanceClock(SUBMISSION_MS);
    const quantities = [
      { place, quantity: 9 },
      { place: { isDefault: true }, quantity: 5 },
    ];
    expect((await run('setInventory', { sku, quantities })).error).toBeNull();
    const { changes, ...entry } = await entryOf('setInventory');
    expect(entry).toEqual({
      subjectId: `Listing:${seller()}:${marketplaceId}/${sku}`,
      outcome: 'SUCCEEDED',
      errorCode: null,
      count: 1,
      hasMoreChanges: false,
    });
    expect(changes).toEqual([
      shown('quantities.quantity', '7', '9', source.supplySourceId),
      shown('quantities.quantity', '0', '5', 'DEFAULT'),
    ]);
  });

  it('of a new supply source names it, and none of its texts', async () => {
    const address = {
      name: 'Corner Shop – Springfield',
      addressLine1: '1 Main Street',
      city: 'Springfield',
      stateOrRegion: 'IL',
      postalCode: '62701',
      countryCode: 'US',
    };
    const input = { supplySourceCode: 'CORNER', alias: address.name, address };
    const { supplySource } = await run('createSupplySource', input, 'supplySource { id }');
    const entry = await entryOf('createSupplySource');
    expect(entry).toMatchObject({ subjectId: supplySource.id, outcome: 'SUCCEEDED' });
    expect(entry.changes).toContainEqual(shown('address.countryCode', null, 'US'));
    expect(entry.changes).toContainEqual(hidden('address.addressLine1'));
    expect(JSON.stringify(entry)).not.toMatch(/Main|Spring|6270|Corner/i);
  });

  it('of an update names the fields that changed, and not those that were as given', async () => {
    const { source } = await aSource();
    const { timeZone } = source.configuration;
    const update = (monday: object[]) =>
      run('updateSupplySource', {
        supplySourceId: source.id,
        changes: {
          alias: `Shop – ${monday.length}`,
          configuration: {
            timeZone,
            operationalConfiguration: { operatingHoursByDay: { monday } },
          },
        },
      });
    await update([{ startTime: '08:00', endTime: '12:00' }]);
    await update([]);
    const hours = 'changes.configuration.operationalConfiguration.operatingHoursByDay.monday';
    expect(await entryOf('updateSupplySource')).toMatchObject({
      subjectId: source.id,
      changes: [shown(hours, '08:00-12:00', 'closed'), hidden('changes.alias')].toSorted((a, b) =>
        a.field === 'changes.alias' ? -1 : b.field === 'changes.alias' ? 1 : 0,
      ),
    });
  });

  it('of a status has the one before, where the server knows it', async () => {
    const { source } = await aSource();
    await run('updateSupplySourceStatus', { supplySourceId: source.id, status: 'INACTIVE' });
    expect(await entryOf('updateSupplySourceStatus')).toMatchObject({
      subjectId: source.id,
      changes: [shown('status', 'ACTIVE', 'INACTIVE')],
    });
  });

  it('of a preview says that it was one', async () => {
    const { sku } = app.running.emulator.control.stock()[0]!;
    const quantities = [{ place: { isDefault: true }, quantity: 1_234 }];
    await run('setInventory', { sku, quantities, mode: 'PREVIEW' });
    expect((await entryOf('setInventory')).changes).toContainEqual(shown('mode', null, 'PREVIEW'));
  });

  it('has the orders of a refused mutation in its count, and no text of theirs', async () => {
    const orderIds = [`Order:${seller()}:1-1`, `Order:${other()}:2-2`];
    const { error } = await run('tagOrders', { orderIds, add: ['for Jane Doe'] });
    expect(error.code).toBe('INVALID_INPUT');
    const entry = await entryOf('tagOrders');
    expect(entry).toMatchObject({ outcome: 'REFUSED', count: 2, changes: [] });
    await run('tagOrders', { orderIds: ['1-1', '2-2', '1-1'], add: ['for Jane Doe'] });
    const tagged = await entryOf('tagOrders');
    expect(tagged).toMatchObject({ count: 2, changes: [hidden('add')] });
    expect(JSON.stringify(tagged)).not.toContain('Jane');
  });

  it('has the supply sources of special hours in its count', async () => {
    const supplySourceIds = ['none-1', 'none-2', 'none-1'];
    const [from, until] = ['2030-12-24', '2030-12-25'];
    const input = { supplySourceIds, key: 'holiday', from, until, hours: { closed: true } };
    await run('scheduleSupplySourceChanges', input, 'results { supplySourceId }');
    const entry = await entryOf('scheduleSupplySourceChanges');
    expect(entry).toMatchObject({ subjectId: null, outcome: 'SUCCEEDED', count: 2 });
    expect(entry.changes).toContainEqual(shown('from', null, from));
  });

  it('has the SKUs of sizes in its count, also those that are not shown or had the size already', async () => {
    const weight = { value: 12, unit: 'OZ' };
    const dimensions = { length: 5, width: 4, height: 3, unit: 'INCHES' };
    const units = Array.from({ length: 7 }, (_, n) => ({ sku: `SKU-${n}`, weight, dimensions }));
    for (let times = 0; times < 2; times += 1) {
      await run('setPackedUnits', { units });
      const entry = await entryOf('setPackedUnits');
      expect(entry).toMatchObject({ outcome: 'SUCCEEDED', count: 7, hasMoreChanges: true });
    }
    await run('setPackedUnits', { units: units.slice(0, 1) });
    expect(await entryOf('setPackedUnits')).toMatchObject({
      subjectId: expect.stringMatching(/^Listing:.+\/SKU-0$/),
      count: 1,
    });
  });

  it('is bounded', async () => {
    const quantities = Array.from({ length: 30 }, (_, index) => ({
      place: { supplySourceId: `none-${index}` },
      quantity: index,
    }));
    await run('setInventory', { sku: 'none', quantities });
    const entry = await entryOf('setInventory');
    expect(entry).toMatchObject({ errorCode: 'NOT_FOUND', hasMoreChanges: true });
    expect(entry.changes).toHaveLength(20);
  });

  it('of a batch has none of its rows', async () => {
    const quantities = [{ place: { isDefault: true }, quantity: 3 }];
    await run('setInventories', { key: 'day', skus: [{ sku: 'none', quantities }] });
    expect(await entryOf('setInventories')).toMatchObject({
      subjectId: `InventoryBatch:${seller()}:day`,
      changes: [],
    });
  });
});
