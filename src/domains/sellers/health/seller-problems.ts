import { orderIndexProblem } from '../../../graph/order-index-problem.js';
import { Problem } from '../../../graph/problem.type.js';
import type { AmazonApiName } from '../../../sp-api/operations/amazon-apis.js';
import { PurchasesRefused } from '../../../store/purchasing/purchasing.js';
import type { Purchasing } from '../../../store/purchasing/purchasing.js';
import type { SyncProblem } from '../../../store/orders/sync-turns.js';
import type { ApiRecord, GrantRefusal } from './call-records.js';

const DAY_MS = 86_400_000;
/** Amazon ends a consent after this time. */
export const CONSENT_LIFE_MS = 365 * DAY_MS;
/** Amazon ends a client secret after this time. */
export const SECRET_LIFE_MS = 180 * DAY_MS;
/** A grant or a secret that ends within this time is a problem. */
const NOTICE_MS = 30 * DAY_MS;
/** Calls of an API that fail for so long are a problem. A single failure is not. */
const FAILING_MS = 5 * 60_000;

/** What this process and the store know about one seller. Times are epoch milliseconds. */
export interface SellerFacts {
  readonly account: { readonly grantedAt: number | null };
  readonly refusal: GrantRefusal | null;
  readonly apis: ReadonlyMap<AmazonApiName, ApiRecord>;
  /** Null when the last search for orders succeeded, and when orders are not read. */
  readonly index: SyncProblem | null;
  readonly secretEndsAt: number | null;
  /** Whether labels may be bought, for all sellers together. */
  readonly purchasing: Purchasing;
  /** What is wrong with the webhooks of the seller. */
  readonly webhooks: readonly Problem[];
  readonly now: number;
}

/** Returns what is wrong with the grant. Null when it is in force and does not end soon. */
export function grantProblem({
  account: { grantedAt },
  refusal,
  now,
}: Pick<SellerFacts, 'account' | 'refusal' | 'now'>): Problem | null {
  if (refusal) return denied(refusalText(refusal.reason), refusal.since);
  if (grantedAt === null) return null;
  const endsAt = grantedAt + CONSENT_LIFE_MS;
  if (now < endsAt - NOTICE_MS) return null;
  const day = new Date(endsAt).toISOString().slice(0, 10);
  const verb = now < endsAt ? 'ends' : 'ended';
  return denied(
    `The consent of the seller ${verb} on ${day}. Renew it with renewSeller.`,
    endsAt - NOTICE_MS,
  );
}

/** Returns everything that is wrong, the worst first. */
export function problemsOf(facts: SellerFacts): Problem[] {
  const { index, apis, now, secretEndsAt } = facts;
  const grant = grantProblem(facts);
  const secret = secretEndsAt === null ? null : secretProblem(secretEndsAt, now);
  const [refused, ending] = facts.refusal ? [grant, null] : [null, grant];
  return [
    ledgerProblem(facts.purchasing),
    refused,
    ...[...apis].map(([api, record]) => roleProblem(api, record)),
    ...[...apis].map(([api, record]) => callProblem(api, record)),
    index && orderIndexProblem(index.problem, new Date(index.since ?? now)),
    ...facts.webhooks,
    secret,
    ending,
  ].flatMap((problem) => problem ?? []);
}

const REFUSALS: Readonly<Record<string, string>> = {
  invalid_grant:
    'The seller has withdrawn the consent, or it has ended. Renew it with renewSeller.',
  invalid_client: 'Check LWA_CLIENT_ID and LWA_CLIENT_SECRET.',
  unauthorized_client: 'Check LWA_CLIENT_ID, and that Amazon has approved the application.',
};

function refusalText(reason: string | null): string {
  const advice = REFUSALS[reason ?? ''] ?? 'Check the log of the server.';
  const named = reason !== null && Object.hasOwn(REFUSALS, reason) ? ` (${reason})` : '';
  return `Amazon issues no token for the seller${named}. ${advice}`;
}

function ledgerProblem(purchasing: Purchasing): Problem | null {
  if (purchasing.isAllowed) return null;
  const { message, nextStep } = new PurchasesRefused(purchasing.reason);
  const since = new Date(purchasing.since);
  return new Problem({ code: 'PURCHASES_REFUSED', message: `${message} ${nextStep}`, since });
}

function roleProblem(api: AmazonApiName, { roleMissingSince }: ApiRecord): Problem | null {
  if (roleMissingSince === null) return null;
  // Amazon checks the seller of a grant for listings alone, and says the same as for a missing role.
  const [otherCause, otherAdvice] =
    api === 'LISTINGS'
      ? [
          ', or the refresh token is one of another seller',
          'First check that each refresh token of SELLERS_FILE or SP_API_REFRESH_TOKEN belongs to the seller of the same entry: orders and labels would be those of the other one. ',
        ]
      : ['', ''];
  return denied(
    `Amazon denies the API ${api}: the application lacks its role, or the consent of the seller does not include it${otherCause}. ${otherAdvice}Add the role to the application, then renew the consent with renewSeller.`,
    roleMissingSince,
  );
}

function callProblem(
  api: AmazonApiName,
  { failingSince, lastFailure, roleMissingSince }: ApiRecord,
): Problem | null {
  if (failingSince === null || lastFailure === null || roleMissingSince !== null) return null;
  if (lastFailure.at - failingSince < FAILING_MS) return null;
  const { code, operation } = lastFailure;
  const message = `Calls to the API ${api} fail, the last one (${operation}) with ${code}. The server tries again by itself.`;
  return new Problem({ code, message, since: new Date(failingSince) });
}

function secretProblem(endsAt: number, now: number): Problem | null {
  if (now < endsAt - NOTICE_MS) return null;
  const day = new Date(endsAt).toISOString().slice(0, 10);
  const verb = now < endsAt ? 'ends' : 'ended';
  return denied(
    `The client secret of the application ${verb} on ${day}. Rotate it in Amazon's developer console, then set LWA_CLIENT_SECRET_DATE.`,
    endsAt - NOTICE_MS,
  );
}

function denied(message: string, since: number): Problem {
  return new Problem({ code: 'UPSTREAM_DENIED', message, since: new Date(since) });
}
