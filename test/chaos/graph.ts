import type { LedgerRow } from './comparison.js';
import type { Parcel } from './parcels.js';

/** What a client learned from one request. */
export type Outcome =
  /** Sold; the shipment is null when it is only known that there is one. */
  | { readonly kind: 'purchased'; readonly shipmentId: string | null; readonly replayed: boolean }
  /** Amazon may or may not have sold it. */
  | { readonly kind: 'unknown' }
  /** Nothing was bought, and this is why. */
  | { readonly kind: 'refused'; readonly type: string; readonly message: string }
  /** No answer, or one that says to come again. */
  | { readonly kind: 'trouble'; readonly what: string };

const BUY = `mutation Buy($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    __typename
    ... on ShippingPurchased { key shipmentId replayed }
    ... on UserError { code message path }
  }
}`;

const PURCHASES = `query Purchases($after: String, $states: [PurchaseState!]) {
  purchases(first: 100, after: $after, filter: { states: $states }) {
    nodes { key state shipmentId settledBy }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Where parcels leave from; invented. */
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

/** The input of a purchase. The key goes to Amazon as the seller's order id, so that its books show whose label it is. */
function inputOf(parcel: Parcel, key: string): object {
  const { amazonOrderId, items, serviceId, isAdditional } = parcel;
  return {
    key,
    shippingServiceId: serviceId,
    ...(isAdditional ? { additionalParcel: true } : {}),
    shipment: {
      amazonOrderId,
      sellerOrderId: key,
      items,
      shipFrom: SHIP_FROM,
      package: {
        dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' },
        weight: { value: 20, unit: 'OZ' },
      },
      deliveryExperience: 'NO_TRACKING',
      carrierWillPickUp: false,
    },
  };
}

interface GraphAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

/** The mistakes of this driver, which must not be taken for trouble on the way. */
const OWN_MISTAKES = new Set([
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'BAD_USER_INPUT',
]);

/** Asks for the label of a parcel; waits no longer than `patienceMs`. */
export async function buy(
  url: string,
  parcel: Parcel,
  key: string,
  patienceMs: number,
): Promise<Outcome> {
  let answer: GraphAnswer;
  try {
    answer = await ask(url, BUY, { input: inputOf(parcel, key) }, patienceMs);
  } catch (error) {
    return { kind: 'trouble', what: nameOfTrouble(error) };
  }
  const result = answer.data?.['buyShipping'] as BuyResult | null | undefined;
  return result ? outcomeOf(result) : { kind: 'trouble', what: firstErrorOf(answer) };
}

/** What `fetch` rejects with when the server is away, too slow, or gone in the middle of its answer. Throws anything else. */
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
  readonly __typename: string;
  readonly shipmentId?: string | null;
  readonly replayed?: boolean;
  readonly message?: string;
}

function outcomeOf({ __typename: type, shipmentId, replayed, message }: BuyResult): Outcome {
  if (type === 'ShippingPurchased') {
    return { kind: 'purchased', shipmentId: shipmentId ?? null, replayed: replayed ?? false };
  }
  if (type === 'PurchaseOutcomeUnknown') return { kind: 'unknown' };
  return { kind: 'refused', type, message: message ?? '' };
}

/** All rows of the ledger in these states; in any when none are named. */
export async function readLedger(
  url: string,
  states?: readonly LedgerRow['state'][],
): Promise<readonly LedgerRow[]> {
  const rows: LedgerRow[] = [];
  let after: string | null = null;
  for (;;) {
    const answer: GraphAnswer = await ask(url, PURCHASES, { after, states }, 20_000);
    const page = answer.data?.['purchases'] as PurchasePage | null | undefined;
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
