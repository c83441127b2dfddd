/** How an input names the purchases of a batch: each by itself, or by their orders, which are listed or chosen by a filter. */
export type BatchForm = 'PURCHASES' | 'ORDER_IDS' | 'ORDER_FILTER';

/** Returns a path in the input of a purchase as a path in that of its batch. */
export function pathInBatch(
  position: number,
  [, ...rest]: readonly string[],
  form: BatchForm = 'PURCHASES',
): string[] {
  if (form === 'PURCHASES') return ['input', 'purchases', String(position), ...rest];
  const shared = sharedPath(rest);
  if (shared) return ['input', ...shared];
  return form === 'ORDER_IDS' ? ['input', 'orderIds', String(position)] : ['input', 'filter'];
}

/** The filter of offers in the input of a batch of orders, whose `filter` is that of orders. */
const OFFER_FILTER = 'offers';

/** Returns the name of the filter of offers in an input. */
export function filterIn(form: BatchForm = 'PURCHASES'): string {
  return form === 'PURCHASES' ? 'filter' : OFFER_FILTER;
}

/** Parts of a purchase that all orders of a batch share. */
const SHARED = ['maxPrice', 'label', 'extras', 'despite', 'claimedBy', 'hazmatType'];

/** Returns where the input of a batch of orders has a part of a purchase. Null for a part that is of one order. */
function sharedPath([field = '', ...rest]: readonly string[]): string[] | null {
  if (SHARED.includes(field)) return [field, ...rest];
  if (field === 'parcel') return inParcel(rest);
  if (field !== 'request') return null;
  const [part, ...inner] = rest;
  if (part === 'choose') return [part, ...inner];
  if (part === 'filter') return [OFFER_FILTER, ...inner];
  return part === 'parcel' ? inParcel(inner) : null;
}

/** Parts of a parcel that are of one order. */
const OF_ORDER = ['items', 'amazonOrderId'];

function inParcel(path: readonly string[]): string[] | null {
  const [field] = path;
  return field === undefined || OF_ORDER.includes(field) ? null : [...path];
}
