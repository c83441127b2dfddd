import type {
  AdditionalInputsWire,
  AdditionalSellerInputsWire,
  AdditionalSellerInputWire,
  GetAdditionalSellerInputsResultWire,
} from '../../../../sp-api/operations/merchant-fulfillment.wire.js';
import type { ListWire, NumberWire } from '../../../../sp-api/operations/wire.js';
import {
  enumOf,
  flagOf,
  idOf,
  instantOf,
  listOf,
  numberOf,
  textOf,
  textsOf,
} from '../../../../sp-api/wire/wire-values.js';
import { readAddress } from './address.mapper.js';
import { readLength, readWeight } from './measures.mapper.js';
import { readMoney } from './money.mapper.js';
import {
  AdditionalSellerInput,
  AdditionalSellerInputs,
  InputTargetType,
  ItemLevelSellerInputs,
  SellerInput,
  SellerInputConstraint,
  SellerInputDefinition,
} from '../../offers/seller-input.type.js';

/** Reads the inputs that a service requires. Skips definitions without a name, which can't be answered. */
export function readAdditionalSellerInputs(
  wire: GetAdditionalSellerInputsResultWire | null | undefined,
): AdditionalSellerInputs {
  return new AdditionalSellerInputs({
    shipmentLevelFields: readDefinitions(wire?.ShipmentLevelFields),
    itemLevelFields: listOf(wire?.ItemLevelFieldsList).map(
      (item) =>
        new ItemLevelSellerInputs({
          asin: idOf(item.Asin),
          additionalInputs: readDefinitions(item.AdditionalInputs),
        }),
    ),
  });
}

/** Reads the inputs that were sent with a shipment. */
export function readSellerInputs(
  wire: ListWire<AdditionalSellerInputsWire> | undefined,
): SellerInput[] {
  return listOf(wire).flatMap((input) => {
    const additionalInputFieldName = idOf(input.AdditionalInputFieldName);
    if (additionalInputFieldName === null) return [];
    const additionalSellerInput = readValue(input.AdditionalSellerInput);
    return new SellerInput({ additionalInputFieldName, additionalSellerInput });
  });
}

function readDefinitions(
  wire: ListWire<AdditionalInputsWire> | undefined,
): SellerInputDefinition[] {
  return listOf(wire).flatMap((input) => {
    const name = idOf(input.AdditionalInputFieldName);
    const definition = input.SellerInputDefinition;
    if (name === null) return [];
    return new SellerInputDefinition({
      additionalInputFieldName: name,
      isRequired: flagOf(definition?.IsRequired),
      dataType: textOf(definition?.DataType),
      constraints: listOf(definition?.Constraints).map(
        (rule) =>
          new SellerInputConstraint({
            validationRegEx: textOf(rule.ValidationRegEx),
            validationString: textOf(rule.ValidationString),
          }),
      ),
      inputDisplayText: textOf(definition?.InputDisplayText),
      inputTarget: enumOf('InputTargetType', InputTargetType, definition?.InputTarget),
      storedValue: readValue(definition?.StoredValue),
      restrictedSetValues: textsOf(definition?.RestrictedSetValues),
    });
  });
}

// Amazon sends an empty object where nothing is stored.
function readValue(
  wire: AdditionalSellerInputWire | null | undefined,
): AdditionalSellerInput | null {
  if (!wire) return null;
  const values = {
    valueAsString: textOf(wire.ValueAsString),
    valueAsBoolean: flagOf(wire.ValueAsBoolean),
    valueAsInteger: integerOf(wire.ValueAsInteger),
    valueAsTimestamp: instantOf(wire.ValueAsTimestamp),
    valueAsAddress: readAddress(wire.ValueAsAddress),
    valueAsWeight: readWeight(wire.ValueAsWeight),
    valueAsDimension: readLength(wire.ValueAsDimension),
    valueAsCurrency: readMoney(wire.ValueAsCurrency),
  };
  if (Object.values(values).every((value) => value === null)) return null;
  return new AdditionalSellerInput({ dataType: textOf(wire.DataType), ...values });
}

// A GraphQL Int has 32 bits.
function integerOf(wire: NumberWire | undefined): number | null {
  const value = numberOf(wire);
  return value !== null && value === Math.trunc(value) && Math.abs(value) < 2 ** 31 ? value : null;
}
