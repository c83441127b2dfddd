import { invalidInput } from '../../core/api.js';
/** Customs data of a parcel that leaves the country. */
import type { Order, OrderItem } from '../orders/order.js';
import type { ItemWire, SellerInputs, SellerInputValue } from './shipment-request.js';
import type { ShippingServiceDefinition } from './shipping-services.js';

type DataType = 'String' | 'Timestamp' | 'Currency';

interface InputDefinition {
  readonly fieldName: string;
  readonly isRequired: boolean;
  readonly dataType: DataType;
  readonly displayText: string;
  readonly pattern?: RegExp;
  readonly constraint: string;
  readonly choices?: readonly string[];
  /** The value that Amazon already stores for the item. */
  readonly stored?: (item: OrderItem) => string;
}

const SHIPMENT_LEVEL: readonly InputDefinition[] = [
  {
    fieldName: 'NON_DELIVERY_INSTRUCTION',
    isRequired: true,
    dataType: 'String',
    displayText: 'If the package cannot be delivered',
    constraint: 'One of the listed values',
    choices: ['RETURN_TO_SENDER', 'ABANDON'],
  },
  {
    fieldName: 'CONTENTS_TYPE',
    isRequired: true,
    dataType: 'String',
    displayText: 'Type of contents',
    constraint: 'One of the listed values',
    choices: ['MERCHANDISE', 'GIFT', 'SAMPLE', 'DOCUMENTS'],
  },
  {
    fieldName: 'EXPORTER_REFERENCE',
    isRequired: false,
    dataType: 'String',
    displayText: 'Your reference for the customs declaration',
    pattern: /^[A-Za-z0-9 -]{1,30}$/,
    constraint: 'Up to 30 letters, digits, spaces and hyphens',
  },
  {
    fieldName: 'INVOICE_DATE',
    isRequired: false,
    dataType: 'Timestamp',
    displayText: 'Date of the invoice',
    constraint: 'An ISO 8601 date-time',
  },
];

const ITEM_LEVEL: readonly InputDefinition[] = [
  {
    fieldName: 'CUSTOMS_DESCRIPTION',
    isRequired: true,
    dataType: 'String',
    displayText: 'Description of the goods for customs',
    pattern: /^\S.{2,59}$/,
    constraint: '3 to 60 characters',
  },
  {
    fieldName: 'HARMONIZED_SYSTEM_CODE',
    isRequired: true,
    dataType: 'String',
    displayText: 'Harmonized System code',
    pattern: /^[0-9]{6,10}$/,
    constraint: '6 to 10 digits',
    stored: (item) => item.product.hsCode,
  },
  {
    fieldName: 'COUNTRY_OF_ORIGIN',
    isRequired: true,
    dataType: 'String',
    displayText: 'Country where the goods were made',
    pattern: /^[A-Z]{2}$/,
    constraint: 'A two-letter country code',
    stored: (item) => item.product.countryOfOrigin,
  },
  {
    fieldName: 'UNIT_CUSTOMS_VALUE',
    isRequired: false,
    dataType: 'Currency',
    displayText: 'Value of one unit for customs',
    constraint: 'An amount in USD',
  },
];

/** Returns the payload of getAdditionalSellerInputs. Its lists are empty for a service without inputs. */
export function sellerInputDefinitions(service: ShippingServiceDefinition, order: Order): object {
  if (service.reach === 'domestic') return { ShipmentLevelFields: [], ItemLevelFieldsList: [] };
  // Keyed by ASIN: two items of one product are one entry here and two in the answer.
  const itemByAsin = new Map(order.items.map((item) => [item.product.asin, item]));
  return {
    ShipmentLevelFields: SHIPMENT_LEVEL.map((definition) =>
      definitionWire(definition, 'SHIPMENT_LEVEL'),
    ),
    ItemLevelFieldsList: [...itemByAsin].map(([asin, item]) => ({
      Asin: asin,
      AdditionalInputs: ITEM_LEVEL.map((definition) =>
        definitionWire(definition, 'ITEM_LEVEL', definition.stored?.(item)),
      ),
    })),
  };
}

function definitionWire(definition: InputDefinition, target: string, stored?: string): object {
  const { fieldName, isRequired, dataType, displayText, pattern, constraint, choices } = definition;
  return {
    AdditionalInputFieldName: fieldName,
    SellerInputDefinition: {
      IsRequired: isRequired,
      DataType: dataType,
      Constraints: [
        {
          ...(pattern === undefined ? {} : { ValidationRegEx: pattern.source }),
          ValidationString: constraint,
        },
      ],
      InputDisplayText: displayText,
      InputTarget: target,
      StoredValue: {
        DataType: dataType,
        ...(stored === undefined ? {} : { ValueAsString: stored }),
      },
      ...(choices === undefined ? {} : { RestrictedSetValues: choices }),
    },
  };
}

/** Throws InvalidInput with all missing required inputs, or with the first value that its definition refuses. */
export function checkSellerInputs(
  service: ShippingServiceDefinition,
  shipmentInputs: SellerInputs | undefined,
  items: readonly ItemWire[],
): void {
  if (service.reach === 'domestic') return;
  const missing = [
    ...missingNames(SHIPMENT_LEVEL, shipmentInputs),
    ...items.flatMap((item) =>
      missingNames(ITEM_LEVEL, item.ItemLevelSellerInputsList).map(
        (name) => `${name} (OrderItemId ${item.OrderItemId})`,
      ),
    ),
  ];
  if (missing.length > 0) {
    throw invalidInput(`Required additional seller inputs are missing: ${missing.join(', ')}.`);
  }
  checkValues(SHIPMENT_LEVEL, shipmentInputs);
  for (const item of items) checkValues(ITEM_LEVEL, item.ItemLevelSellerInputsList);
}

function missingNames(
  definitions: readonly InputDefinition[],
  inputs: SellerInputs = [],
): readonly string[] {
  const given = new Set(inputs.map((input) => input.AdditionalInputFieldName));
  return definitions
    .filter(({ isRequired, fieldName }) => isRequired && !given.has(fieldName))
    .map(({ fieldName }) => fieldName);
}

function checkValues(definitions: readonly InputDefinition[], inputs: SellerInputs = []): void {
  for (const { AdditionalInputFieldName: name, AdditionalSellerInput: value } of inputs) {
    const definition = definitions.find(({ fieldName }) => fieldName === name);
    if (definition === undefined) {
      throw invalidInput(`The additional seller input ${name} is not known for this service.`);
    }
    if (!fits(definition, value)) {
      throw invalidInput(
        `The additional seller input ${name} is invalid. Expected DataType ${definition.dataType}: ${definition.constraint}.`,
      );
    }
  }
}

function fits(definition: InputDefinition, value: SellerInputValue): boolean {
  const { dataType } = definition;
  const said = value.DataType ?? dataType;
  return said.toLowerCase() === dataType.toLowerCase() && READERS[dataType](definition, value);
}

const READERS: Readonly<
  Record<DataType, (definition: InputDefinition, value: SellerInputValue) => boolean>
> = {
  String: ({ pattern, choices }, { ValueAsString }) =>
    ValueAsString !== undefined &&
    (choices?.includes(ValueAsString) ?? true) &&
    (pattern?.test(ValueAsString) ?? true),
  Timestamp: (_, { ValueAsTimestamp }) => !Number.isNaN(Date.parse(ValueAsTimestamp ?? '')),
  Currency: (_, { ValueAsCurrency }) => ValueAsCurrency?.CurrencyCode === 'USD',
};
