import type { LedgerRow } from './comparison.js';
import type { Parcel } from './parcels.js';

/** Outcome of one request of a client. */
export type Outcome =
  /** Sold. The shipment is null when its id is unknown. */
  | { readonly kind: 'purchased'; readonly shipmentId: string | null; readonly replayed: boolean }
  /** Amazon may or may not have sold it. */
  | { readonly kind: 'unknown' }
  /** Nothing was bought, for this reason. */
  | { readonly kind: 'refused'; readonly type: string; readonly message: string }
  /** No response, or one that says to retry. */
  | { readonly kind: 'trouble'; readonly what: string };

const BUY = `mutation Buy($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    purchase { key shipmentId }
    isReplay
    error { code message path }
  }
}`;

const PURCHASES = `query Purchases($after: String, $states: [PurchaseState!]) {
  seller {
    purchases(first: 100, after: $after, filter: { states: $states }) {
      nodes { key state shipmentId settledBy }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/** An invented ship-from address. */
const SHIP_FROM = {
  address: {
    name: 'Quill & Cedar',
    addressLine1: '77 Wharf Road',
    city: 'Tacoma',
    stateOrRegion: 'WA',
    postalCode: '98402',
    countryCode: 'US',
    phone: '+1 253 555 0110',
    email: 'dock@example.com',
  },
};

/** Hazardous material for a service that flies. It is offered, and Amazon refuses it when it is sent. */
const MISTAKEN_SERVICE = 'USPS_PTP_EXP';
const MISTAKE = { hazmatType: 'LQ_HAZMAT' };

/** The orders are old, and ask for all that orders can ask for. The guards are not what a run tests. */
const DESPITE = ['CANCELLATION_REQUESTED', 'CONSTRAINT_UNMET', 'LATE', 'OTHER_LABEL_PROGRAM'];

/** Code of the refusal of a mistake. */
export const REFUSED_MISTAKE = 'OFFER_UNAVAILABLE';

/**
 * Returns the input of a purchase, with a mistake on request. The key is sent as the seller's order id, so that Amazon's sales show the owner of a
 * label.
 */
function inputOf(parcel: Parcel, key: string, isMistaken: boolean): object {
  const { serviceId, isAdditional, amazonOrderId: orderId } = parcel;
  const shippingServiceId = isMistaken ? MISTAKEN_SERVICE : serviceId;
  return {
    key,
    additionalParcel: isAdditional,
    despite: DESPITE,
    maxPrice: { amount: '1000.00', currencyCode: 'USD' },
    request: { orderId, choose: { shippingServiceId }, parcel: parcelOf(parcel, key) },
    ...(isMistaken && MISTAKE),
  };
}

function parcelOf({ items }: Parcel, key: string): object {
  return {
    sellerOrderId: key,
    items,
    shipFrom: SHIP_FROM,
    package: {
      size: { dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' } },
      weight: { value: 20, unit: 'OZ' },
    },
    deliveryConfirmation: 'NONE',
  };
}

interface GraphAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

/** Codes of mistakes in this driver, which must not count as failures on the way. */
const OWN_MISTAKES = new Set([
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'BAD_USER_INPUT',
]);

/** Requests the label of a parcel, with a mistake on request. Waits at most `patienceMs`. */
export async function buy(
  url: string,
  parcel: Parcel,
  key: string,
  { patienceMs, isMistaken }: { readonly patienceMs: number; readonly isMistaken: boolean },
): Promise<Outcome> {
  let answer: GraphAnswer;
  try {
    answer = await ask(url, BUY, { input: inputOf(parcel, key, isMistaken) }, patienceMs);
  } catch (error) {
    return { kind: 'trouble', what: nameOfTrouble(error) };
  }
  const result = answer.data?.['buyShipping'] as BuyResult | null | undefined;
  return result ? outcomeOf(result) : { kind: 'trouble', what: firstErrorOf(answer) };
}

/** What the clients call a request that no server answered: none was there, or none in time. */
export const NOT_ANSWERED: ReadonlySet<string> = new Set(['no connection', 'no patience']);

/**
 * Names the error of `fetch` for a server that is down, too slow, or killed during its response. Throws any other error.
 */
function nameOfTrouble(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'no patience';
  if (error instanceof TypeError) return 'no connection';
  throw error;
}

function firstErrorOf({ errors }: GraphAnswer): string {
  const [error] = errors ?? [];
  return error?.extensions?.code ?? error?.message ?? 'no data';
}

interface BuyResult {
  readonly purchase: { readonly shipmentId: string | null } | null;
  readonly isReplay: boolean;
  readonly error: { readonly code: string; readonly message: string } | null;
}

function outcomeOf({ purchase, isReplay, error }: BuyResult): Outcome {
  if (!error) {
    return { kind: 'purchased', shipmentId: purchase?.shipmentId ?? null, replayed: isReplay };
  }
  if (error.code === 'PURCHASE_OUTCOME_UNKNOWN') return { kind: 'unknown' };
  // Another request under the key is under way. Its own client sent it, so it repeats this one.
  if (error.code === 'IDEMPOTENCY_CONFLICT') return { kind: 'trouble', what: error.code };
  return { kind: 'refused', type: error.code, message: error.message };
}

/** Returns the rows of the ledger in these states. Default: all states. */
export async function readLedger(
  url: string,
  states?: readonly LedgerRow['state'][],
): Promise<readonly LedgerRow[]> {
  const rows: LedgerRow[] = [];
  let after: string | null = null;
  for (;;) {
    const answer: GraphAnswer = await ask(url, PURCHASES, { after, states }, 20_000);
    const seller = answer.data?.['seller'] as { purchases: PurchasePage | null } | null | undefined;
    const page = seller?.purchases;
    if (!page) throw new Error(`the ledger can't be read: ${JSON.stringify(answer.errors)}`);
    rows.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return rows;
    after = page.pageInfo.endCursor;
  }
}

interface PurchasePage {
  readonly nodes: readonly LedgerRow[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function ask(
  url: string,
  query: string,
  variables: object,
  patienceMs: number,
): Promise<GraphAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(patienceMs),
  });
  const answer = (await response.json()) as GraphAnswer;
  const mistake = answer.errors?.find(({ extensions }) => OWN_MISTAKES.has(extensions?.code ?? ''));
  if (mistake) throw new Error(`the driver sends what the graph does not know: ${mistake.message}`);
  return answer;
}
