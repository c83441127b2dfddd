import { Field } from 'type-graphql';
import { enumType } from '../../../graph/enum-type.js';
import { DataType, FromFields } from '../../../graph/fields.js';
import { Json } from '../../../graph/scalars.js';
import type { SellerInputDefinition } from './seller-input-value.js';

export const SellerInputKind = enumType(
  'SellerInputKind',
  'What kind of value a field takes, and its form as JSON.',
  {
    TEXT: 'Text.',
    INTEGER: 'A whole number.',
    BOOLEAN: '`true` or `false`.',
    TIMESTAMP: 'A moment as ISO 8601 text with an offset: `"2026-12-01T10:00:00Z"`.',
    ADDRESS: 'An object with the fields of `ShippingAddressInput`.',
    WEIGHT: 'An object with the fields of `WeightInput`: `{ "value": 12, "unit": "OZ" }`.',
    LENGTH: 'An object like `{ "value": 3, "unit": "INCHES" }`, with a unit of `UnitOfLength`.',
    MONEY:
      'An object with the fields of `MoneyInput`: `{ "amount": "12.50", "currencyCode": "USD" }`.',
    OTHER:
      'A data type that this version does not know: text, a whole number, or `true` or `false`.',
  },
);
export type SellerInputKind = keyof typeof SellerInputKind;

@DataType('One question of a shipping service.')
export class SellerInputField extends FromFields<SellerInputField> {
  @Field(() => String, {
    description:
      'Identifies the field within the form. It goes into `SellerInputAnswerInput.fieldId`. It names the parcel or the order item, so two items of one product have a field each.',
  })
  fieldId!: string;

  @Field(() => String, { nullable: true, description: "Amazon's label of the field for people." })
  label!: string | null;

  @Field(() => SellerInputKind, { description: 'What kind of value it takes.' })
  kind!: SellerInputKind;

  @Field(() => String, {
    nullable: true,
    description: "Amazon's id of the order item that it is about; null for the parcel.",
  })
  orderItemId!: string | null;

  @Field(() => Boolean, { description: 'Whether the service cannot be bought without an answer.' })
  isRequired!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      "Amazon's regular expression that the text must match. `jsonSchema` has all when there are several. Null without one.",
  })
  pattern!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What Amazon accepts, in its words. Null when it says nothing.',
  })
  hint!: string | null;

  @Field(() => [String], {
    description: 'The only accepted values, as texts; empty when it is not a fixed set.',
  })
  choices!: string[];

  @Field(() => Json, {
    nullable: true,
    description:
      'The value that Amazon has stored for it, in the form that an answer has. It is not sent by itself: answer with it. Null for none.',
  })
  storedValue!: unknown;

  readonly definition!: SellerInputDefinition;
  readonly sellerId!: string;
  readonly amazonOrderId!: string;
}

@DataType('The questions that a shipping service asks about one parcel.')
export class SellerInputForm {
  @Field(() => [SellerInputField], {
    description: 'The fields: those of the parcel, then those of each order item.',
  })
  fields: SellerInputField[];

  @Field(() => Json, {
    description:
      'The same as a JSON Schema (2020-12) of an object that has the answers by `fieldId`.',
  })
  jsonSchema: object;

  constructor(fields: SellerInputField[], jsonSchema: object) {
    this.fields = fields;
    this.jsonSchema = jsonSchema;
  }
}
