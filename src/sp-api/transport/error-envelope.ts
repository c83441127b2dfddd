import type { UpstreamErrorEntry } from '../errors/errors.js';
import { meaningOf } from '../errors/refusal.js';

type Json = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Returns Amazon's error entries from any wrapper: `{errors: []}` with or without `payload`, a bare list, the
 * gateway's `{message}`, Login with Amazon's `{error, error_description}`, a submission's `{issues: []}`, and
 * the parts of a multi-status answer. Empty when there are none.
 *
 * Some numbers and texts have a meaning in the answers to a few operations only.
 */
export function errorEntries(body: unknown, operation: string): readonly UpstreamErrorEntry[] {
  return rawEntries(body).map((raw) => entryOf(raw, operation));
}

function rawEntries(body: unknown): readonly Json[] {
  if (Array.isArray(body)) return body.filter(isJsonObject);
  if (!isJsonObject(body)) return [];
  if (Array.isArray(body['errors'])) return body['errors'].filter(isJsonObject);
  if (isJsonObject(body['errors'])) return [body['errors']];
  if (typeof body['error'] === 'string') {
    return [{ code: body['error'], message: body['error_description'] }];
  }
  if (isJsonObject(body['error'])) return [body['error']];
  if (Array.isArray(body['issues'])) return body['issues'].filter(isJsonObject);
  const message = body['message'] ?? body['Message'];
  return typeof message === 'string' ? [{ code: body['code'], message }] : [];
}

function entryOf(raw: Json, operation: string): UpstreamErrorEntry {
  const details = text(raw['details']);
  const entry = {
    code: text(raw['code']) ?? '',
    message: text(raw['message']) ?? '',
    details: details === '' ? null : details,
  };
  return { ...entry, meaning: meaningOf(operation, entry) };
}

function text(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return null;
  return JSON.stringify(value) ?? null;
}

/** A failure in the body of an answer with a success status. */
export interface DisguisedFailure {
  readonly entries: readonly UpstreamErrorEntry[];
  /** True when the body refuses the request and contains nothing to the contrary. */
  readonly refused: boolean;
}

// Codes that refuse a request. Any other code in a 200 may come from the middle of the execution.
const REFUSALS = /^(invalid|bad_?request|not_?found|unauthorized|quota_?exceeded)/i;

/**
 * Finds a failure in a 2xx: an error list, or a multi-status answer without a success. An INVALID submission
 * is an answer, not a failure: the caller reads it with all of Amazon's issues.
 */
export function disguisedFailure(
  status: number,
  body: unknown,
  operation: string,
): DisguisedFailure | null {
  if (!isJsonObject(body)) return null;
  if (status === 207) return failedParts(body['responses'], operation);
  const { errors } = body;
  if (!Array.isArray(errors) || errors.length === 0) return null;
  const entries = errorEntries(body, operation);
  const payload = body['payload'] ?? null;
  const refused =
    payload === null &&
    entries.every(({ code, meaning }) => REFUSALS.test(code) || meaning !== null);
  return { entries, refused };
}

function failedParts(parts: unknown, operation: string): DisguisedFailure | null {
  if (!Array.isArray(parts) || parts.length === 0) return null;
  const failed = parts.filter(isJsonObject).filter((part) => partStatus(part) >= 400);
  // Some parts succeeded, and an error would hide them. The caller must check each part.
  if (failed.length < parts.length) return null;
  return {
    entries: failed.flatMap((part) => errorEntries(part['body'], operation)),
    refused: failed.every((part) => partStatus(part) < 500),
  };
}

function partStatus(part: Json): number {
  const { status } = part;
  return Number(isJsonObject(status) ? status['statusCode'] : status);
}
