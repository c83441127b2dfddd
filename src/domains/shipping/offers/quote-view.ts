import { OfferSort } from './shipping-quote.input.js';
import type { OfferFilterInput } from './shipping-quote.input.js';

/** Which offers of a quote are shown, and in which order. */
export interface QuoteView {
  readonly sortBy: OfferSort;
  readonly requiredBenefits: readonly string[];
  readonly carrierNames: readonly string[];
  readonly withoutSellerInputs: boolean;
  readonly withPackingSlip: boolean;
}

/** All offers in the default order. */
export const BEST_OF_ALL: QuoteView = {
  sortBy: OfferSort.BEST,
  requiredBenefits: [],
  carrierNames: [],
  withoutSellerInputs: false,
  withPackingSlip: false,
};

export function quoteView(
  sortBy: OfferSort,
  filter: Partial<OfferFilterInput> | null | undefined,
): QuoteView {
  return {
    sortBy,
    requiredBenefits: namesOf(filter?.requiredBenefits),
    carrierNames: namesOf(filter?.carrierNames),
    withoutSellerInputs: filter?.withoutSellerInputs ?? false,
    withPackingSlip: filter?.withPackingSlip ?? false,
  };
}

const NO_FILTER = JSON.stringify([[], [], false, false]);

/** Returns a text for the id of the quote, equal for equal views. */
export function viewText(view: QuoteView): string {
  const { sortBy, requiredBenefits, carrierNames, withoutSellerInputs, withPackingSlip } = view;
  const filter = [requiredBenefits, carrierNames, withoutSellerInputs, withPackingSlip];
  const text = JSON.stringify(filter);
  return text === NO_FILTER ? sortBy : `${sortBy}.${Buffer.from(text).toString('base64url')}`;
}

/** Reads a text of `viewText`. Null for every other text. */
export function parseView(text: string): QuoteView | null {
  const [sortBy = '', filter, ...more] = text.split('.');
  if (!isSort(sortBy) || more.length > 0) return null;
  if (filter === undefined) return { ...BEST_OF_ALL, sortBy };
  const view = readFilter(sortBy, Buffer.from(filter, 'base64url').toString());
  return view && viewText(view) === text ? view : null;
}

function readFilter(sortBy: OfferSort, json: string): QuoteView | null {
  let parts: unknown;
  try {
    parts = JSON.parse(json);
  } catch {
    return null;
  }
  if (!Array.isArray(parts)) return null;
  const [requiredBenefits, carrierNames, withoutSellerInputs, withPackingSlip] =
    parts as readonly unknown[];
  if (!isNames(requiredBenefits) || !isNames(carrierNames)) return null;
  if (typeof withoutSellerInputs !== 'boolean' || typeof withPackingSlip !== 'boolean') return null;
  return { sortBy, requiredBenefits, carrierNames, withoutSellerInputs, withPackingSlip };
}

function isSort(text: string): text is OfferSort {
  return Object.hasOwn(OfferSort, text);
}

function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}

// Case and order of names do not matter.
function namesOf(names: readonly string[] | null | undefined): string[] {
  return [...new Set((names ?? []).map((name) => name.toUpperCase()))].sort();
}
