import { issuesOf } from '../../../graph/input-issues.js';
import { TRANSPARENCY_CODE } from '../../../graph/transparency-code.js';
import { InputIssue } from '../../../graph/user-error.type.js';
import type { PurchaseRequest } from '../purchases/buy/purchase-request.js';
import type {
  AdditionalSellerInputsInput,
  SellerInputInput,
} from '../offers/seller-input.input.js';
import { addressIssues } from './ship-from.js';
import type { ShipFromInput } from './ship-from.input.js';
import type { ShipmentItemInput } from './shipment-item.input.js';
import type { ShipmentRequestInput } from './shipment-request.input.js';
import { LabelFormat } from '../labels/label-format.type.js';
import { Handover } from '../offers/shipping-options.type.js';

type Path = readonly string[];

// "Today" depends on the seller's time zone, so a date is refused only when it is past in all of them.
const SHIP_DATE_TOLERANCE_MS = 24 * 3_600_000;

/** Returns everything that Amazon would refuse in a complete request. `now` is in epoch milliseconds. */
export function buyShippingIssues(input: PurchaseRequest, now: number): InputIssue[] {
  return [
    ...issuesOf(input),
    ...shipmentIssues(input, now),
    ...sellerInputIssues(input.shipmentLevelSellerInputs, ['input', 'shipmentLevelSellerInputs']),
  ];
}

export function additionalSellerInputsIssues(input: AdditionalSellerInputsInput): InputIssue[] {
  return [...issuesOf(input), ...shipFromIssues(input.shipFrom, ['input', 'shipFrom'])];
}

/** Returns the requested label format: that of the operation, else that of the shipment. */
export function wantedLabelFormat(input: {
  readonly labelFormat?: LabelFormat | null;
  readonly shipment: ShipmentRequestInput;
}): LabelFormat | null {
  return input.labelFormat ?? input.shipment.labelFormat ?? null;
}

function shipmentIssues(input: PurchaseRequest, now: number): InputIssue[] {
  const { shipment } = input;
  const path = ['input', 'shipment'];
  return [
    ...labelIssues(input, path),
    ...shipFromIssues(shipment.shipFrom, [...path, 'shipFrom']),
    ...packageIssues(shipment, [...path, 'package']),
    ...itemsIssues(shipment.items, [...path, 'items']),
    ...pickUpIssues(shipment, path),
    ...dateIssues(shipment, path, now),
  ];
}

function labelIssues(
  input: { readonly labelFormat?: LabelFormat | null; readonly shipment: ShipmentRequestInput },
  path: Path,
): InputIssue[] {
  const { labelFormat, shipment } = input;
  const issues: InputIssue[] = [];
  if (labelFormat && shipment.labelFormat && labelFormat !== shipment.labelFormat) {
    issues.push(new InputIssue([...path, 'labelFormat'], 'left out, or the same as labelFormat'));
  }
  const text = shipment.labelCustomization?.customTextForLabel;
  if (text && wantedLabelFormat(input) !== LabelFormat.ZPL203) {
    issues.push(
      new InputIssue(
        [...path, 'labelCustomization', 'customTextForLabel'],
        'left out unless labelFormat is ZPL203, which alone prints it',
      ),
    );
  }
  return issues;
}

/** The compiled path of execution does not check @oneOf. */
export function shipFromIssues(shipFrom: ShipFromInput, path: Path): InputIssue[] {
  const { address, supplySourceId } = shipFrom;
  if (isGiven(address) === isGiven(supplySourceId)) {
    return [
      new InputIssue([...path], 'either an address or a supplySourceId, exactly one of them'),
    ];
  }
  return address ? addressIssues(address, [...path, 'address']) : [];
}

function packageIssues(shipment: ShipmentRequestInput, path: Path): InputIssue[] {
  const { dimensions, predefined } = shipment.package;
  return isGiven(dimensions) === isGiven(predefined)
    ? [new InputIssue([...path], 'a size by either dimensions or predefined, exactly one of them')]
    : [];
}

export function itemsIssues(items: readonly ShipmentItemInput[], path: Path): InputIssue[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const at = [...path, String(index)];
    const issues = [
      ...transparencyIssues(item, [...at, 'transparencyCodes']),
      ...sellerInputIssues(item.sellerInputs, [...at, 'sellerInputs']),
    ];
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

function sellerInputIssues(
  inputs: readonly SellerInputInput[] | null | undefined,
  path: Path,
): InputIssue[] {
  return (inputs ?? []).flatMap((input, index) => {
    const at = [...path, String(index), 'additionalSellerInput'];
    const { dataType: _, ...values } = input.additionalSellerInput;
    const given = Object.values(values).filter(isGiven).length;
    const { valueAsAddress } = input.additionalSellerInput;
    return [
      ...(given === 1 ? [] : [new InputIssue(at, 'a value, exactly one of the valueAs fields')]),
      ...(valueAsAddress ? addressIssues(valueAsAddress, [...at, 'valueAsAddress']) : []),
    ];
  });
}

const CONTRADICTIONS = [
  { carrierWillPickUp: true, option: Handover.DROP_OFF },
  { carrierWillPickUp: false, option: Handover.PICKUP },
];

function pickUpIssues(shipment: ShipmentRequestInput, path: Path): InputIssue[] {
  const { carrierWillPickUp, carrierWillPickUpOption } = shipment;
  const contradicts = CONTRADICTIONS.some(
    (pair) =>
      pair.carrierWillPickUp === carrierWillPickUp && pair.option === carrierWillPickUpOption,
  );
  return contradicts
    ? [
        new InputIssue(
          [...path, 'carrierWillPickUpOption'],
          `an option that goes with carrierWillPickUp: ${String(carrierWillPickUp)}`,
        ),
      ]
    : [];
}

export function dateIssues(
  shipment: Pick<ShipmentRequestInput, 'shipDate' | 'mustArriveBy'>,
  path: Path,
  now: number,
): InputIssue[] {
  const { shipDate, mustArriveBy } = shipment;
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
