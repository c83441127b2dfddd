import {
  ConfirmationRouteChoice,
  ConfirmShipmentInput,
  ConfirmShipmentsInput,
} from '../../../src/domains/confirmations/confirm-shipment.input.js';
import { packageReferenceOf } from '../../../src/domains/confirmations/confirmation-content.js';
import {
  confirmShipmentIssues,
  confirmShipmentsIssues,
} from '../../../src/domains/confirmations/confirmation.rules.js';
import {
  CodCollectionMethod,
  ConfirmationAddressInput,
  ConfirmedPackageInput,
  ConfirmedItemInput,
} from '../../../src/domains/confirmations/confirmed-package.input.js';
import { besideOthers } from '../../support/turns-of-others.js';

const US = ['ATVPDKIKX0DER'];
const JAPAN = ['A1VC38T7YXB528'];

function item(over: Partial<ConfirmedItemInput> = {}): ConfirmedItemInput {
  return Object.assign(new ConfirmedItemInput(), {
    orderItemId: '60000000000201',
    quantity: 2,
    ...over,
  });
}

function aPackage(over: Partial<ConfirmedPackageInput> = {}): ConfirmedPackageInput {
  return Object.assign(new ConfirmedPackageInput(), {
    orderId: '112-1000002-1000002',
    carrierCode: 'UPS',
    trackingNumber: '1Z999',
    shipDate: new Date('2026-05-12T08:00:00Z'),
    items: [item()],
    ...over,
  });
}

/** A package, and the way to take. */
type Over = Partial<ConfirmedPackageInput> & { readonly via?: ConfirmationRouteChoice };

function input({ via = ConfirmationRouteChoice.AUTO, ...over }: Over = {}): ConfirmShipmentInput {
  return Object.assign(new ConfirmShipmentInput(), { package: aPackage(over), via });
}

const address = Object.assign(new ConfirmationAddressInput(), {
  name: 'Larkspur',
  addressLine1: '1 Pine',
  countryCode: 'US',
});

const NOW = Date.parse('2026-05-12T12:00:00Z');

const fields = (over: Over, marketplaceIds = US, sellerId = 'A2SELLER'): string[] =>
  confirmShipmentIssues(input(over), { sellerId, marketplaceIds, now: NOW })
    .map(({ path }) => path.slice(path[1] === 'package' ? 2 : 1).join('.'))
    .toSorted();

const codes = (count: number): string[] =>
  Array.from({ length: count }, (_, number) => `SERIAL-${number}`);

describe('the ship date of a confirmation', () => {
  it.each([
    ['2026-05-12T08:00:00Z', true],
    ['2025-05-12T12:00:00Z', true],
    ['2025-05-12T11:59:59Z', false],
    ['2016-05-12T08:00:00Z', false],
    ['2026-05-13T12:00:00Z', true],
    ['2026-05-13T12:00:01Z', false],
    ['2062-05-12T08:00:00Z', false],
  ])('%s is accepted on 12 May 2026 at noon: %s', (shipDate, isAccepted) => {
    expect(fields({ shipDate: new Date(shipDate) })).toEqual(isAccepted ? [] : ['shipDate']);
  });

  it('is refused with the range that is accepted', () => {
    const setting = { sellerId: 'A1', marketplaceIds: US, now: NOW };
    const [issue] = confirmShipmentIssues(input({ shipDate: new Date(0) }), setting);
    expect(issue?.message).toBe(
      'package.shipDate must be the moment when the package left, from 2025-05-12T12:00:00Z to 2026-05-13T12:00:00Z.',
    );
  });
});

describe('the rules for a confirmation', () => {
  it.each([
    ['a plain one', {}],
    ['the longest number', { packageReferenceId: '9'.repeat(20) }],
    ['a carrier by name', { carrierCode: 'Other', carrierName: 'Swift' }],
    ['a carrier that Amazon does not list', { carrierCode: 'Swift Riders' }],
    ['50 characters that are more than 50 units', { trackingNumber: '🚚'.repeat(50) }],
    ['an address', { shipFrom: { address } }],
    ['a code for each unit', { items: [item({ transparencyCodes: codes(2) })] }],
    ['an odd item id', { items: [item({ orderItemId: 'x' })] }],
    [
      'an item id of 15 digits, by the feed',
      { items: [item({ orderItemId: '100000000000017' })], via: ConfirmationRouteChoice.FEED },
    ],
    ['an order id of another form', { orderId: 'S01-1000001-1000001' }],
  ])('accept %s', (_, over) => {
    expect(fields(over)).toEqual([]);
  });

  it.each<[string, Over, string[]]>([
    ['no number', { packageReferenceId: '01' }, ['packageReferenceId']],
    ['a number that is too long', { packageReferenceId: '1'.repeat(21) }, ['packageReferenceId']],
    ['a carrier without a name', { carrierCode: ' Other ' }, ['carrierName']],
    ['the same in capital letters', { carrierCode: 'OTHER' }, ['carrierName']],
    ['51 characters', { serviceName: 'x'.repeat(51) }, ['serviceName']],
    ['a control character', { trackingNumber: 'a\u0001' }, ['trackingNumber']],
    ['half of a character', { trackingNumber: 'a\ud83d' }, ['trackingNumber']],
    ['no items', { items: [] }, ['items']],
    [
      'more codes than units',
      { items: [item({ transparencyCodes: codes(3) })] },
      ['items.0.transparencyCodes'],
    ],
    [
      'an address by the operation',
      { shipFrom: { address }, via: ConfirmationRouteChoice.API },
      ['shipFrom.address'],
    ],
    ['two places', { shipFrom: { address, supplySourceId: 'x' } }, ['shipFrom']],
    ['no place', { shipFrom: {} }, ['shipFrom']],
    ['a blank item id', { items: [item({ orderItemId: ' ' })] }, ['items.0.orderItemId']],
    [
      'eleven codes, by the feed',
      {
        items: [item({ quantity: 11, transparencyCodes: codes(11) })],
        via: ConfirmationRouteChoice.FEED,
      },
      ['items.0.transparencyCodes'],
    ],
  ])('refuse %s', (_, over, expected) => {
    expect(fields(over)).toEqual(expected);
  });

  it('refuse cash on delivery outside Japan', () => {
    const codCollectionMethod = CodCollectionMethod.DIRECT_PAYMENT;
    expect(fields({ codCollectionMethod })).toEqual(['codCollectionMethod']);
    expect(fields({ codCollectionMethod }, JAPAN)).toEqual([]);
    expect(fields({ codCollectionMethod, marketplaceId: JAPAN[0]! })).toEqual([]);
  });

  it('refuse a feed without a marketplace or a merchant id', () => {
    expect(fields({ via: ConfirmationRouteChoice.FEED }, [])).toEqual(['sellerId']);
    expect(fields({ via: ConfirmationRouteChoice.FEED }, US, 'default')).toEqual(['sellerId']);
    expect(fields({}, US, 'default')).toEqual([]);
    expect(fields({}, [])).toEqual([]);
  });
});

describe('the package number', () => {
  it('is the number of the client', () => {
    expect(packageReferenceOf(aPackage({ packageReferenceId: '7' }))).toBe('7');
  });

  it('is equal for equal parcels only', () => {
    const number = packageReferenceOf(aPackage());
    expect(number).toMatch(/^[1-9]\d{0,9}$/);
    expect(Number(number)).toBeLessThan(2 ** 31);
    expect(packageReferenceOf(aPackage({ trackingNumber: ' 1Z999 ' }))).toBe(number);
    expect(packageReferenceOf(aPackage({ trackingNumber: '1z999' }))).toBe(number);
    expect(packageReferenceOf(aPackage({ trackingNumber: '1Z998' }))).not.toBe(number);
    expect(packageReferenceOf(aPackage({ carrierCode: 'FedEx' }))).not.toBe(number);
  });
});

describe('the rules for a batch', () => {
  it('run in several turns of the event loop and report a problem of the last package', async () => {
    const items = Array.from({ length: 100 }, (_, n) => item({ orderItemId: String(n) }));
    const packages = Array.from({ length: 60 }, (_, n) =>
      aPackage({ orderId: `112-1000002-${1_000_000 + n}`, items }),
    );
    packages.push(aPackage({ trackingNumber: '' }));
    const batch = Object.assign(new ConfirmShipmentsInput(), { key: 'a', packages });
    const setting = { sellerId: 'A1', marketplaceIds: US, now: NOW };
    const { result, turnsOfOthers } = await besideOthers(() =>
      confirmShipmentsIssues(batch, setting),
    );
    expect(turnsOfOthers).toBeGreaterThanOrEqual(5);
    expect(result.map(({ path }) => path.join('.'))).toEqual(['input.packages.60.trackingNumber']);
  });
});
