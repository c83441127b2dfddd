import { shownMoment } from '../../graph/shown-moment.js';
import { InputIssue } from '../../graph/user-error.type.js';
import type {
  HeldUnits,
  OrderedUnits,
  PackageConfirmation,
  UnitsBought,
} from '../../store/confirmations/confirmation.js';
import type { BoughtLabel, ConfirmableOrder } from './recorded-packages.js';

type Path = readonly string[];

type LabelOfUnits = Pick<BoughtLabel, 'purchaseKey' | 'trackingNumber'>;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

// A date without a time is read in some time zone, and clocks differ.
const TOLERANCE_MS = DAY_MS;

/** Amazon cancels an order that is not confirmed for 30 days. Corrections come later, but not by years. */
const OLDEST_MS = 365 * DAY_MS;

/** Returns an issue for a ship date that is not near the present. `now` is in epoch milliseconds. */
export function shipDateIssues(shipDate: Date, at: Path, now: number): InputIssue[] {
  const [first, last] = [now - OLDEST_MS, now + TOLERANCE_MS];
  if (shipDate.getTime() >= first && shipDate.getTime() <= last) return [];
  const accepted = `the moment when the package left, from ${firstSecond(first)} to ${iso(last)}`;
  return [new InputIssue([...at, 'shipDate'], accepted)];
}

/** Returns what of a confirmation contradicts its order: one wrong item can make Amazon refuse a whole feed. */
export function knownOrderIssues(
  content: Pick<PackageConfirmation, 'shipDate' | 'items'>,
  known: ConfirmableOrder,
  at: Path,
): InputIssue[] {
  return [...placementIssues(content, known, at), ...itemIssues(content, known, at)];
}

function itemIssues(
  { items }: Pick<PackageConfirmation, 'items'>,
  { orderedQuantities, hasAllItems }: Pick<ConfirmableOrder, 'orderedQuantities' | 'hasAllItems'>,
  at: Path,
): InputIssue[] {
  return items.flatMap(({ orderItemId, quantity }, position) => {
    const path = [...at, 'items', String(position)];
    const ordered = orderedQuantities.get(orderItemId);
    if (ordered === undefined && hasAllItems)
      return [new InputIssue([...path, 'orderItemId'], 'the id of an item of the order')];
    return ordered !== undefined && quantity > ordered
      ? [new InputIssue([...path, 'quantity'], `at most ${ordered}, the units that are ordered`)]
      : [];
  });
}

/** Returns an issue for a package that left more than 24 hours before its order was placed. */
function placementIssues(
  { shipDate }: Pick<PackageConfirmation, 'shipDate'>,
  { placedAt }: Pick<ConfirmableOrder, 'placedAt'>,
  at: Path,
): InputIssue[] {
  if (!placedAt) return [];
  const first = placedAt.getTime() - TOLERANCE_MS;
  if (Date.parse(shipDate) >= first) return [];
  const accepted = `${firstSecond(first)} or later, at most 24 hours before the order was placed`;
  return [new InputIssue([...at, 'shipDate'], accepted)];
}

/** Returns the issue of a package whose label was bought here and cancelled: Amazon would take the units for shipped. */
export function cancelledLabelIssue({ purchaseKey }: BoughtLabel, at: Path): InputIssue {
  const accepted = `that of the label on the package: the label with this one was cancelled (purchase ${JSON.stringify(purchaseKey)})`;
  return new InputIssue([...at, 'trackingNumber'], accepted);
}

/** Returns that a label was bought for units, and what to do, as the beginning of a text. */
export function labelOfUnitsText({ purchaseKey, trackingNumber }: LabelOfUnits): string {
  const label = trackingNumber === null ? 'a label' : `the label ${trackingNumber}`;
  return `${label} was bought (purchase ${JSON.stringify(purchaseKey)}), which confirms them by itself. If they leave with another label, cancel that one first (\`cancelShipment\`)`;
}

/** Returns the issues for units that have a label from here, one for all items of a package that have none left. */
export function boughtUnitsIssues(
  bought: readonly UnitsBought[],
  at: (position: number) => Path,
): InputIssue[] {
  const byPackage = Map.groupBy(bought, ({ position }) => position);
  return [...byPackage].flatMap(([position, units]) => {
    const [full] = units.filter(({ left }) => left === 0);
    const partly = units.filter(({ left }) => left > 0);
    return [
      ...partly.map(
        ({ itemPosition, left, labels }) =>
          new InputIssue(
            [...at(position), 'items', String(itemPosition), 'quantity'],
            `at most ${left}: for other units of the item ${textOf(labels)}`,
          ),
      ),
      ...(full
        ? [
            new InputIssue(
              [...at(position), 'trackingNumber'],
              `that of the label on the package: for these units ${textOf(full.labels)}`,
            ),
          ]
        : []),
    ];
  });
}

function textOf([label]: UnitsBought['labels']): string {
  return labelOfUnitsText({
    purchaseKey: label?.key ?? '',
    trackingNumber: label?.trackingId ?? null,
  });
}

/** Returns the ordered units of the orders that are known. */
export function orderedUnits(known: ReadonlyMap<string, ConfirmableOrder>): OrderedUnits {
  return new Map([...known].map(([id, { orderedQuantities }]) => [id, orderedQuantities]));
}

/** Returns the issues for units that other packages hold, one for all items of a package that have none left. `at` is the path of a confirmation by its position. */
export function heldUnitsIssues(
  held: readonly HeldUnits[],
  at: (position: number) => Path,
): InputIssue[] {
  const byPackage = Map.groupBy(held, ({ position }) => position);
  return [...byPackage].flatMap(([position, units]) => {
    const full = units.filter(({ left }) => left <= 0);
    return [
      ...units.filter(({ left }) => left > 0).map((each) => partlyHeld(each, at(position))),
      ...(full.length > 0 ? [fullyHeld(full, at(position))] : []),
    ];
  });
}

function partlyHeld({ itemPosition, ordered, left, holders }: HeldUnits, at: Path): InputIssue {
  const names = holders
    .map(({ packageReferenceId, state }) => `${packageReferenceId} (${state ?? 'in this batch'})`)
    .join(', ');
  const why = `${ordered} unit(s) are ordered, and the confirmation of package ${names} covers ${ordered - left}. To correct such a package, give its packageReferenceId`;
  return new InputIssue(
    [...at, 'items', String(itemPosition), 'quantity'],
    `at most ${left}: ${why}`,
  );
}

/** One issue for all items of a package: their remedy is the same. */
function fullyHeld(full: readonly HeldUnits[], at: Path): InputIssue {
  const names = new Set(
    full.flatMap(({ holders }) =>
      holders.map(({ packageReferenceId, state }) =>
        state === null ? `${packageReferenceId} (in this batch)` : packageReferenceId,
      ),
    ),
  );
  const [that, covers] =
    names.size === 1 ? ['that package', 'covers'] : ['one of these packages', 'cover'];
  const covered = full
    .map(({ ordered, itemPosition }) => `all ${ordered} ordered unit(s) of items.${itemPosition}`)
    .join(' and ');
  const accepted = `${[...names].join(' or ')}, to correct ${that}, which ${covers} ${covered}; or another number without them`;
  return new InputIssue([...at, 'packageReferenceId'], accepted);
}

/** Returns the first whole second that is accepted. */
function firstSecond(epochMs: number): string {
  return iso(Math.ceil(epochMs / 1000) * 1000);
}

function iso(epochMs: number): string {
  return shownMoment(new Date(epochMs));
}
