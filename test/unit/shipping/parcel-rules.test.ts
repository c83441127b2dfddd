import 'reflect-metadata';
import { LabelFormat } from '../../../src/domains/shipping/labels/label-format.type.js';
import { LabelOptionsInput } from '../../../src/domains/shipping/labels/label-options.input.js';
import type { ParcelInput } from '../../../src/domains/shipping/parcels/parcel.input.js';
import { dateIssues, parcelIssues } from '../../../src/domains/shipping/parcels/parcel.rules.js';
import { WeightInput } from '../../../src/graph/measures/measures.input.js';
import { PredefinedPackage } from '../../../src/graph/measures/predefined-package.type.js';
import {
  aMoney,
  anAddress,
  anItem,
  aParcel,
  aShipFrom,
  aSizedPackage,
  NOW,
} from './shipping-builders.js';

const hours = (count: number): Date => new Date(NOW + count * 3_600_000);
const label = (values: Partial<LabelOptionsInput>): LabelOptionsInput =>
  Object.assign(new LabelOptionsInput(), values);
const pathsOf = (parcel: ParcelInput | null): string[] =>
  [
    ...parcelIssues(parcel, ['field', 'parcel']),
    ...(parcel ? dateIssues(parcel, ['field', 'parcel'], NOW) : []),
  ].map(({ path }) => path.join('.'));

describe('a parcel', () => {
  it('has no issues with nothing but a package', () => {
    expect(pathsOf(aParcel({ shipFrom: null }))).toEqual([]);
  });

  it.each([
    ['no parcel', null],
    ['a parcel without a package', aParcel({ package: null })],
  ])('has no issues for %s, which the server fills in', (_, parcel) => {
    expect(parcelIssues(parcel, ['field', 'parcel'])).toEqual([]);
  });

  it.each<[string, Partial<ParcelInput>, string]>([
    ['too long an id of the seller', { sellerOrderId: 'x'.repeat(65) }, 'sellerOrderId'],
    ['an empty list of items', { items: [] }, 'items'],
    ['no units', { items: [anItem({ quantity: 0 })] }, 'items.0.quantity'],
    ['an item twice', { items: [anItem(), anItem()] }, 'items.1.orderItemId'],
    [
      'an odd code',
      { items: [anItem({ transparencyCodes: ['?'] })] },
      'items.0.transparencyCodes.0',
    ],
    [
      'a weightless item',
      { items: [anItem({ itemWeight: Object.assign(new WeightInput(), { value: 0 }) })] },
      'items.0.itemWeight.value',
    ],
    [
      'more codes than units',
      { items: [anItem({ transparencyCodes: ['SN1234567', 'SN1234568'] })] },
      'items.0.transparencyCodes',
    ],
    [
      'codes for less than one unit',
      { items: [anItem({ quantity: -1, transparencyCodes: ['SN1234567'] })] },
      'items.0.quantity',
    ],
    [
      'a sender without email',
      { shipFrom: aShipFrom({ address: anAddress({ email: 'dock' }) }) },
      'shipFrom.address.email',
    ],
    [
      'too long a name',
      { shipFrom: aShipFrom({ address: anAddress({ name: 'x'.repeat(31) }) }) },
      'shipFrom.address.name',
    ],
    ['an arrival in the past', { mustArriveBy: hours(-1) }, 'mustArriveBy'],
    ['no sender', { shipFrom: aShipFrom({}) }, 'shipFrom'],
    [
      'two senders',
      { shipFrom: aShipFrom({ address: anAddress(), supplySourceId: 'source' }) },
      'shipFrom',
    ],
    [
      'no state in the United States',
      { shipFrom: aShipFrom({ address: anAddress({ stateOrRegion: null }) }) },
      'shipFrom.address.stateOrRegion',
    ],
    ['no size', { package: aSizedPackage({ dimensions: null }) }, 'package.size'],
    [
      'two sizes',
      { package: aSizedPackage({ predefined: PredefinedPackage.USPS_FLAT }) },
      'package.size',
    ],
    ['a ship date that is over', { shipDate: hours(-25) }, 'shipDate'],
    ['an arrival before shipping', { shipDate: hours(5), mustArriveBy: hours(4) }, 'mustArriveBy'],
    ['three digits of cents', { declaredValue: aMoney('1.005') }, 'declaredValue.amount'],
    [
      'a text that no printer prints',
      { label: label({ format: LabelFormat.PDF, customText: 'Fragile' }) },
      'label.customText',
    ],
    [
      'too long a text',
      { label: label({ format: LabelFormat.ZPL203, customText: 'x'.repeat(15) }) },
      'label.customText',
    ],
  ])('with %s is refused where it stands', (_, parcel, path) => {
    expect(pathsOf(aParcel(parcel))).toEqual([`field.parcel.${path}`]);
  });
});
