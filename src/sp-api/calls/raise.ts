import { deniedText } from '../errors/denied-id.js';
import { SpApiError, TOKEN_OPERATION } from '../errors/errors.js';
import type { SpApiErrorCode } from '../errors/errors.js';
import type { FailedCall } from '../transport/read-outcome.js';

const PHRASES: Readonly<Record<SpApiErrorCode, string>> = {
  UPSTREAM_REJECTED: 'Amazon refused the request',
  UPSTREAM_NOT_FOUND: 'Amazon knows no such thing',
  UPSTREAM_DENIED: 'Amazon denied access',
  UPSTREAM_THROTTLED: 'the quota is used up',
  UPSTREAM_UNAVAILABLE: 'Amazon is not available',
  UPSTREAM_TIMEOUT: 'the time limit passed',
  UPSTREAM_MALFORMED: 'the answer could not be read',
  UPSTREAM_CANCELLED: 'the call was cancelled',
};

const RENEW =
  'The seller has withdrawn the consent, or it has ended. Renew it with the mutation renewSeller: the server uses the new consent at once. Until then it asks Amazon every 15 minutes, and after a restart.';

function refusesGrant({ operation, entries }: FailedCall): boolean {
  return operation === TOKEN_OPERATION && entries.some(({ code }) => code === 'invalid_grant');
}

/**
 * Returns the error of a failed call. Its message contains only the operation, the status and Amazon's codes.
 * Amazon's sentences quote the request, so they stay in `entries`.
 */
export function spApiError(failure: FailedCall): SpApiError {
  const codes = failure.entries
    .map(({ code }) => code)
    .filter((code) => /^[\w ]{1,60}$/.test(code));
  const facts = [
    ...(failure.httpStatus === null ? [] : [`HTTP ${failure.httpStatus}`]),
    ...new Set(codes),
  ];
  const { ok: _, cause, ...fields } = failure;
  const shown = facts.length === 0 ? '' : ` (${facts.join(', ')})`;
  const text = failure.denied
    ? deniedText(failure.denied, shown)
    : `${PHRASES[failure.code]}${shown}${refusesGrant(failure) ? '.' : ''}`;
  const advice = refusesGrant(failure) ? ` ${RENEW}` : '';
  return new SpApiError(
    `${failure.operation}: ${text}${advice}`,
    fields,
    cause === undefined ? undefined : { cause },
  );
}
