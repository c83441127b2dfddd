import XMLBuilder from 'fast-xml-builder';
import { WorkInTurns } from '../../../runtime/background/turns.js';
import { OTHER_CARRIER, sentCarrier } from '../../../sp-api/operations/carrier-codes.js';
import type {
  ConfirmedAddress,
  ConfirmedItem,
  PackageConfirmation,
} from '../../../store/confirmations/confirmation.js';
import { sizeOf } from '../confirmation-content.js';

/** Content type and feed type of the document. */
export const FEED_CONTENT_TYPE = 'text/xml; charset=UTF-8';
export const FEED_TYPE = 'POST_ORDER_FULFILLMENT_DATA';

/** An element with its text or its child elements. An element with null is omitted. */
type Element = readonly [name: string, content: string | null | readonly Element[]];

/** The builder's form for ordered elements. An `xsd:sequence` requires their order. */
interface BuilderNode {
  readonly [name: string]: readonly BuilderNode[] | string;
}

const builder = new XMLBuilder({ preserveOrder: true, ignoreAttributes: false, format: false });

/** Items and codes that are written in one turn of the event loop: some 6 microseconds each. */
const WRITTEN_IN_ONE_TURN = 1_000;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const ENVELOPE_ATTRIBUTES = {
  '@_xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  '@_xsi:noNamespaceSchemaLocation': 'amzn-envelope.xsd',
};
const ENVELOPE_END = '</AmazonEnvelope>';

/** Writes the document of a feed, in several turns of the event loop. Messages are numbered from 1. */
export async function orderFulfillmentXml(
  merchantIdentifier: string,
  confirmations: readonly PackageConfirmation[],
): Promise<string> {
  const work = new WorkInTurns(WRITTEN_IN_ONE_TURN);
  const parts = [DECLARATION, envelopeStart(merchantIdentifier)];
  for (const [index, confirmation] of confirmations.entries()) {
    await work.begin(sizeOf(confirmation));
    const message: Element = [
      'Message',
      [
        ['MessageID', String(index + 1)],
        ['OrderFulfillment', fulfillmentOf(confirmation)],
      ],
    ];
    parts.push(builder.build(nodesOf([message])));
  }
  return parts.join('') + ENVELOPE_END;
}

function envelopeStart(merchantIdentifier: string): string {
  const elements: readonly Element[] = [
    [
      'Header',
      [
        ['DocumentVersion', '1.01'],
        ['MerchantIdentifier', merchantIdentifier],
      ],
    ],
    ['MessageType', 'OrderFulfillment'],
  ];
  const root = { AmazonEnvelope: nodesOf(elements), ':@': ENVELOPE_ATTRIBUTES };
  return builder.build([root]).slice(0, -ENVELOPE_END.length);
}

/**
 * Returns the elements in the order of the schema. The package number is sent as MerchantFulfillmentID. Amazon may give the
 * package another number; then its tracking number identifies it.
 */
function fulfillmentOf(confirmation: PackageConfirmation): readonly Element[] {
  const { shipFromAddress } = confirmation;
  const { carrierCode, carrierName } = sentCarrier(
    confirmation.carrierCode,
    confirmation.carrierName,
  );
  return [
    ['AmazonOrderID', confirmation.amazonOrderId],
    ['MerchantFulfillmentID', confirmation.packageReferenceId],
    // Older parsers of xsd:dateTime refuse fractions of a second.
    ['FulfillmentDate', confirmation.shipDate.replace(/\.\d+Z$/, 'Z')],
    [
      'FulfillmentData',
      [
        ['CarrierCode', carrierCode],
        // The published schema accepts a name with any code. Amazon requires it with this code only.
        ['CarrierName', carrierCode === OTHER_CARRIER ? carrierName : null],
        ['ShippingMethod', confirmation.shippingMethod],
        ['ShipperTrackingNumber', confirmation.trackingNumber],
      ],
    ],
    ['CODCollectionMethod', confirmation.codCollectionMethod],
    ...confirmation.items.map(itemOf),
    ...(shipFromAddress ? [['ShipFromAddress', addressOf(shipFromAddress)] as const] : []),
    // The published schema is older than this element, and does not define its position.
    ['ShipFromSupplySourceId', confirmation.shipFromSupplySourceId],
  ];
}

function itemOf({ orderItemId, quantity, transparencyCodes }: ConfirmedItem): Element {
  return [
    'Item',
    [
      ['AmazonOrderItemCode', orderItemId],
      ['Quantity', String(quantity)],
      ...transparencyCodes.map((code): Element => ['TransparencyCode', code]),
    ],
  ];
}

function addressOf(address: ConfirmedAddress): readonly Element[] {
  return [
    ['Name', address.name],
    ['AddressFieldOne', address.addressLine1],
    ['AddressFieldTwo', address.addressLine2],
    ['AddressFieldThree', address.addressLine3],
    ['City', address.city],
    ['County', address.county],
    ['StateOrRegion', address.stateOrRegion],
    ['PostalCode', address.postalCode],
    ['CountryCode', address.countryCode],
    ['PhoneNumber', address.phone],
  ];
}

function nodesOf(elements: readonly Element[]): BuilderNode[] {
  return elements.flatMap(([name, content]) => {
    if (content === null) return [];
    return [{ [name]: typeof content === 'string' ? [{ '#text': content }] : nodesOf(content) }];
  });
}
