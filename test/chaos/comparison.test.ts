import type { SoldLabel } from '../../src/emulator/apis/merchant-fulfillment/sold-labels.js';
import { compare, isBroken } from './comparison.js';
import type { Findings, LedgerRow } from './comparison.js';
import type { Parcel } from './parcels.js';

const LATER = Date.parse('2026-05-12T10:31:00.000Z');

function aParcel(name: string, values: Partial<Parcel> = {}): Parcel {
  return {
    name,
    amazonOrderId: '701-0000001-0000001',
    items: [{ orderItemId: `item of ${name}`, quantity: 1 }],
    isAdditional: false,
    serviceId: 'UPS_PTP_GND',
    hasRival: false,
    hasMistake: false,
    spareUnits: 1,
    ...values,
  };
}

function aLabel(key: string, shipmentId: string, item = key.replace('-rival', '')): SoldLabel {
  return {
    shipmentId,
    sellerId: 'A1',
    amazonOrderId: '701-0000001-0000001',
    sellerOrderId: key,
    items: [{ orderItemId: `item of ${item}`, quantity: 1 }],
    status: 'Purchased',
    carrierName: 'UPS',
    trackingId: '1Z',
    price: { amount: '7.40', currencyCode: 'USD' },
    createdAt: '2026-05-12T10:30:00.000Z',
  };
}

function aRow(key: string, values: Partial<LedgerRow> = {}): LedgerRow {
  return { key, state: 'PURCHASED', shipmentId: null, settledBy: 'REPLY', ...values };
}

/** Returns a run in which one label was bought correctly. */
function findings(values: Partial<Findings> = {}): Findings {
  return {
    parcels: [aParcel('p1'), aParcel('p2')],
    sold: [aLabel('p1', 's1')],
    ledger: [aRow('p1', { shipmentId: 's1' })],
    told: [{ key: 'p1', bought: true, shipmentId: 's1', askedAt: LATER }],
    sends: [{ key: 'p1', status: 200 }],
    ...values,
  };
}

describe('the comparison of sales and ledger', () => {
  it('finds nothing after a good run', () => {
    const verdict = compare(findings());
    expect(isBroken(verdict)).toBe(false);
    expect(verdict).toMatchObject({ sold: 1, unknown: { total: 0 }, unfinished: 0 });
  });

  it('finds two labels for one key', () => {
    const sold = [aLabel('p1', 's1'), aLabel('p1', 's2')];
    const verdict = compare(findings({ sold }));
    expect(verdict.doubles).toEqual(['p1: bought again as s2 (p1)']);
    expect(verdict.missing).toEqual(['p1: sold as s2, the ledger has PURCHASED s1']);
    expect(isBroken(verdict)).toBe(true);
  });

  it('finds a label that a rival bought for the same items', () => {
    const sold = [aLabel('p1', 's1'), aLabel('p1-rival', 's2')];
    const ledger = [aRow('p1', { shipmentId: 's1' }), aRow('p1-rival', { shipmentId: 's2' })];
    expect(compare(findings({ sold, ledger }))).toMatchObject({
      doubles: [expect.stringContaining('p1, p1-rival')],
      missing: [],
    });
  });

  it('finds more units of an item than the clients wanted', () => {
    const sold = [aLabel('p1', 's1'), aLabel('p2', 's2', 'p1')];
    const ledger = [aRow('p1', { shipmentId: 's1' }), aRow('p2', { shipmentId: 's2' })];
    expect(compare(findings({ sold, ledger })).doubles).toEqual([
      'item item of p1: 2 bought, 1 wanted',
    ]);
  });

  it.each(['INTENT', 'REJECTED'] as const)('misses a label behind a row in %s', (state) => {
    const verdict = compare(findings({ ledger: [aRow('p1', { state })] }));
    expect(verdict.missing).toHaveLength(1);
  });

  it.each(['UNKNOWN', 'SENDING'] as const)('finds a label behind a row in %s', (state) => {
    const verdict = compare(findings({ ledger: [aRow('p1', { state })] }));
    expect(verdict.missing).toEqual([]);
  });

  it('finds a label without a row', () => {
    expect(compare(findings({ ledger: [] })).missing).toEqual([
      'p1: sold as s1, the ledger has no row',
    ]);
  });

  it('matches a purchase without a shipment id to the one that was sold', () => {
    const verdict = compare(findings({ ledger: [aRow('p1')] }));
    expect(isBroken(verdict)).toBe(false);
  });

  it.each([
    ['a shipment that was never sold', aRow('p1', { shipmentId: 's9' })],
    ['a purchase of which nothing was sold', aRow('p2')],
    ['the shipment of another purchase', aRow('p2', { shipmentId: 's1' })],
  ])('finds that the ledger records %s', (_, row) => {
    const ledger = [...findings().ledger.filter(({ key }) => key !== row.key), row];
    expect(compare(findings({ ledger })).phantoms).toHaveLength(1);
  });

  it('counts unknown purchases by their actual outcome', () => {
    const ledger = [aRow('p1', { state: 'UNKNOWN' }), aRow('p2', { state: 'UNKNOWN' })];
    const { unknown } = compare(findings({ ledger, told: [] }));
    expect(unknown).toEqual({ total: 2, sold: 1, notSold: 1 });
  });

  it.each([null, 200, 500])('finds that a purchase was sent again after %s', (status) => {
    const sends = [
      { key: 'p1', status },
      { key: 'p1', status: 200 },
    ];
    expect(compare(findings({ sends })).resent).toHaveLength(1);
  });

  it('accepts that a refused purchase is sent again', () => {
    const sends = [429, 429, 400, 200].map((status) => ({ key: 'p1', status }));
    expect(compare(findings({ sends })).resent).toEqual([]);
  });

  it.each([
    [{ key: 'p1', bought: false, shipmentId: null, askedAt: LATER }],
    [{ key: 'p1', bought: true, shipmentId: 's9', askedAt: LATER }],
    [{ key: 'p2', bought: true, shipmentId: null, askedAt: LATER }],
  ])('finds a false response to a client: %j', (told) => {
    expect(compare(findings({ told: [told] })).untrue).toHaveLength(1);
  });

  it('accepts a refusal before the label of a later request was sold', () => {
    const refused = { key: 'p1', bought: false, shipmentId: null, askedAt: LATER - 120_000 };
    expect(compare(findings({ told: [refused] })).untrue).toEqual([]);
  });
});
