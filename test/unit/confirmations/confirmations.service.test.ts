import { createHash } from 'node:crypto';
import type { Fields } from '../../../src/graph/fields.js';
import { ConfirmedPackageInput } from '../../../src/domains/confirmations/confirmed-package.input.js';
import {
  ConfirmationRouteChoice,
  ConfirmShipmentInput,
  ConfirmShipmentsInput,
} from '../../../src/domains/confirmations/confirm-shipment.input.js';
import {
  batchContent,
  fingerprintOf,
} from '../../../src/domains/confirmations/confirmation-content.js';
import { Confirmation } from '../../../src/domains/confirmations/confirmation.type.js';
import { SellerConfirmations } from '../../../src/domains/confirmations/confirmations.service.js';
import type {
  ConfirmableOrder,
  RecordedOrder,
} from '../../../src/domains/confirmations/recorded-packages.js';
import { VerificationState } from '../../../src/domains/confirmations/verification.type.js';
import type { Address } from '../../../src/graph/address.type.js';
import { RowBudget } from '../../../src/graph/row-budget.js';
import { requestTurns } from '../../../src/runtime/background/turns.js';
import { anSpApiError, aRefusal, fails, FakeSellerClient } from '../shipping/fake-seller-client.js';
import { sqlite } from '../store/sqlite-place.js';
import { StoreError } from '../../../src/store/engine/store-error.js';
import type { Store } from '../../../src/store/store.js';
import type { StorePlace } from '../store/suites/store-place.js';
import { besideOthers } from '../../support/turns-of-others.js';
import { aConfirmation } from './confirmation-builders.js';
import { UNCOUNTED } from '../../../src/sp-api/calls/caller.js';

const PLACE: Fields<Address> = {
  name: 'Larkspur Outfitters',
  addressLine1: '12 Pier Rd.',
  addressLine2: null,
  addressLine3: null,
  city: 'Tacoma',
  county: null,
  district: null,
  municipality: null,
  neighborhood: null,
  streetName: null,
  streetNumber: null,
  complement: null,
  stateOrRegion: 'WA',
  postalCode: '98402',
  countryCode: 'US',
  phone: null,
  email: null,
};

const NOTHING_KNOWN = { placedAt: null, orderedQuantities: new Map(), hasAllItems: false };

let place: StorePlace;
let store: Store;
let client: FakeSellerClient;
let asked: string[];
let order: RecordedOrder | null;
let changed: string[];
let lookedUp: number;
let known: ReadonlyMap<string, ConfirmableOrder>;
beforeEach(async () => {
  place = await sqlite.newPlace();
  store = await place.open();
  client = new FakeSellerClient({ confirmShipment: () => undefined });
  asked = [];
  changed = [];
  lookedUp = 0;
  known = new Map();
  order = { ...NOTHING_KNOWN, marketplaceId: 'A2EUQ1WTGCTBG2', packages: [] };
});
afterEach(() => place.dispose());
function confirmations(marketplaceIds: readonly string[] = ['ATVPDKIKX0DER'], rows?: RowBudget) {
  const { signal } = new AbortController();
  return new SellerConfirmations({
    client,
    marketplaceIds,
    store: store.confirmations,
    author: { id: 'local', name: 'local' },
    lookups: {
      order: (id) => {
        asked.push(`order ${id}`);
        return Promise.resolve(order);
      },
      knownOrders: () => Promise.resolve(known),
      cancellationRequests: () => Promise.resolve(new Set()),
      ordersOfTracking: () => Promise.resolve([]),
      supplySource: (id) => {
        asked.push(`source ${id}`);
        return Promise.resolve(id === 'tacoma' ? PLACE : null);
      },
      boughtLabel: () => Promise.resolve((lookedUp += 1)).then(() => null),
      labelOfUnits: () => Promise.resolve(null),
    },
    caller: { signal, meter: UNCOUNTED, onCacheHit: () => undefined, ...(rows && { rows }) },
    now: () => Date.parse('2026-05-12T12:00:00Z'),
    onConfirmed: (_, orders) => changed.push(...orders),
  });
}

/** Returns the confirmations of the order in the store, oldest first. */
const recorded = () => store.confirmations.ofOrders(client.sellerId, ['112-1000002-1000002']);

function aPackage(over: Partial<ConfirmedPackageInput> = {}): ConfirmedPackageInput {
  return Object.assign(new ConfirmedPackageInput(), {
    orderId: '112-1000002-1000002',
    packageReferenceId: '1',
    carrierCode: 'UPS',
    trackingNumber: '1Z999',
    shipDate: new Date('2026-05-12T08:00:00Z'),
    items: [{ orderItemId: '60000000000201', quantity: 2 }],
    ...over,
  });
}

function input(
  over: Partial<ConfirmedPackageInput> = {},
  via: ConfirmationRouteChoice = ConfirmationRouteChoice.AUTO,
): ConfirmShipmentInput {
  return Object.assign(new ConfirmShipmentInput(), { package: aPackage(over), via });
}

const UNKNOWN = 'CONFIRMATION_OUTCOME_UNKNOWN';

describe('a confirmation by the operation', () => {
  it('sends the given fields only', async () => {
    await confirmations().confirm(input());
    expect(client.bodyOf('confirmShipment')).toEqual({
      marketplaceId: 'ATVPDKIKX0DER',
      packageDetail: {
        packageReferenceId: '1',
        carrierCode: 'UPS',
        trackingNumber: '1Z999',
        shipDate: '2026-05-12T08:00:00.000Z',
        orderItems: [{ orderItemId: '60000000000201', quantity: 2 }],
      },
    });
    expect(asked).toEqual([]);
    expect(changed).toEqual(['112-1000002-1000002']);
  });

  it.each([
    ['the one that is given', ['A', 'B'], 'ATVPDKIKX0DER', 'ATVPDKIKX0DER', 0],
    ['the only one of the seller', ['A'], null, 'A', 0],
    ['that of the order', ['A', 'B'], null, 'A2EUQ1WTGCTBG2', 1],
    ['that of the order, when none is configured', [], null, 'A2EUQ1WTGCTBG2', 1],
  ])('sends %s as the marketplace', async (_, configured, given, expected, orders) => {
    await confirmations(configured).confirm(input({ marketplaceId: given }));
    expect(client.bodyOf('confirmShipment')).toMatchObject({ marketplaceId: expected });
    expect(asked).toHaveLength(orders);
  });

  it('requires a marketplace when Amazon does not name it', async () => {
    order = { ...NOTHING_KNOWN, marketplaceId: null, packages: [] };
    const result = await confirmations(['A', 'B']).confirm(input());
    expect(result).toMatchObject({ path: ['input', 'package', 'marketplaceId'] });
    expect(client.calls).toEqual([]);
  });

  it('reports the order as changed when the outcome is unknown', async () => {
    const lost = anSpApiError({ code: 'UPSTREAM_TIMEOUT', outcome: 'unknown' });
    client = new FakeSellerClient({ confirmShipment: fails(lost) });
    const result = await confirmations().confirm(input());
    expect(result).toMatchObject({
      confirmation: { state: 'UNKNOWN', via: 'API', error: { code: UNKNOWN } },
      failure: { code: UNKNOWN, packageReferenceId: '1' },
    });
    expect(changed).toHaveLength(1);
  });

  it('keeps the record when it is repeated, and settles it by the new answer', async () => {
    const lost = anSpApiError({ code: 'UPSTREAM_TIMEOUT', outcome: 'unknown' });
    client = new FakeSellerClient({ confirmShipment: fails(lost) });
    await confirmations().confirm(input());
    client = new FakeSellerClient({ confirmShipment: () => ({}) });
    await confirmations().confirm(input());
    client = new FakeSellerClient({ confirmShipment: fails(lost) });
    await confirmations().confirm(input());
    // A repetition with an unknown outcome does not undo what Amazon has accepted.
    expect(await recorded()).toMatchObject([{ state: 'CONFIRMED', error: null, envelopeId: null }]);
  });

  it('records a refusal, which releases the units', async () => {
    client = new FakeSellerClient({ confirmShipment: fails(aRefusal('InvalidInput', 'No.')) });
    expect(await confirmations().confirm(input())).toMatchObject({
      confirmation: { state: 'FAILED', error: { message: 'No.' } },
      failure: { code: 'REJECTED_BY_AMAZON' },
    });
    client = new FakeSellerClient({ confirmShipment: () => ({}) });
    expect(await confirmations().confirm(input())).toMatchObject({ state: 'CONFIRMED' });
    expect(await recorded()).toMatchObject([{ state: 'CONFIRMED', error: null }]);
  });

  it('records that it was not sent, and throws', async () => {
    const throttled = anSpApiError({ code: 'UPSTREAM_THROTTLED' });
    client = new FakeSellerClient({ confirmShipment: fails(throttled) });
    await expect(confirmations().confirm(input())).rejects.toBe(throttled);
    expect(await recorded()).toMatchObject([
      { state: 'FAILED', error: { code: 'UPSTREAM_THROTTLED' } },
    ]);
  });

  it('has an unknown outcome when the answer cannot be recorded', async () => {
    const gone = new StoreError('UNAVAILABLE', 'The disk is full.');
    const settleSent = store.confirmations.settleSent;
    Object.assign(store.confirmations, { settleSent: () => Promise.reject(gone) });
    const result = await confirmations().confirm(input());
    Object.assign(store.confirmations, { settleSent });
    expect(result).toMatchObject({
      confirmation: { state: 'UNKNOWN' },
      failure: { code: 'CONFIRMATION_OUTCOME_UNKNOWN' },
    });
  });

  it('puts a corrected package into a record of its own', async () => {
    await confirmations().confirm(input());
    place.clock.advance(1);
    await confirmations().confirm(input({ trackingNumber: '1Z998' }));
    place.clock.advance(1);
    await confirmations().confirm(input());
    expect((await recorded()).map(({ content }) => content.trackingNumber)).toEqual([
      '1Z999',
      '1Z998',
      '1Z999',
    ]);
  });
});

describe('the path AUTO', () => {
  it.each([
    ['the operation without a place', {}, 'API'],
    ['the feed for a source of a new package', { shipFrom: { supplySourceId: 'tacoma' } }, 'FEED'],
    [
      'the operation for a source of a known package',
      { shipFrom: { supplySourceId: 'tacoma' }, packageReferenceId: '5' },
      'API',
    ],
  ])('chooses %s', async (_, over, via) => {
    const parcel = { packageReferenceId: '5', trackingNumber: 'x', shipFromAddress: null };
    order = { ...NOTHING_KNOWN, marketplaceId: null, packages: [parcel] };
    expect(await confirmations().confirm(input(over))).toMatchObject({ via });
    expect(client.operations).toEqual(via === 'API' ? ['confirmShipment'] : []);
  });

  it('records a correction, but not a confirmation that is in progress', async () => {
    const service = confirmations();
    const send = async (trackingNumber: string) => {
      place.clock.advance(1);
      const result = await service.confirm(input({ trackingNumber }, ConfirmationRouteChoice.FEED));
      return result instanceof Confirmation ? result.batchKey : null;
    };
    const first = await send('1');
    expect(await send('1')).toBe(first);
    const second = await send('2');
    expect(second).not.toBe(first);
    // The first input again corrects the second.
    expect([first, second]).not.toContain(await send('1'));
  });
});

describe('a correction of a package that a feed carries', () => {
  it('goes by the next feed, and is refused for the operation', async () => {
    const service = confirmations();
    const send = (trackingNumber: string, via: ConfirmationRouteChoice) => {
      place.clock.advance(1);
      return service.confirm(input({ trackingNumber }, via));
    };
    await send('1', ConfirmationRouteChoice.FEED);
    await store.confirmations.fillEnvelope(client.sellerId, 10);
    expect(await send('2', ConfirmationRouteChoice.API)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'via'],
    });
    expect(await send('2', ConfirmationRouteChoice.AUTO)).toMatchObject({ via: 'FEED' });
    expect(client.operations).toEqual([]);
  });
});

describe('a verification', () => {
  const content = aConfirmation(1, { shipFromSupplySourceId: 'tacoma' });
  const verified = async (shipFromAddress: Fields<Address> | null, trackingNumber = 'TRACK-1') => {
    order = {
      ...NOTHING_KNOWN,
      marketplaceId: null,
      packages: [{ packageReferenceId: '800', trackingNumber, shipFromAddress }],
    };
    return confirmations().verify(content);
  };

  it('finds the package by its tracking number when Amazon has numbered it', async () => {
    expect(await verified(PLACE)).toMatchObject({ state: VerificationState.VERIFIED });
  });

  it('accepts the tracking number in the other case', async () => {
    expect(await verified(PLACE, 'track-1')).toMatchObject({
      state: VerificationState.VERIFIED,
      differences: [],
    });
  });

  it('accepts other spellings of the same address', async () => {
    const words = {
      ...PLACE,
      name: 'LO',
      addressLine1: '12  pier rd',
      stateOrRegion: 'Washington',
    };
    expect(await verified(words)).toMatchObject({ state: VerificationState.VERIFIED });
  });

  it('reports a different address', async () => {
    expect(await verified({ ...PLACE, postalCode: '98101' })).toMatchObject({
      state: VerificationState.DIFFERS,
      differences: ['SHIP_FROM'],
    });
  });

  it('reports no difference for a package that Amazon does not show', async () => {
    expect(await verified(null)).toMatchObject({ state: VerificationState.NOT_YET_VISIBLE });
    expect(await verified(PLACE, 'other')).toMatchObject({
      state: VerificationState.NOT_YET_VISIBLE,
    });
    order = null;
    expect(await confirmations().verify(content)).toBeNull();
  });
});

describe('the largest batch', () => {
  const parcel = (number: number): ConfirmedPackageInput =>
    aPackage({
      packageReferenceId: String(number + 1),
      items: Array.from({ length: 12 }, (_, n) => ({ orderItemId: String(n), quantity: 1 })),
    });

  it('is read in several turns of the event loop', async () => {
    const parcels = Array.from({ length: 1_000 }, (_, number) => parcel(number));
    let inThisTurn = new Set<number>();
    let most = 0;
    for (const [number, { items }] of [...parcels].entries()) {
      Object.defineProperty(parcels[number]!, 'items', {
        get: () => {
          most = Math.max(most, inThisTurn.add(number).size);
          return items;
        },
      });
    }
    const batch = Object.assign(new ConfirmShipmentsInput(), { key: 'a', packages: parcels });
    const { result } = await besideOthers(
      () => confirmations().confirmMany(batch),
      () => (inThisTurn = new Set()),
    );
    expect(result).toMatchObject({ batch: { totalCount: 1_000 } });
    expect(most).toBeLessThanOrEqual(200);
  });

  it('looks up a hundred labels in one turn at the most', async () => {
    const parcels = Array.from({ length: 1_000 }, (_, n) => parcel(n));
    const batch = Object.assign(new ConfirmShipmentsInput(), { key: 'a', packages: parcels });
    const perTurn: number[] = [];
    await besideOthers(
      () => confirmations().confirmMany(batch),
      () => {
        perTurn.push(lookedUp);
        lookedUp = 0;
      },
    );
    expect(Math.max(...perTurn)).toBe(100);
    expect(perTurn.reduce((sum, count) => sum + count, 0)).toBe(1_000);
  });

  it('has the fingerprint that earlier versions stored', async () => {
    const shipments = [parcel(0), parcel(1)];
    const { contents, fingerprint } = await batchContent(shipments);
    const stored = createHash('sha256').update(JSON.stringify(contents)).digest('base64url');
    expect(fingerprint).toBe(stored);
    expect(fingerprintOf(contents[0]!)).toBe(
      (await batchContent(shipments.slice(0, 1))).fingerprint,
    );
  });
});

describe('batches that are requested together', () => {
  it('are found together, each as often as it is requested', async () => {
    const rows = new RowBudget(() => requestTurns.next());
    const service = confirmations(['ATVPDKIKX0DER'], rows);
    await store.confirmations.record({
      sellerId: client.sellerId,
      batchId: 'a',
      fingerprint: 'print',
      confirmations: [{ content: aConfirmation(1), purchaseKey: null }],
    });
    const result = await Promise.all(
      ['a', 'b', 'a', 'b', 'a'].map((id) => service.records.batch(id)),
    );
    expect(result.map((batch) => batch?.totalCount)).toEqual([1, undefined, 1, undefined, 1]);
  });
});
