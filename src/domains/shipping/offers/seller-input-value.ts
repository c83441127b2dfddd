import type { MoneyInput } from '../../../graph/money.type.js';
import type { Length } from '../../../graph/measures/measures.type.js';
import type { WeightInput } from '../../../graph/measures/measures.input.js';
import type { ShipFromAddress } from '../parcels/ship-from.js';

/** A value as Amazon takes it: exactly one of the values. The ledger has some, so a change of its form must still read them. */
export interface SellerInputValue {
  /** Amazon's name of the data type. */
  readonly dataType?: string | null;
  readonly valueAsString?: string | null;
  readonly valueAsBoolean?: boolean | null;
  readonly valueAsInteger?: number | null;
  readonly valueAsTimestamp?: Date | null;
  readonly valueAsAddress?: ShipFromAddress | null;
  readonly valueAsWeight?: WeightInput | null;
  readonly valueAsDimension?: Length | null;
  readonly valueAsCurrency?: Pick<MoneyInput, 'amount' | 'currencyCode'> | null;
}

/** A value under the name of the input, as it goes to Amazon. */
export interface NamedSellerInput {
  readonly additionalInputFieldName: string;
  readonly additionalSellerInput: SellerInputValue;
}

/** All answers of a purchase, as they go to Amazon. */
export interface SellerInputs {
  readonly ofParcel: readonly NamedSellerInput[];
  /** By order item. */
  readonly ofItems: ReadonlyMap<string, readonly NamedSellerInput[]>;
}

/** An input that a service asks for, as its provider defines it. */
export interface SellerInputDefinition {
  readonly name: string;
  readonly isRequired: boolean;
  readonly dataType: string | null;
  /** Regular expressions that the value must match. */
  readonly patterns: readonly string[];
  /** The rules in words. */
  readonly rules: readonly string[];
  readonly label: string | null;
  readonly choices: readonly string[];
  /** The value that the provider has stored. Null for none. */
  readonly stored: SellerInputValue | null;
}

/** The inputs that a service asks for. Those of items are defined by product. */
export interface SellerInputDefinitions {
  readonly ofParcel: readonly SellerInputDefinition[];
  readonly ofProducts: readonly {
    readonly asin: string | null;
    readonly definitions: readonly SellerInputDefinition[];
  }[];
}
