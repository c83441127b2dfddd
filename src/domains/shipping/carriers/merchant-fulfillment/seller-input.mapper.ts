import type {
  AdditionalInputsWire,
  AdditionalSellerInputWire,
  GetAdditionalSellerInputsResultWire,
} from '../../../../sp-api/operations/merchant-fulfillment.wire.js';
import type { ListWire, NumberWire } from '../../../../sp-api/operations/wire.js';
import {
  flagOf,
  idOf,
  instantOf,
  listOf,
  numberOf,
  textOf,
  textsOf,
} from '../../../../sp-api/wire/wire-values.js';
import type {
  SellerInputDefinition,
  SellerInputDefinitions,
  SellerInputValue,
} from '../../offers/seller-input-value.js';
import type { ShipFromAddress } from '../../parcels/ship-from.js';
import { readAddress } from './address.mapper.js';
import { readLength, readWeight } from './measures.mapper.js';
import { readMoney } from './money.mapper.js';

/** Reads the inputs that a service requires. Skips definitions without a name, which can't be answered. */
export function readSellerInputDefinitions(
  wire: GetAdditionalSellerInputsResultWire | null | undefined,
): SellerInputDefinitions {
  return {
    ofParcel: readDefinitions(wire?.ShipmentLevelFields),
    ofProducts: listOf(wire?.ItemLevelFieldsList).map((product) => ({
      asin: idOf(product.Asin),
      definitions: readDefinitions(product.AdditionalInputs),
    })),
  };
}

function readDefinitions(
  wire: ListWire<AdditionalInputsWire> | undefined,
): SellerInputDefinition[] {
  return listOf(wire).flatMap((input) => {
    const name = idOf(input.AdditionalInputFieldName);
    const definition = input.SellerInputDefinition;
    if (name === null) return [];
    const constraints = listOf(definition?.Constraints);
    return {
      name,
      isRequired: flagOf(definition?.IsRequired) ?? false,
      dataType: textOf(definition?.DataType),
      patterns: constraints.flatMap((rule) => textOf(rule.ValidationRegEx) ?? []),
      rules: constraints.flatMap((rule) => textOf(rule.ValidationString) ?? []),
      label: textOf(definition?.InputDisplayText),
      stored: readValue(definition?.StoredValue),
      choices: textsOf(definition?.RestrictedSetValues),
    };
  });
}

// Amazon sends an empty object where nothing is stored.
function readValue(wire: AdditionalSellerInputWire | null | undefined): SellerInputValue | null {
  if (!wire) return null;
  const values = {
    valueAsString: textOf(wire.ValueAsString),
    valueAsBoolean: flagOf(wire.ValueAsBoolean),
    valueAsInteger: integerOf(wire.ValueAsInteger),
    valueAsTimestamp: instantOf(wire.ValueAsTimestamp),
    valueAsAddress: storedAddress(wire),
    valueAsWeight: readWeight(wire.ValueAsWeight),
    valueAsDimension: readLength(wire.ValueAsDimension),
    valueAsCurrency: readMoney(wire.ValueAsCurrency),
  };
  if (Object.values(values).every((value) => value === null)) return null;
  return { dataType: textOf(wire.DataType), ...values };
}

/** Reads a stored address, with empty texts for the parts that it lacks. */
function storedAddress({ ValueAsAddress }: AdditionalSellerInputWire): ShipFromAddress | null {
  const address = readAddress(ValueAsAddress);
  if (!address) return null;
  const { name, addressLine1, addressLine2, addressLine3, city, county } = address;
  const { stateOrRegion, postalCode, countryCode, phone, email } = address;
  return {
    name: name ?? '',
    addressLine1: addressLine1 ?? '',
    addressLine2,
    addressLine3,
    city: city ?? '',
    county,
    stateOrRegion,
    postalCode: postalCode ?? '',
    countryCode: countryCode ?? '',
    phone: phone ?? '',
    email: email ?? '',
  };
}

function integerOf(wire: NumberWire | undefined): number | null {
  const value = numberOf(wire);
  return Number.isSafeInteger(value) ? value : null;
}
