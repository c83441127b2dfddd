import { WorkInTurns } from '../../runtime/background/turns.js';
import { batchIssues } from '../../graph/client-batch.js';
import type { BatchRule } from '../../graph/client-batch.js';
import { issuesOf } from '../../graph/input-issues.js';
import { knownCarrierCode, OTHER_CARRIER } from '../../sp-api/operations/carrier-codes.js';
import { TRANSPARENCY_CODE } from '../../graph/transparency-code.js';
import { InputIssue } from '../../graph/user-error.type.js';
import { ConfirmationRouteChoice } from './confirm-shipment.input.js';
import type { ConfirmShipmentInput, ConfirmShipmentsInput } from './confirm-shipment.input.js';
import { CONFIRMATION_BATCH_LIMIT } from '../../store/confirmations/confirmation.js';
import { shipDateIssues } from './known-order.rules.js';
import { packageReferenceOf, sizeOf } from './confirmation-content.js';
import type { ConfirmedItemInput, ConfirmedPackageInput } from './confirmed-package.input.js';

type Path = readonly string[];

/** Path of the package of a single confirmation. */
export const PACKAGE: Path = ['input', 'package'];

const BATCH: BatchRule = { list: 'packages', most: CONFIRMATION_BATCH_LIMIT };

/** Japan is the only marketplace with cash on delivery. */
const JAPAN = 'A1VC38T7YXB528';

/** Items and codes that are checked in one turn of the event loop: some 6 microseconds each. */
const CHECKED_IN_ONE_TURN = 400;

const MOST_UNITS = 1_000_000;

/** The form of Amazon's merchant ids. The default id of the configuration, `default`, does not match. */
const MERCHANT = /^[A-Z0-9_]+$/;

/** The most Transparency codes that the feed's schema accepts for one item. */
const MOST_FEED_CODES = 10;

/** The facts of a seller that the rules use. */
export interface RuleSetting {
  /** As configured. */
  readonly sellerId: string;
  /** The seller's, as configured. */
  readonly marketplaceIds: readonly string[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Returns everything that Amazon would refuse in one confirmation, by the operation or by the feed. */
export function confirmShipmentIssues(
  input: ConfirmShipmentInput,
  setting: RuleSetting,
): InputIssue[] {
  const { package: parcel, via } = input;
  const address = parcel.shipFrom?.address;
  const issues = [...issuesOf(input), ...packageIssues(parcel, PACKAGE, setting)];
  if (via === ConfirmationRouteChoice.API && address) {
    const accepted = 'left out with via: API, which has no place for it';
    issues.push(new InputIssue([...PACKAGE, 'shipFrom', 'address'], accepted));
  }
  return via === ConfirmationRouteChoice.FEED || address
    ? [...issues, ...feedIssues(parcel, PACKAGE), ...sellerIssues(setting)]
    : issues;
}

/** Returns everything that Amazon would refuse in a batch, which goes by the feed. Works in several turns of the event loop. */
export async function confirmShipmentsIssues(
  input: ConfirmShipmentsInput,
  setting: RuleSetting,
): Promise<InputIssue[]> {
  const size = input.packages.length;
  const ofBatch = batchIssues({ key: input.key, size }, BATCH);
  if (size > BATCH.most) return ofBatch;
  const ofPackages: InputIssue[] = [];
  const repeated = new RepeatedPackages();
  const work = new WorkInTurns(CHECKED_IN_ONE_TURN);
  for (const [position, parcel] of input.packages.entries()) {
    await work.begin(sizeOf(parcel));
    const at = ['input', BATCH.list, String(position)];
    ofPackages.push(
      ...issuesOf(parcel, at),
      ...packageIssues(parcel, at, setting),
      ...feedIssues(parcel, at),
    );
    repeated.add(parcel, at);
  }
  return [...ofBatch, ...ofPackages, ...repeated.issues, ...sellerIssues(setting)];
}

function packageIssues(
  input: ConfirmedPackageInput,
  at: Path,
  { marketplaceIds, now }: Pick<RuleSetting, 'marketplaceIds' | 'now'>,
): InputIssue[] {
  const issues = shipDateIssues(input.shipDate, at, now);
  const refuse = (field: string, accepted: string): void => {
    issues.push(new InputIssue([...at, field], accepted));
  };
  if (knownCarrierCode(input.carrierCode) === OTHER_CARRIER && !input.carrierName) {
    refuse('carrierName', 'given when `carrierCode` is `Other`');
  }
  // A compiled query does not check `@oneOf` in variables.
  if (
    input.shipFrom &&
    Boolean(input.shipFrom.address) === Boolean(input.shipFrom.supplySourceId)
  ) {
    refuse('shipFrom', 'exactly one of supplySourceId and address');
  }
  const sold = input.marketplaceId ? [input.marketplaceId] : marketplaceIds;
  if (input.codCollectionMethod && !sold.includes(JAPAN)) {
    refuse('codCollectionMethod', `left out, except in Japan (${JAPAN})`);
  }
  return [...issues, ...itemIssues(input.items, [...at, 'items'])];
}

function itemIssues(items: readonly ConfirmedItemInput[], at: Path): InputIssue[] {
  const seen = new Set<string>();
  return items.flatMap((item, position) => {
    const path = [...at, String(position)];
    const { orderItemId, quantity, transparencyCodes } = item;
    const issues: InputIssue[] = [];
    if (seen.has(orderItemId)) {
      issues.push(new InputIssue([...path, 'orderItemId'], 'an item that is not named before'));
    }
    seen.add(orderItemId);
    if (quantity < 1 || quantity > MOST_UNITS) {
      const accepted = `a whole number from 1 to ${MOST_UNITS}`;
      issues.push(new InputIssue([...path, 'quantity'], accepted));
    }
    return [...issues, ...codeIssues(transparencyCodes ?? [], quantity, path)];
  });
}

function codeIssues(codes: readonly string[], quantity: number, item: Path): InputIssue[] {
  const path = [...item, 'transparencyCodes'];
  const seen = new Set<string>();
  const issues = codes.flatMap((code, position) => {
    const isFirst = !seen.has(code);
    seen.add(code);
    if (TRANSPARENCY_CODE.test(code) && isFirst) return [];
    const accepted = isFirst
      ? '29 characters from AZ or ZA, an SGTIN of 38 characters, a serial number of 7 to 20, or the address in the QR code'
      : 'a code that is not given before';
    return [new InputIssue([...path, String(position)], accepted)];
  });
  // A quantity below one has its own issue.
  if (quantity >= 1 && codes.length > quantity) {
    issues.push(new InputIssue(path, `at most one code for each of the ${quantity} unit(s)`));
  }
  return issues;
}

/** Returns what only the feed's schema refuses. */
export function feedIssues(input: ConfirmedPackageInput, at: Path): InputIssue[] {
  return input.items.flatMap(({ transparencyCodes }, position) => {
    if ((transparencyCodes?.length ?? 0) <= MOST_FEED_CODES) return [];
    const path = [...at, 'items', String(position), 'transparencyCodes'];
    return [new InputIssue(path, `at most ${MOST_FEED_CODES} codes, for the feed`)];
  });
}

/** Returns an issue when the seller lacks a merchant id or marketplaces: a feed must name both. */
export function sellerIssues({
  sellerId,
  marketplaceIds,
}: Pick<RuleSetting, 'sellerId' | 'marketplaceIds'>): InputIssue[] {
  const lacking = [
    ...(MERCHANT.test(sellerId) ? [] : ["Amazon's merchant id"]),
    ...(marketplaceIds.length > 0 ? [] : ['marketplaces']),
  ];
  if (lacking.length === 0) return [];
  const accepted = `a seller that is configured with ${lacking.join(' and ')}, for the feed`;
  return [new InputIssue(['input', 'sellerId'], accepted)];
}

/** Finds the packages that a batch has more than once: Amazon would keep either of the two confirmations. */
class RepeatedPackages {
  readonly issues: InputIssue[] = [];
  /** Paths of the first package of each name. */
  readonly #first = new Map<string, Path>();

  add(parcel: ConfirmedPackageInput, at: Path): void {
    const name = `${parcel.orderId} ${packageReferenceOf(parcel)}`;
    const first = this.#first.get(name);
    if (first) {
      const accepted = `another package than ${first.slice(1).join('.')}, which has the same order and number`;
      this.issues.push(new InputIssue([...at], accepted));
    } else this.#first.set(name, at);
  }
}
