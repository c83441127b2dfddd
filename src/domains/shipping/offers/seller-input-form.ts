import { answerOf, kindOf, KIND_RULES } from './seller-input-kinds.js';
import type { SellerInputDefinition, SellerInputDefinitions } from './seller-input-value.js';
import { SellerInputField, SellerInputForm } from './seller-input.type.js';

/** An order item with its product. */
export interface OrderedItem {
  readonly orderItemId: string;
  /** Null when it is not known. */
  readonly asin: string | null;
}

/** Returns the products of an order; null for an unknown order. Costs no call when the index has the order. Throws SpApiError. */
export type OrderedItems = (amazonOrderId: string) => Promise<readonly OrderedItem[] | null>;

/** The order of a form. */
interface FormOrder {
  readonly sellerId: string;
  readonly amazonOrderId: string;
}

/** What the id of a field names. */
export interface FieldTarget {
  /** Null for the parcel. */
  readonly orderItemId: string | null;
  readonly name: string;
}

/** Returns the id of a field: `parcel:NAME`, or `item:` with the order item and the name. */
export function fieldIdOf({ orderItemId, name }: FieldTarget): string {
  return orderItemId === null
    ? `parcel:${name}`
    : `item:${encodeURIComponent(orderItemId)}:${name}`;
}

/**
 * Makes the form of a parcel. Amazon defines fields by product and takes answers by order item, so each item of the product has the
 * fields. A definition or an item without a known product gets them too: too many fields can be answered, missing ones cannot.
 */
export function sellerInputForm(
  order: FormOrder,
  { ofParcel, ofProducts }: SellerInputDefinitions,
  items: readonly OrderedItem[],
): SellerInputForm {
  const fields = ofParcel.map((definition) => fieldOf(order, null, definition));
  for (const { orderItemId, asin } of items) {
    const own = ofProducts.filter(
      (product) => product.asin === null || asin === null || product.asin === asin,
    );
    const byName = new Map<string, SellerInputDefinition>();
    for (const definition of own.flatMap(({ definitions }) => definitions)) {
      if (!byName.has(definition.name)) byName.set(definition.name, definition);
    }
    fields.push(...[...byName.values()].map((one) => fieldOf(order, orderItemId, one)));
  }
  return new SellerInputForm(fields, schemaOf(fields));
}

function fieldOf(
  { sellerId, amazonOrderId }: FormOrder,
  orderItemId: string | null,
  definition: SellerInputDefinition,
): SellerInputField {
  const { name, label, isRequired, dataType, patterns, rules, choices, stored } = definition;
  return new SellerInputField({
    fieldId: fieldIdOf({ orderItemId, name }),
    label,
    kind: kindOf(dataType),
    orderItemId,
    isRequired,
    pattern: patterns[0] ?? null,
    hint: rules.length === 0 ? null : rules.join(' '),
    choices: [...choices],
    storedValue: stored && answerOf(stored),
    definition,
    sellerId,
    amazonOrderId,
  });
}

function schemaOf(fields: readonly SellerInputField[]): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.fieldId, fieldSchema(field)])),
    required: fields.filter(({ isRequired }) => isRequired).map(({ fieldId }) => fieldId),
    additionalProperties: false,
  };
}

function fieldSchema({ kind, label, hint, choices, storedValue, definition }: SellerInputField) {
  const patterns = definition.patterns.map((pattern) => ({ pattern }));
  // The choices are texts, whatever the kind.
  const isListed = kind === 'TEXT' && choices.length > 0;
  return {
    ...KIND_RULES[kind].schema,
    ...(label !== null && { title: label }),
    ...(hint !== null && { description: hint }),
    ...(isListed && { enum: choices }),
    ...(patterns.length > 0 && { allOf: patterns }),
    ...(storedValue !== null && { default: storedValue }),
  };
}
