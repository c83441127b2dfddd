/** Units of an order item that a parcel asks for too many of. */
export interface Shortage {
  readonly orderItemId: string;
  /** Units that another label can hold. */
  readonly left: number;
}

/** Units of an order item that can be bought. */
export interface UnitsOfItem {
  readonly orderItemId: string;
  readonly quantity: number;
}

/** A purchase that a message names. */
export interface NamedByKey {
  readonly key: string;
}

/** What a refusal says, and which field of the input it is about. */
export interface RefusalWords {
  readonly message: string;
  readonly path: readonly string[];
}

/** Keys or items that a message names. The ledger has the others. */
const MOST_NAMED = 3;

const REMAINING =
  '`remaining` lists what another label can hold, units of a cancelled label too: name that in `request.parcel.items`, or buy an offer for it';

const WHEN_EMPTY = 'When it is empty, nothing is left to buy.';

const CANCEL_FIRST = 'Cancel a label first, then name its items in `request.parcel.items`.';

/** A purchase without an outcome frees its items when it is rejected. */
const WAIT_FIRST =
  'Its label is being bought: read it until it is PURCHASED, or buy again after it is REJECTED.';

const ITEMS = ['input', 'parcel', 'items'];

/** Items that a message tells a person to name. `remaining` has all of them. */
const MOST_TO_NAME = 20;

function listed(parts: readonly string[], most = MOST_NAMED): string {
  const shown = parts.slice(0, most);
  const others = parts.length - shown.length;
  return others > 0 ? `${shown.join(', ')} and ${others} more` : shown.join(' and ');
}

/** Returns what to do when a purchase has all that is left. */
function waitOrCancel({ state }: { readonly state: string }): string {
  return state === 'PURCHASED' ? CANCEL_FIRST : WAIT_FIRST;
}

function holding({ key, state }: NamedByKey & { readonly state: string }): string {
  return `purchase ${JSON.stringify(key)} holds these order items; it is ${state}.`;
}

/** Returns which labels were cancelled, as the beginning of a sentence. */
function wereCancelled(purchases: readonly NamedByKey[]): string {
  const keys = listed(purchases.map(({ key }) => JSON.stringify(key)));
  return purchases.length === 1
    ? `the label of the purchase ${keys} was cancelled`
    : `the labels of the purchases ${keys} were cancelled`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Returns which units are left, as the beginning of a sentence: "Only 1 unit of order item 7 is left". */
export function shortageWords(tooMany: readonly Shortage[]): string {
  const isNone = tooMany.every(({ left }) => left === 0);
  const units = tooMany.map(({ orderItemId, left }) => {
    const count = left === 0 ? 'no unit' : left === 1 ? '1 unit' : `${left} units`;
    return `${count} of order item ${orderItemId}`;
  });
  const isOne = tooMany.length === 1 && (tooMany[0]?.left ?? 0) <= 1;
  const sentence = `${listed(units)} ${isOne ? 'is' : 'are'} left`;
  return isNone ? capitalized(sentence) : `Only ${sentence}`;
}

/** Returns units in words: "2 units of order item 7 and 1 unit of order item 8". */
function unitsInWords(units: readonly UnitsOfItem[]): string {
  const words = units.map(
    ({ orderItemId, quantity }) =>
      `${quantity === 1 ? '1 unit' : `${quantity} units`} of order item ${orderItemId}`,
  );
  return listed(words, MOST_TO_NAME);
}

/** A purchase holds items of a parcel that expects no other label. */
export function haveLabel(holder: NamedByKey & { readonly state: string }): RefusalWords {
  return {
    message: `The ${holding(holder)} ${REMAINING}, and set \`additionalParcel\`. ${WHEN_EMPTY}`,
    path: ['input', 'additionalParcel'],
  };
}

/** Amazon has a label of the items that the ledger does not know. */
export function haveLabelAtAmazon(): RefusalWords {
  return {
    message: `A label has been bought for these order items before. ${REMAINING}. ${WHEN_EMPTY}`,
    path: ITEMS,
  };
}

/** A further parcel asks for more than is left. */
export function askedTooMuch(
  holder: NamedByKey & { readonly state: string },
  tooMany: readonly Shortage[],
  isNothingLeft: boolean,
): RefusalWords {
  const message = isNothingLeft
    ? `Nothing is left to buy of these order items: the ${holding(holder)} ${waitOrCancel(holder)}`
    : `${shortageWords(tooMany)}: the ${holding(holder)} ${REMAINING}.`;
  return { message, path: ITEMS };
}

/** A parcel without items has nothing in it. */
export function nothingToFillIn(holder: NamedByKey & { readonly state: string }): RefusalWords {
  return {
    message: `Nothing is left to buy: the ${holding(holder)} ${waitOrCancel(holder)}`,
    path: ['input', 'request', 'parcel', 'items'],
  };
}

/** A parcel without items has nothing in it, because the units that are left had a label that was cancelled. */
export function onlyCancelledLeft(
  cancelled: readonly NamedByKey[],
  left: readonly UnitsOfItem[],
  needsAdditional: boolean,
): RefusalWords {
  const why = cancelled.length > 0 ? `${capitalized(wereCancelled(cancelled))}: to` : 'To';
  const also = needsAdditional
    ? ' With `items`, also set `additionalParcel`, as another label holds units of the same items.'
    : '';
  return {
    message: `A parcel that names no items has none of a cancelled label. ${why} buy a label for ${unitsInWords(left)} again, set \`shipAgain\` of the parcel, or name them in \`request.parcel.items\`.${also}`,
    path: ['input', 'request', 'parcel', 'items'],
  };
}

/** Other labels hold units of the same items, and the order was not read because its batch has read as many as it may. */
export function unreadRest(holder: NamedByKey, left: readonly UnitsOfItem[]): RefusalWords {
  return {
    message: `The purchase ${JSON.stringify(holder.key)} holds other units of the same items, and the batch may not read more orders from Amazon. What remains is ${unitsInWords(left)}: buy it in a batch with another key, or name it in \`request.parcel.items\` of \`buyShipping\` and set \`additionalParcel\`.`,
    path: ['input', 'request', 'parcel', 'items'],
  };
}
