import type { IdKind } from '../id-kind.js';
import type { OperationRequest } from '../calls/operation.js';
import { leadingText } from '../../runtime/text-part.js';

/** The ids in a call that Amazon answered with 403. Amazon answers so for an id of another seller, and for a missing role. */
export interface DeniedIds {
  readonly kind: IdKind;
  /** At least one. Of several, any may be the cause. */
  readonly ids: readonly string[];
  /** True when Amazon accepted other calls of the operation shortly before, so that the grant is good. */
  readonly isGrantGood: boolean;
}

/** When Amazon last accepted a call of one operation for one seller, in milliseconds of the client's clock. */
export interface LastAccess {
  grantedMs: number | null;
}

const GOOD_FOR_MS = 10 * 60_000;
const KINDS = {
  sku: 'SKU',
  orderId: 'order',
  supplySourceId: 'supply source',
  shipmentId: 'shipment',
} as const;
/** Meanings that blame the token or the seller's account, not an id. */
const GRANT_MEANINGS = new Set<string | null>([
  'AccessTokenExpired',
  'TermsAndConditionsNotAccepted',
]);
const GRANT_CODES = new Set(['MissingAuthenticationToken', 'InvalidSignature', 'invalid_grant']);

/** Returns the ids that can be the cause of a 403; null where the call has none, or where Amazon blames the token. */
export function deniedIds(
  { query, path }: OperationRequest,
  failure: {
    readonly httpStatus: number | null;
    readonly entries: readonly { readonly code: string; readonly meaning: string | null }[];
  },
  access: LastAccess,
  nowMs: number,
): DeniedIds | null {
  if (failure.httpStatus !== 403 || blamesGrant(failure.entries)) return null;
  const isGrantGood = access.grantedMs !== null && nowMs - access.grantedMs <= GOOD_FOR_MS;
  for (const [name, kind] of Object.entries(KINDS)) {
    const id = path?.[name];
    if (id !== undefined) return { kind, ids: [id], isGrantGood };
  }
  const { identifiers, identifiersType, AmazonOrderIds } = query ?? {};
  return (
    idsOf('SKU', identifiersType === 'SKU' ? identifiers : undefined, isGrantGood) ??
    idsOf('order', AmazonOrderIds, isGrantGood)
  );
}

/** Tells whether Amazon blames the token or the seller's account. */
export function blamesGrant(
  entries: readonly { readonly code: string; readonly meaning: string | null }[],
): boolean {
  return entries.some(({ code, meaning }) => GRANT_MEANINGS.has(meaning) || GRANT_CODES.has(code));
}

function idsOf(kind: IdKind, ids: unknown, isGrantGood: boolean): DeniedIds | null {
  return Array.isArray(ids) && ids.length > 0
    ? { kind, ids: ids as readonly string[], isGrantGood }
    : null;
}

const SHOWN_IDS = 3;

/** Returns a text that says what was denied and what to check. `facts` are the status and Amazon's codes. */
export function deniedText({ kind, ids, isGrantGood }: DeniedIds, facts: string): string {
  const shown = ids.slice(0, SHOWN_IDS).map((id) => JSON.stringify(leadingText(id, 100)));
  const more = ids.length > SHOWN_IDS ? ` and ${ids.length - SHOWN_IDS} more` : '';
  const named = ids.length === 1 ? `the ${kind} ${shown[0] ?? ''}` : `one of the ${kind}s`;
  const list = ids.length === 1 ? '' : ` ${shown.join(', ')}${more}`;
  const check =
    kind === 'SKU'
      ? 'belongs to this seller, and that the brand needs no permission'
      : 'belongs to this seller';
  const cause = isGrantGood
    ? `Other calls of this operation succeed with the same grant, so the ${kind} is the likely cause.`
    : `Either the ${kind} is the cause, or the grant lacks the role for this operation.`;
  return `Amazon denied access to ${named}${list}${facts}. ${cause} Check that the ${kind} ${check}.`;
}

/** Tells whether an answer proves that the grant covers an operation, even if the call failed for another reason. */
export function showsAccess(status: number | null): boolean {
  return status !== null && status < 500 && status !== 401 && status !== 403 && status !== 429;
}
