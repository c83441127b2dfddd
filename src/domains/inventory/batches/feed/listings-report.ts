import { JSONParser } from '@streamparser/json';
import { WorkInTurns } from '../../../../runtime/background/turns.js';
import type {
  ListingsFeedIssueWire,
  ListingsFeedSummaryWire,
} from '../../../../sp-api/operations/listings-feed.wire.js';
import type {
  ListingIssueWire,
  ListingsItemWire,
} from '../../../../sp-api/operations/listings.wire.js';
import {
  countOf,
  enumOf,
  idOf,
  listOf,
  textOf,
  textsOf,
} from '../../../../sp-api/wire/wire-values.js';
import type { InventoryNotice } from '../../../../store/inventory/inventory-change.js';
import { ListingIssueSeverity } from '../../listing-issue.type.js';
import { STOCK_ATTRIBUTE } from '../../submission.mapper.js';

/** A listing as the report shows it. */
interface ShownListing {
  /** By channel, of the channels that were asked for. */
  readonly stock: ReadonlyMap<string, number | null>;
  /** Issues about stock that arose after the message was accepted. */
  readonly issues: readonly InventoryNotice[];
}

/** The content of a processing report of the listings feed. */
export interface ListingsReport {
  /** How many messages Amazon processed. Null when the report does not say. */
  readonly processed: number | null;
  /** An error of the whole document: no message had an effect. */
  readonly fatal: InventoryNotice | null;
  /** By message number. */
  readonly issues: ReadonlyMap<number, readonly InventoryNotice[]>;
  /** By SKU. Null when the report shows no listings. */
  readonly listings: ReadonlyMap<string, ShownListing> | null;
}

/** Tells whether the quantity of a SKU in a channel is of interest. A listing may have hundreds of channels. */
export type IsAsked = (sku: string, channelCode: string) => boolean;

/** Characters that are parsed in one turn of the event loop: some 13,000 in a millisecond. */
const READ_IN_ONE_TURN = 32_768;

const PATHS = ['$.header', '$.issues.*', '$.items.*', '$.summary'];

/**
 * Reads a report over several turns of the event loop, since one of 10,000 listings has some 12 MB. Returns null for a text that is
 * no report. Never rejects.
 */
export async function readListingsReport(
  text: string,
  isAsked: IsAsked,
): Promise<ListingsReport | null> {
  const reader = new ReportReader(isAsked);
  const work = new WorkInTurns(READ_IN_ONE_TURN);
  try {
    for (let from = 0; from < text.length; from += READ_IN_ONE_TURN) {
      await work.begin(READ_IN_ONE_TURN);
      reader.write(text.slice(from, from + READ_IN_ONE_TURN));
    }
  } catch {
    return null;
  }
  return reader.end();
}

class ReportReader {
  readonly #parser = new JSONParser({ paths: PATHS, keepStack: false });
  readonly #issues: { readonly messageId: number; readonly notice: InventoryNotice }[] = [];
  readonly #listings = new Map<string, ShownListing>();
  readonly #isAsked: IsAsked;
  #showsListings = false;
  #summary: ListingsFeedSummaryWire | null = null;
  #failure: unknown = null;

  constructor(isAsked: IsAsked) {
    this.#isAsked = isAsked;
    this.#parser.onValue = ({ value, key, stack }) => {
      if (key === 'summary') this.#summary = value as ListingsFeedSummaryWire | null;
      else if (key === 'header') this.#showsListings = asksForListings(value);
      else if (stack.at(-1)?.key === 'items') this.#item(value as ListingsItemWire | null);
      else this.#issue(value as ListingsFeedIssueWire | null);
    };
    this.#parser.onError = (error) => {
      this.#failure = error;
    };
  }

  /** @throws an error of the parser. */
  write(text: string): void {
    this.#parser.write(text);
    if (this.#failure !== null) throw new Error('The text is not JSON.', { cause: this.#failure });
  }

  /** Returns null when the text ended before the report did, or is another document. */
  end(): ListingsReport | null {
    if (!this.#parser.isEnded || this.#summary === null) return null;
    const processed = countOf(this.#summary.messagesProcessed);
    const whole = this.#issues.find(({ messageId, notice }) => messageId === 0 && isError(notice));
    const ofMessages = Map.groupBy(
      this.#issues.filter(({ messageId }) => messageId > 0),
      ({ messageId }) => messageId,
    );
    return {
      processed,
      fatal: whole?.notice ?? null,
      issues: new Map(
        [...ofMessages].map(([id, found]) => [id, found.map(({ notice }) => notice)]),
      ),
      listings: this.#showsListings || this.#listings.size > 0 ? this.#listings : null,
    };
  }

  #issue(wire: ListingsFeedIssueWire | null): void {
    if (wire === null) return;
    const attribute = textOf(wire.attributeName);
    this.#issues.push({
      messageId: countOf(wire.messageId) ?? 0,
      notice: noticeOf(wire, attribute === null ? [] : [attribute]),
    });
  }

  #item(wire: ListingsItemWire | null): void {
    const sku = idOf(wire?.sku);
    if (wire === null || sku === null) return;
    const stock = new Map<string, number | null>();
    for (const { fulfillmentChannelCode, quantity } of listOf(wire.fulfillmentAvailability)) {
      const channelCode = idOf(fulfillmentChannelCode);
      if (channelCode !== null && this.#isAsked(sku, channelCode) && !stock.has(channelCode))
        stock.set(channelCode, countOf(quantity));
    }
    const issues = listOf(wire.issues).filter(isAboutStock);
    this.#listings.set(sku, {
      stock,
      issues: issues.map((issue) => noticeOf(issue, textsOf(issue.attributeNames))),
    });
  }
}

/** The header of a report repeats what its feed asked for. */
function asksForListings(header: unknown): boolean {
  return header instanceof Object && Reflect.get(header, 'report') instanceof Object;
}

function isAboutStock({ attributeNames }: ListingIssueWire): boolean {
  return textsOf(attributeNames).some((name) => name.split('.')[0] === STOCK_ATTRIBUTE);
}

export function isError({ severity }: InventoryNotice): boolean {
  // A severity that this version does not know may be an error.
  return severity === 'ERROR' || severity === 'UNKNOWN';
}

function noticeOf(
  wire: Pick<ListingIssueWire, 'code' | 'message' | 'severity'>,
  attributeNames: readonly string[],
): InventoryNotice {
  return {
    code: textOf(wire.code),
    message: textOf(wire.message) ?? 'Amazon gave no message.',
    severity: enumOf('ListingIssueSeverity', ListingIssueSeverity, wire.severity) ?? 'UNKNOWN',
    attributeNames,
  };
}
