import { issuesOf } from '../../../graph/input-issues.js';
import { InputIssue } from '../../../graph/user-error.type.js';
import { LabelFormat } from '../labels/label-format.type.js';
import type { LabelOptionsInput } from '../labels/label-options.input.js';
import type { PackageInput, ParcelInput } from './parcel.input.js';
import { dateIssues, itemsIssues, shipFromIssues } from './shipment-request.rules.js';

type Path = readonly string[];

/** Returns everything that Amazon would refuse in a parcel, and what the server can not fill in. `now` is in epoch milliseconds. */
export function parcelIssues(
  parcel: ParcelInput | null | undefined,
  path: Path,
  now: number,
): InputIssue[] {
  if (!parcel?.package) {
    const missing = 'given: the server does not know the size and the weight of these items';
    const at = new InputIssue([...path, 'package'], missing);
    return parcel ? [at, ...givenIssues(parcel, path, now)] : [at];
  }
  return givenIssues(parcel, path, now);
}

function givenIssues(parcel: ParcelInput, path: Path, now: number): InputIssue[] {
  return [
    ...issuesOf(parcel, path),
    ...(parcel.package ? packageIssues(parcel.package, [...path, 'package']) : []),
    ...(parcel.label ? labelIssues(parcel.label, [...path, 'label']) : []),
    ...(parcel.shipFrom ? shipFromIssues(parcel.shipFrom, [...path, 'shipFrom']) : []),
    ...itemsIssues(parcel.items ?? [], [...path, 'items']),
    ...dateIssues(parcel, path, now),
  ];
}

/** Returns the problems of label options that are in the options together. */
export function labelIssues({ customText, format }: LabelOptionsInput, path: Path): InputIssue[] {
  if (!customText || format === LabelFormat.ZPL203) return [];
  const accepted = 'left out unless format is ZPL203, which alone prints it';
  return [new InputIssue([...path, 'customText'], accepted)];
}

// The compiled path of execution does not check @oneOf.
function packageIssues({ size }: PackageInput, path: Path): InputIssue[] {
  return ((size.dimensions ?? null) === null) === ((size.predefined ?? null) === null)
    ? [new InputIssue([...path, 'size'], 'either dimensions or predefined, exactly one of them')]
    : [];
}
