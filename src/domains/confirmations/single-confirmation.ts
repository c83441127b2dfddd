import { randomUUID } from 'node:crypto';
import type { Author } from '../../store/authors/author.js';
import type {
  ConfirmationRecord,
  ConfirmationRefusal,
  OrderedUnits,
  PackageConfirmation,
} from '../../store/confirmations/confirmation.js';
import type { ConfirmationStore } from '../../store/confirmations/confirmation-store.js';
import type { ConfirmationVerdict } from '../../store/confirmations/settle-confirmations.js';
import { fingerprintOf } from './confirmation-content.js';
import { readConfirmation } from './confirmation.mapper.js';
import type { Confirmation } from './confirmation.type.js';
import type { ConfirmableOrder } from './recorded-packages.js';

const SINGLE = /^single:[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Returns a batch key for a confirmation that no client put into a batch. */
function singleKey(): string {
  return `single:${randomUUID()}`;
}

/** Tells whether `singleKey` made the key. */
export function isSingle(batchKey: string): boolean {
  return SINGLE.test(batchKey);
}

const IN_FLIGHT: ReadonlySet<string> = new Set(['RECORDED', 'SUBMITTED', 'PROCESSING']);

/** What is known about the order of a confirmation. */
export interface Situation {
  readonly known: ConfirmableOrder;
  /** Confirmations of the order, oldest first. */
  readonly earlier: readonly ConfirmationRecord[];
  /** Whether the client gave the number of the package. */
  readonly isNumbered: boolean;
}

/** A recorded confirmation, or why it is not recorded. */
export type Recorded = Confirmation | ConfirmationRefusal;

/** The outcome of a confirmation that the operation sent. */
export type Outcome = Pick<ConfirmationVerdict, 'state' | 'error'>;

/** Records single confirmations of one seller. Costs no call. Throws `StoreError`. */
export class SingleConfirmations {
  readonly #store: ConfirmationStore;
  readonly #sellerId: string;
  readonly #author: Author;

  constructor(store: ConfirmationStore, sellerId: string, author: Author) {
    this.#store = store;
    this.#sellerId = sellerId;
    this.#author = author;
  }

  /** Returns the confirmations of an order, oldest first. */
  earlier(amazonOrderId: string): Promise<ConfirmationRecord[]> {
    return this.#store.ofOrders(this.#sellerId, [amazonOrderId]);
  }

  /** Records a confirmation that a purchase makes unnecessary. A repetition returns the same. */
  async needless(content: PackageConfirmation, purchaseKey: string): Promise<Confirmation> {
    const latest = latestEqual(await this.earlier(content.amazonOrderId), content);
    if (latest?.purchaseKey === purchaseKey) return readConfirmation(latest);
    const batchId = singleKey();
    await this.#store.record({
      sellerId: this.#sellerId,
      batchId,
      fingerprint: fingerprintOf(content),
      author: this.#author,
      confirmations: [{ content, purchaseKey }],
    });
    return this.#at(batchId);
  }

  /** Records a confirmation for the feed, unless an equal one is still in progress. */
  async forFeed(content: PackageConfirmation, situation: Situation): Promise<Recorded> {
    const latest = latestEqual(situation.earlier, content);
    if (latest && IN_FLIGHT.has(latest.state)) return readConfirmation(latest);
    return this.#record(content, situation, false);
  }

  /**
   * Records a confirmation as UNKNOWN before the operation sends it. A repetition keeps its record, and the state
   * CONFIRMED.
   */
  async beforeSending(content: PackageConfirmation, situation: Situation): Promise<Recorded> {
    const latest = latestEqual(situation.earlier, content);
    if (!latest || !isRepeatable(latest)) return this.#record(content, situation, true);
    const refusal = await this.#store.resend(latest, orderedBy(content, situation));
    return refusal ?? this.#at(latest.batchId, latest.position);
  }

  /** Records the outcome of a confirmation that the operation sent, and returns the confirmation as it is now. */
  async settled(
    { batchKey: batchId, position }: Pick<Confirmation, 'batchKey' | 'position'>,
    outcome: Outcome,
  ): Promise<Confirmation> {
    await this.#store.settleSent({ sellerId: this.#sellerId, batchId, position, ...outcome });
    return this.#at(batchId, position);
  }

  async #record(
    content: PackageConfirmation,
    situation: Situation,
    sentAtOnce: boolean,
  ): Promise<Recorded> {
    const batchId = singleKey();
    const recorded = await this.#store.record({
      sellerId: this.#sellerId,
      batchId,
      fingerprint: fingerprintOf(content),
      author: this.#author,
      confirmations: [{ content, purchaseKey: null, sentAtOnce, isNumbered: situation.isNumbered }],
      ordered: orderedBy(content, situation),
    });
    return 'batch' in recorded ? this.#at(batchId) : recorded;
  }

  async #at(batchId: string, position = 0): Promise<Confirmation> {
    const row = await this.#store.at(this.#sellerId, batchId, position);
    if (!row) throw new Error('A confirmation was recorded and is not there.');
    return readConfirmation(row);
  }
}

function orderedBy({ amazonOrderId }: PackageConfirmation, { known }: Situation): OrderedUnits {
  return new Map([[amazonOrderId, known.orderedQuantities]]);
}

/** Tells whether a confirmation keeps its record when the operation sends it again. */
function isRepeatable({ state, purchaseKey, envelopeId }: ConfirmationRecord): boolean {
  if (state === 'CONFIRMED') return true;
  return purchaseKey === null && envelopeId === null && !IN_FLIGHT.has(state);
}

/** Tells whether a feed that has not ended carries the package, or is going to. */
export function isInFlight(
  earlier: readonly ConfirmationRecord[],
  { packageReferenceId }: PackageConfirmation,
): boolean {
  return earlier.some(
    ({ content, state }) =>
      content.packageReferenceId === packageReferenceId && IN_FLIGHT.has(state),
  );
}

function latestOf(
  earlier: readonly ConfirmationRecord[],
  { packageReferenceId }: PackageConfirmation,
): ConfirmationRecord | undefined {
  return earlier.findLast((row) => row.content.packageReferenceId === packageReferenceId);
}

/** Returns the last confirmation of a package when it has this content. */
function latestEqual(
  earlier: readonly ConfirmationRecord[],
  content: PackageConfirmation,
): ConfirmationRecord | null {
  const last = latestOf(earlier, content);
  return last && fingerprintOf(last.content) === fingerprintOf(content) ? last : null;
}
