import { SpApiError } from './errors.js';
import { isRefusedAs } from './refusal.js';
import { UNKNOWN_ID_SENTENCES } from './unknown-id-sentences.js';
import type { IdKind } from '../id-kind.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The usual form of ids of a kind; null where sellers choose the id. Amazon may issue ids of another form. */
const USUAL_FORM: Readonly<Record<IdKind, RegExp | null>> = {
  SKU: null,
  order: /^\d{3}-\d{7}-\d{7}$/,
  'supply source': UUID,
  shipment: UUID,
};

/** Tells whether an id has the usual form of its kind. Amazon may still have issued an id of another form. */
export function hasUsualForm(kind: IdKind, id: string): boolean {
  return USUAL_FORM[kind]?.test(id) ?? true;
}

/**
 * Tells whether a call with no other input than an id failed because Amazon does not know the id or finds it malformed.
 * Amazon answers 404, or 400 with a sentence or a number that differs by API. A 400 for an id of an unusual form means the
 * same.
 */
export function isUnknownId(error: unknown, kind: IdKind, id: string): boolean {
  if (saysUnknown(error, kind)) return true;
  if (!(error instanceof SpApiError) || error.code !== 'UPSTREAM_REJECTED') return false;
  return !hasUsualForm(kind, id) || isRefusedAs(error, 'InvalidAddressId');
}

/** Tells the same for a call with more input. A 400 may have another cause there, so Amazon must name the id. */
export function saysUnknown(error: unknown, kind: IdKind): boolean {
  if (!(error instanceof SpApiError)) return false;
  if (error.code === 'UPSTREAM_NOT_FOUND') return true;
  return (
    error.code === 'UPSTREAM_REJECTED' &&
    error.entries.some(
      ({ code, message }) =>
        code === 'ResourceNotFound' || UNKNOWN_ID_SENTENCES[kind].test(message),
    )
  );
}
