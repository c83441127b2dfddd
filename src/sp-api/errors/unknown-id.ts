import { SpApiError } from './errors.js';
import { isRefusedAs } from './refusal.js';
import type { IdKind } from '../id-kind.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The form of nearly all ids of a kind; null where sellers choose the id. Amazon may issue ids of another form. */
const USUAL_FORM: Readonly<Record<IdKind, RegExp | null>> = {
  SKU: null,
  order: /^\d{3}-\d{7}-\d{7}$/,
  'supply source': UUID,
  shipment: UUID,
};

const UNKNOWN = '(not valid|invalid|malformed|not found|does not exist|unknown)';
/** How a sentence of Amazon's says that an id is unknown: `Shipment ID 12-34 is not valid`, `Invalid order id`. */
const SENTENCE: Readonly<Record<IdKind, RegExp>> = {
  SKU: sentence('sku'),
  order: sentence('(amazon ?)?order ?id'),
  'supply source': sentence('supply ?source ?id'),
  shipment: sentence('shipment ?id'),
};

function sentence(name: string): RegExp {
  const after = `\\b${name}\\b\\W*([\\w-]+\\W+)?(is |was )?${UNKNOWN}\\b`;
  return new RegExp(`${after}|\\b(invalid|malformed|unknown) ${name}\\b`, 'i');
}

/** Tells whether an id has the form of nearly all ids of its kind. Amazon may still have issued one that has not. */
export function hasUsualForm(kind: IdKind, id: string): boolean {
  return USUAL_FORM[kind]?.test(id) ?? true;
}

/**
 * Tells whether a call failed because Amazon does not know its id, or calls it malformed, for a call that has no other input
 * than its id. Amazon answers 404, or 400 with words or a number that differ by API. A 400 for an id of an unusual form
 * means the same.
 */
export function isUnknownId(error: unknown, kind: IdKind, id: string): boolean {
  if (saysUnknown(error, kind)) return true;
  if (!(error instanceof SpApiError) || error.code !== 'UPSTREAM_REJECTED') return false;
  return !hasUsualForm(kind, id) || isRefusedAs(error, 'InvalidAddressId');
}

/** The same for a call with more input, where a 400 may blame something else: Amazon has to say that it is the id. */
export function saysUnknown(error: unknown, kind: IdKind): boolean {
  if (!(error instanceof SpApiError)) return false;
  if (error.code === 'UPSTREAM_NOT_FOUND') return true;
  return (
    error.code === 'UPSTREAM_REJECTED' &&
    error.entries.some(
      ({ code, message }) => code === 'ResourceNotFound' || SENTENCE[kind].test(message),
    )
  );
}
