import type {
  ConfirmationState,
  PackageConfirmation,
} from '../../../src/store/confirmations/confirmation.js';
import { heldUnits, unitsBeingBought } from '../../../src/store/confirmations/held-units.js';
import type { OpenPurchase } from '../../../src/store/purchases/purchase.js';
import { besideOthers } from '../../support/turns-of-others.js';
import { aConfirmation } from '../confirmations/confirmation-builders.js';

const ITEM = 'item-1';
const { amazonOrderId: ORDER } = aConfirmation(1);
const ORDERED = new Map([[ORDER, new Map([[ITEM, 3]])]]);

const parcel = (packageReferenceId: string, quantity: number): PackageConfirmation =>
  aConfirmation(1, {
    packageReferenceId,
    items: [{ orderItemId: ITEM, quantity, transparencyCodes: [] }],
  });
const intent = (reference: string, quantity: number, purchaseKey: string | null = null) => ({
  content: parcel(reference, quantity),
  purchaseKey,
});
const row = (
  reference: string,
  quantity: number,
  state: ConfirmationState,
  over: { createdAt?: number; settledAt?: number | null; envelopeId?: string | null } = {},
) => ({
  content: parcel(reference, quantity),
  state,
  purchaseKey: null,
  envelopeId: null,
  createdAt: 1,
  settledAt: null,
  ...over,
});

describe('units of an item of which three were ordered', () => {
  it.each<ConfirmationState>(['RECORDED', 'SUBMITTED', 'PROCESSING', 'CONFIRMED', 'UNKNOWN'])(
    'are held by another package that is %s',
    async (state) => {
      expect(await heldUnits([intent('2', 2)], [row('1', 2, state)], ORDERED)).toEqual([
        {
          position: 0,
          itemPosition: 0,
          ordered: 3,
          left: 1,
          holders: [{ packageReferenceId: '1', state }],
        },
      ]);
    },
  );

  it.each<ConfirmationState>(['FAILED', 'NOT_NEEDED', 'SUPERSEDED'])(
    'are not held by another package that is %s',
    async (state) => {
      expect(await heldUnits([intent('2', 2)], [row('1', 2, state)], ORDERED)).toEqual([]);
    },
  );

  it('are held by what a correction took out of the feed, while the correction has no outcome', async () => {
    const replaced = row('1', 3, 'SUPERSEDED', { settledAt: 5 });
    const left = async (...rows: ReturnType<typeof row>[]) =>
      (await heldUnits([intent('2', 3)], [replaced, ...rows], ORDERED))[0]?.left;
    const correction = row('1', 1, 'UNKNOWN', { createdAt: 5 });
    expect(await left(correction)).toBe(0);
    expect(await left({ ...correction, state: 'CONFIRMED' })).toBe(2);
    expect(await left({ ...correction, envelopeId: 'sent by a feed' })).toBe(2);
    expect(await left(correction, row('1', 1, 'RECORDED', { createdAt: 6 }))).toBe(2);
    expect(await left(row('1', 1, 'UNKNOWN', { createdAt: 4 }))).toBe(2);
  });

  it('are free as far as other packages leave them', async () => {
    expect(await heldUnits([intent('2', 1)], [row('1', 2, 'CONFIRMED')], ORDERED)).toEqual([]);
  });

  it('are not held by the package that is corrected', async () => {
    expect(await heldUnits([intent('1', 3)], [row('1', 2, 'CONFIRMED')], ORDERED)).toEqual([]);
  });

  it('are held by the last confirmation of a package that had an effect', async () => {
    const smaller = [row('1', 3, 'CONFIRMED'), row('1', 1, 'RECORDED')];
    expect(await heldUnits([intent('2', 2)], smaller, ORDERED)).toEqual([]);
    const refused = [row('1', 3, 'CONFIRMED'), row('1', 1, 'FAILED')];
    expect(await heldUnits([intent('2', 2)], refused, ORDERED)).toMatchObject([{ left: 0 }]);
  });

  it('are held by an earlier package of the same batch, unless that one is not sent', async () => {
    expect(await heldUnits([intent('1', 2), intent('2', 2)], [], ORDERED)).toMatchObject([
      { position: 1, left: 1, holders: [{ packageReferenceId: '1', state: null }] },
    ]);
    expect(await heldUnits([intent('1', 2, 'key-1'), intent('2', 2)], [], ORDERED)).toEqual([]);
  });

  it('are left to Amazon when no package is in the way, or nothing is known', async () => {
    expect(await heldUnits([intent('1', 4)], [], ORDERED)).toEqual([]);
    const others = [row('1', 3, 'CONFIRMED')];
    expect(await heldUnits([intent('2', 3)], others, new Map())).toEqual([]);
    expect(await heldUnits([intent('2', 3)], others, new Map([[ORDER, new Map()]]))).toEqual([]);
  });
});

describe('units that purchases without an outcome cover', () => {
  const purchase = (quantity: number, item = ITEM): OpenPurchase => ({
    key: `of ${quantity}`,
    amazonOrderId: ORDER,
    state: 'INTENT',
    items: [{ orderItemId: item, quantity }],
  });
  const found = async (
    open: readonly OpenPurchase[],
    { earlier = [] as ReturnType<typeof row>[], wanted = [intent('1', 2)], ordered = ORDERED } = {},
  ) =>
    (await unitsBeingBought(wanted, earlier, { open, ordered })).map(
      ({ position, purchases }) => `${position}: ${purchases.map(({ key }) => key).join()}`,
    );

  it('are in the way when they leave too few', async () => {
    expect(await found([purchase(1)])).toEqual([]);
    expect(await found([purchase(2)])).toEqual(['0: of 2']);
    expect(await found([purchase(1), purchase(1, 'item-2')], {})).toEqual([]);
    expect(await found([purchase(1)], { earlier: [row('2', 1, 'CONFIRMED')] })).toEqual([
      '0: of 1',
    ]);
    expect(await found([purchase(1)], { earlier: [row('2', 1, 'FAILED')] })).toEqual([]);
  });

  it('are in the way of the second package of a batch, but not of a needless one', async () => {
    const wanted = [intent('1', 1), intent('2', 1), intent('3', 1, 'key-1')];
    expect(await found([purchase(1)], { wanted })).toEqual([]);
    expect(await found([purchase(2)], { wanted })).toEqual(['1: of 2']);
  });

  it('are in the way whenever the ordered quantity is unknown', async () => {
    expect(await found([purchase(1)], { ordered: new Map() })).toEqual(['0: of 1']);
    expect(await found([purchase(1, 'item-2')], { ordered: new Map() })).toEqual([]);
  });

  it('are not in the way of a correction without more units', async () => {
    const earlier = [row('1', 2, 'CONFIRMED')];
    expect(await found([purchase(3)], { earlier })).toEqual([]);
    expect(await found([purchase(3)], { earlier, wanted: [intent('1', 3)] })).toEqual(['0: of 3']);
  });
});

describe('units of a thousand packages of one order', () => {
  const intents = Array.from({ length: 1_000 }, (_, number) => intent(String(number), 1));

  it('are counted in several turns of the event loop', async () => {
    const { result, turnsOfOthers } = await besideOthers(() => heldUnits(intents, [], ORDERED));
    expect(result).toHaveLength(997);
    expect(result.at(-1)?.holders.map(({ packageReferenceId }) => packageReferenceId)).toEqual([
      '0',
      '1',
      '2',
    ]);
    expect(turnsOfOthers).toBeGreaterThanOrEqual(9);
  });
});
