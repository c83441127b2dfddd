import { AVAILABILITY } from './listing.js';
import type { AttributeValue, Attributes } from './listing.js';

/** One operation of a patch, on one attribute. */
export interface AttributePatch {
  readonly op: 'add' | 'replace' | 'merge' | 'delete';
  readonly attribute: string;
  /** Absent only for `delete`, which then removes the whole attribute. */
  readonly value: readonly AttributeValue[] | undefined;
}

/**
 * The properties that distinguish the values of an attribute. A patch replaces the value that has the same
 * ones, or adds a value. So a change of one location's stock keeps the other locations.
 */
const SELECTORS: Readonly<Record<string, readonly string[]>> = {
  [AVAILABILITY]: ['fulfillment_channel_code'],
  purchasable_offer: ['marketplace_id', 'currency', 'audience'],
};

const OTHER_SELECTORS: readonly string[] = ['marketplace_id', 'language_tag'];

const ASSUMED: Readonly<Record<string, string>> = { audience: 'ALL' };

/** Returns the attributes after the patches, applied in order. */
export function patched(
  attributes: Attributes,
  patches: readonly AttributePatch[],
  marketplaceId: string,
): Attributes {
  const result = new Map(Object.entries(attributes));
  for (const { op, attribute, value } of patches) {
    const present = result.get(attribute) ?? [];
    const given = value?.map((item) => ({ marketplace_id: marketplaceId, ...item }));
    const left = given === undefined ? [] : change(op, attribute, present, given);
    if (left.length > 0) result.set(attribute, left);
    else result.delete(attribute);
  }
  return Object.fromEntries(result);
}

function change(
  op: AttributePatch['op'],
  attribute: string,
  present: readonly AttributeValue[],
  given: readonly AttributeValue[],
): readonly AttributeValue[] {
  const same = (a: AttributeValue, b: AttributeValue): boolean => agree(attribute, a, b);
  const untouched = (value: AttributeValue): boolean => !given.some((item) => same(item, value));
  if (op === 'delete') return present.filter(untouched);
  const joining = given.filter((item) => !present.some((value) => same(item, value)));
  if (op === 'merge') {
    const merged = present.map((value) =>
      given.filter((item) => same(item, value)).reduce((all, item) => ({ ...all, ...item }), value),
    );
    return [...merged, ...joining];
  }
  // A replaced value keeps its place. When several are replaced, the first one's place is kept.
  const placed = new Set<AttributeValue>();
  const replaced = present.flatMap((value) => {
    const successors = given.filter((item) => same(item, value) && !placed.has(item));
    for (const item of successors) placed.add(item);
    return untouched(value) ? [value] : successors;
  });
  return [...replaced, ...joining];
}

function agree(attribute: string, a: AttributeValue, b: AttributeValue): boolean {
  const selectors = SELECTORS[attribute] ?? OTHER_SELECTORS;
  return selectors.every((name) => (a[name] ?? ASSUMED[name]) === (b[name] ?? ASSUMED[name]));
}
