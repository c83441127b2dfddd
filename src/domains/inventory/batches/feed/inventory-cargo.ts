import type { Cargo, EndedFeed, FeedNotice } from '../../../../feeds/cargo.js';
import { WorkInTurns } from '../../../../runtime/background/turns.js';
import type { Envelope } from '../../../../store/envelopes/envelope.js';
import type { InventoryVerdict } from '../../../../store/inventory/inventory-change.js';
import type { InventoryStore } from '../../../../store/inventory/inventory-store.js';
import { verdictsOf } from './inventory-verdict.js';
import { listingsDocument, messagesOf } from './listings-document.js';
import { readListingsReport } from './listings-report.js';

export interface InventoryCargoDependencies {
  readonly sellerId: string;
  readonly store: InventoryStore;
  /** Called with SKUs whose listings have changed at Amazon. */
  readonly onApplied: (marketplaceId: string, skus: readonly string[]) => void;
}

/** Quantities that are judged in one turn of the event loop. */
const JUDGED_IN_ONE_TURN = 1_000;

/** Quantities as the messages of listings feeds, for one seller. */
export class InventoryCargo implements Cargo {
  readonly #dependencies: InventoryCargoDependencies;

  constructor(dependencies: InventoryCargoDependencies) {
    this.#dependencies = dependencies;
  }

  /** Leaves out quantities for whose places a later statement exists. */
  async document(envelope: Envelope): Promise<Uint8Array | null> {
    const { store, sellerId } = this.#dependencies;
    const messages = messagesOf(await store.toSend(envelope));
    if (messages.length === 0) return null;
    return listingsDocument({ sellerId, marketplaceId: envelope.marketplaceId ?? '' }, messages);
  }

  async refused(envelope: Envelope, { code, message }: FeedNotice): Promise<void> {
    const { store } = this.#dependencies;
    const issue = { code, message, severity: 'ERROR', attributeNames: [] } as const;
    const packed = await store.inEnvelope(envelope);
    await store.settle(
      envelope,
      packed.map(({ statement, position }) => ({
        statement,
        position,
        state: 'REJECTED',
        issues: [issue],
      })),
    );
  }

  async moved(envelope: Envelope): Promise<void> {
    await this.#dependencies.store.move(envelope);
  }

  /** Settles all quantities: what the report does not show stays unknown. */
  async conclude(envelope: Envelope, { report: text, status }: EndedFeed): Promise<boolean> {
    const { store, onApplied } = this.#dependencies;
    const packed = await store.inEnvelope(envelope);
    const places = new Set(packed.map(({ sku, channelCode }) => nameOf(sku, channelCode)));
    const report =
      text === null
        ? null
        : await readListingsReport(text, (sku, channel) => places.has(nameOf(sku, channel)));
    const messages = messagesOf(packed);
    const end = { status, report, sent: messages.length };
    const work = new WorkInTurns(JUDGED_IN_ONE_TURN);
    const verdicts: InventoryVerdict[] = [];
    for (const message of messages) {
      await work.begin(message.quantities.length);
      verdicts.push(...verdictsOf(end, message));
    }
    const hasEnded = await store.settle(envelope, verdicts);
    onApplied(
      envelope.marketplaceId ?? '',
      messages.map(({ sku }) => sku),
    );
    return hasEnded;
  }
}

function nameOf(sku: string, channelCode: string): string {
  return `${channelCode} ${sku}`;
}
