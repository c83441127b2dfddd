import type { Cargo, EndedFeed, FeedNotice } from '../../../feeds/cargo.js';
import type { PackageConfirmation } from '../../../store/confirmations/confirmation.js';
import type { ConfirmationStore } from '../../../store/confirmations/confirmation-store.js';
import type { ConfirmationVerdict } from '../../../store/confirmations/settle-confirmations.js';
import type { Envelope } from '../../../store/envelopes/envelope.js';
import { explainedByLabel } from '../api-confirmation.js';
import type { BoughtLabel, RecordedOrder } from '../recorded-packages.js';
import { failed, isReplaced, verdictByOrder, verdictOf } from './feed-verdict.js';
import type { FeedEnd, SentMessage } from './feed-verdict.js';
import { orderFulfillmentXml } from './order-fulfillment-xml.js';
import { readProcessingReport } from './processing-report.js';

export interface CargoDependencies {
  readonly sellerId: string;
  readonly store: ConfirmationStore;
  /** How many orders are read at once when the report does not show the outcome. */
  readonly ordersAtOnce: number;
  /** Reads an order past all caches. Null when Amazon has none. Throws SpApiError. */
  readonly order: (amazonOrderId: string) => Promise<RecordedOrder | null>;
  /** Returns a bought label for the same units that stands. Costs no call. */
  readonly labelOfUnits: (content: PackageConfirmation) => Promise<BoughtLabel | null>;
  readonly onConfirmed: (amazonOrderIds: readonly string[]) => void;
}

/** Confirmations as the messages of feeds, for one seller. */
export class ConfirmationCargo implements Cargo {
  readonly #dependencies: CargoDependencies;

  constructor(dependencies: CargoDependencies) {
    this.#dependencies = dependencies;
  }

  async document(envelope: Envelope): Promise<string> {
    const messages = await this.#messages(envelope);
    const contents = messages.map(({ confirmation }) => confirmation.content);
    return orderFulfillmentXml(this.#dependencies.sellerId, contents);
  }

  async refused(envelope: Envelope, notice: FeedNotice): Promise<void> {
    const messages = await this.#messages(envelope);
    const verdicts = messages.map(({ confirmation }) => failed(confirmation, notice));
    await this.#dependencies.store.settle(envelope, verdicts);
  }

  async moved(envelope: Envelope, state: 'SUBMITTED' | 'PROCESSING'): Promise<void> {
    await this.#dependencies.store.move(envelope, state);
  }

  async conclude(envelope: Envelope, { report, ...ended }: EndedFeed): Promise<boolean> {
    const end: FeedEnd = {
      ...ended,
      report: report === null ? null : await readProcessingReport(report),
    };
    const messages = await this.#messages(envelope);
    const open = messages.filter(({ confirmation }) => confirmation.settledAt === null);
    const told: ConfirmationVerdict[] = [];
    const untold: SentMessage[] = [];
    for (const message of open) {
      const verdict = verdictOf(end, message, messages.length);
      if (verdict) told.push(await this.#explained(verdict, message));
      else untold.push(message);
    }
    const looked = await this.#lookUp(untold.slice(0, this.#dependencies.ordersAtOnce));
    const verdicts = [...told, ...looked];
    const hasEnded = await this.#dependencies.store.settle(envelope, verdicts);
    this.#announce(verdicts, open);
    return hasEnded;
  }

  /** Amazon's refusal does not say that the units have a label from here. */
  async #explained(
    verdict: ConfirmationVerdict,
    { confirmation: { content } }: SentMessage,
  ): Promise<ConfirmationVerdict> {
    const { error } = verdict;
    if (verdict.state !== 'FAILED' || !error) return verdict;
    const label = await this.#dependencies.labelOfUnits(content).catch(() => null);
    return label
      ? { ...verdict, error: { ...error, message: explainedByLabel(label, error.message) } }
      : verdict;
  }

  async #lookUp(messages: readonly SentMessage[]): Promise<ConfirmationVerdict[]> {
    const { store, order } = this.#dependencies;
    const verdicts: ConfirmationVerdict[] = [];
    for (const { confirmation } of messages) {
      const { amazonOrderId } = confirmation.content;
      const read = await order(amazonOrderId);
      const ofOrder = await store.ofOrders(confirmation.sellerId, [amazonOrderId]);
      verdicts.push(verdictByOrder(confirmation, read, isReplaced(confirmation, ofOrder)));
    }
    return verdicts;
  }

  #announce(verdicts: readonly ConfirmationVerdict[], open: readonly SentMessage[]): void {
    const confirmed = new Set(
      verdicts
        .filter(({ state }) => state === 'CONFIRMED')
        .map(({ batchId, position }) => `${position} ${batchId}`),
    );
    const orders = open
      .filter(({ confirmation: { batchId, position } }) => confirmed.has(`${position} ${batchId}`))
      .map(({ confirmation }) => confirmation.content.amazonOrderId);
    if (orders.length > 0) this.#dependencies.onConfirmed([...new Set(orders)]);
  }

  async #messages(envelope: Envelope): Promise<SentMessage[]> {
    const confirmations = await this.#dependencies.store.inEnvelope(envelope);
    return confirmations.map((confirmation, index) => ({ messageId: index + 1, confirmation }));
  }
}
