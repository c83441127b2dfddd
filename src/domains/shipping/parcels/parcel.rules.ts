import { issuesOf } from '../../../graph/input-issues.js';
import { TRANSPARENCY_CODE } from '../../../graph/transparency-code.js';
import { InputIssue } from '../../../graph/user-error.type.js';
import { LabelFormat } from '../labels/label-format.type.js';
import type { LabelOptionsInput } from '../labels/label-options.input.js';
import type { PackageInput, ParcelInput } from './parcel.input.js';
import { addressIssues } from './ship-from.js';
import type { ShipFromInput } from './ship-from.input.js';
import type { ShipmentItemInput } from './shipment-item.input.js';

type Path = readonly string[];

// "Today" depends on the seller's time zone, so a date is refused only when it is past in all of them.
const SHIP_DATE_TOLERANCE_MS = 24 * 3_600_000;

/** Returns everything that Amazon would refuse in a parcel at any time. */
export function parcelIssues(parcel: ParcelInput | null | undefined, path: Path): InputIssue[] {
  return parcel ? givenIssues(parcel, path) : [];
}

function givenIssues(parcel: ParcelInput, path: Path): InputIssue[] {
  return [
    ...issuesOf(parcel, path),
    ...(parcel.package ? packageIssues(parcel.package, [...path, 'package']) : []),
    ...(parcel.label ? labelIssues(parcel.label, [...path, 'label']) : []),
    ...(parcel.shipFrom ? shipFromIssues(parcel.shipFrom, [...path, 'shipFrom']) : []),
    ...itemsIssues(parcel.items ?? [], [...path, 'items']),
    ...shipAgainIssues(parcel, [...path, 'shipAgain']),
  ];
}

function shipAgainIssues({ shipAgain, items }: ParcelInput, path: Path): InputIssue[] {
  const accepted = 'left out when `items` is given: the parcel has the units that it names';
  return shipAgain && items ? [new InputIssue([...path], accepted)] : [];
}

/** Returns the problems of label options that are in the options together. */
export function labelIssues({ customText, format }: LabelOptionsInput, path: Path): InputIssue[] {
  if (!customText || format === LabelFormat.ZPL203) return [];
  const accepted = 'left out unless format is ZPL203, which alone prints it';
  return [new InputIssue([...path, 'customText'], accepted)];
}

// The compiled path of execution does not check @oneOf.
function packageIssues({ size }: PackageInput, path: Path): InputIssue[] {
  const { dimensions, predefined, boxId } = size;
  if ([dimensions, predefined, boxId].filter(isGiven).length === 1) return [];
  return [new InputIssue([...path, 'size'], 'exactly one of dimensions, predefined and boxId')];
}

/** The compiled path of execution does not check @oneOf. */
function shipFromIssues(shipFrom: ShipFromInput, path: Path): InputIssue[] {
  const { address, supplySourceId } = shipFrom;
  if (isGiven(address) === isGiven(supplySourceId)) {
    return [
      new InputIssue([...path], 'either an address or a supplySourceId, exactly one of them'),
    ];
  }
  return address ? addressIssues(address, [...path, 'address']) : [];
}

function itemsIssues(items: readonly ShipmentItemInput[], path: Path): InputIssue[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const at = [...path, String(index)];
    const issues = transparencyIssues(item, [...at, 'transparencyCodes']);
    if (seen.has(item.orderItemId)) {
      issues.push(new InputIssue([...at, 'orderItemId'], 'an order item that is not listed yet'));
    }
    seen.add(item.orderItemId);
    return issues;
  });
}

function transparencyIssues(item: ShipmentItemInput, path: Path): InputIssue[] {
  const codes = item.transparencyCodes ?? [];
  const issues = codes.flatMap((code, index) =>
    TRANSPARENCY_CODE.test(code)
      ? []
      : [
          new InputIssue(
            [...path, String(index)],
            '29 characters from AZ or ZA, an SGTIN of 38 characters, a serial number of 7 to 20 characters, or the address in the QR code',
          ),
        ],
  );
  // A quantity below one is a separate issue.
  if (item.quantity >= 1 && codes.length > item.quantity) {
    issues.push(new InputIssue([...path], `at most ${item.quantity}, one for each unit`));
  }
  return issues;
}

/**
 * Returns the problems of dates, which pass with time: the same dates may have been valid in an earlier request. `now` is in epoch
 * milliseconds.
 */
export function dateIssues(
  { shipDate, mustArriveBy }: Pick<ParcelInput, 'shipDate' | 'mustArriveBy'>,
  path: Path,
  now: number,
): InputIssue[] {
  const issues: InputIssue[] = [];
  if (shipDate && shipDate.getTime() < now - SHIP_DATE_TOLERANCE_MS) {
    issues.push(new InputIssue([...path, 'shipDate'], 'now or later'));
  }
  if (mustArriveBy && mustArriveBy.getTime() <= Math.max(now, shipDate?.getTime() ?? now)) {
    issues.push(
      new InputIssue(
        [...path, 'mustArriveBy'],
        shipDate ? 'later than shipDate and now' : 'later than now',
      ),
    );
  }
  return issues;
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined;
}
