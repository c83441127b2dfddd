import { orderFulfillmentXml } from '../../../src/domains/confirmations/feed/order-fulfillment-xml.js';
import { violationsOf } from '../../../src/emulator/apis/feeds/content-model.js';
import { fulfillmentMessage } from '../../../src/emulator/apis/feeds/fulfillment-message.js';
import { ENVELOPE, MESSAGE } from '../../../src/emulator/apis/feeds/order-fulfillment-schema.js';
import { parseXml } from '../../../src/emulator/apis/feeds/xml.js';
import type { XmlElement } from '../../../src/emulator/apis/feeds/xml.js';
import type { PackageConfirmation } from '../../../src/store/confirmations/confirmation.js';
import { besideOthers } from '../../support/turns-of-others.js';
import { aConfirmation } from './confirmation-builders.js';

const MERCHANT = 'A2SELLER';

/** A confirmation with all fields at their maximum lengths. */
const WHOLE = aConfirmation(1, {
  packageReferenceId: '9'.repeat(20),
  carrierCode: 'Other',
  carrierName: 'N'.repeat(50),
  shippingMethod: 'M'.repeat(50),
  trackingNumber: '0'.repeat(50),
  shipFromSupplySourceId: '353e4e48-6301-4d50-990e-43a86e8787a3',
  shipFromAddress: {
    name: 'N'.repeat(50),
    addressLine1: '1'.repeat(60),
    addressLine2: '2'.repeat(60),
    addressLine3: '3'.repeat(60),
    city: 'C'.repeat(50),
    county: 'D'.repeat(50),
    stateOrRegion: 'S'.repeat(50),
    postalCode: 'P'.repeat(50),
    countryCode: 'US',
    phone: '5'.repeat(50),
  },
  items: [
    { orderItemId: '60000000000201', quantity: 10, transparencyCodes: Array(10).fill('AZ:1') },
    { orderItemId: '60000000000202', quantity: 1, transparencyCodes: [] },
  ],
  codCollectionMethod: 'DirectPayment',
});

const envelope = async (...confirmations: PackageConfirmation[]): Promise<XmlElement> =>
  parseXml(await orderFulfillmentXml(MERCHANT, confirmations));

const messages = ({ children }: XmlElement): XmlElement[] =>
  children.filter(({ name }) => name === 'Message');

describe('the document of a feed', () => {
  it.each([
    ['ups', 'United', 'UPS', undefined],
    ['Swift Riders', null, 'Other', 'Swift Riders'],
  ])(
    'writes the carrier %j with the name %j as %j %j',
    async (carrierCode, carrierName, code, name) => {
      const [message] = messages(await envelope(aConfirmation(1, { carrierCode, carrierName })));
      const read = fulfillmentMessage(message!);
      expect([read.carrierCode, read.carrierName]).toEqual([code, name]);
    },
  );

  it.each([
    ['required fields only', aConfirmation(1)],
    ['all fields at their maximum length', WHOLE],
  ])('matches the schema with %s', async (_, confirmation) => {
    const root = await envelope(confirmation);
    const head = root.children.filter(({ name }) => name !== 'Message');
    expect(root.name).toBe('AmazonEnvelope');
    expect(violationsOf({ ...root, children: head }, ENVELOPE)).toEqual([]);
    expect(messages(root).flatMap((message) => violationsOf(message, MESSAGE))).toEqual([]);
  });

  it('contains all fields', async () => {
    const [message] = messages(await envelope(WHOLE));
    expect(fulfillmentMessage(message!)).toMatchObject({
      messageId: 1,
      amazonOrderId: WHOLE.amazonOrderId,
      merchantFulfillmentId: WHOLE.packageReferenceId,
      fulfillmentDateMs: Date.parse(WHOLE.shipDate),
      carrierCode: 'Other',
      carrierName: WHOLE.carrierName,
      shippingMethod: WHOLE.shippingMethod,
      trackingNumber: WHOLE.trackingNumber,
      codCollectionMethod: 'DirectPayment',
      shipFromSupplySourceId: WHOLE.shipFromSupplySourceId,
      shipFromAddress: { line1: '1'.repeat(60), phone: '5'.repeat(50) },
      items: [
        { amazonOrderItemCode: '60000000000201', quantity: 10 },
        { amazonOrderItemCode: '60000000000202', quantity: 1, transparencyCodes: [] },
      ],
    });
  });

  it('omits absent fields, because the schema refuses empty elements', async () => {
    const text = await orderFulfillmentXml(MERCHANT, [aConfirmation(1)]);
    expect(text).not.toMatch(/<(\w+)><\/\1>|<\w+\/>/);
    expect(text).not.toMatch(/CarrierName|ShippingMethod|COD|ShipFrom|TransparencyCode/);
  });

  it('numbers the messages from 1', async () => {
    const root = await envelope(aConfirmation(7), aConfirmation(8), aConfirmation(9));
    expect(messages(root).map((message) => fulfillmentMessage(message).messageId)).toEqual([
      1, 2, 3,
    ]);
  });

  it.each([`<&>"' ]]> &amp; &#10; <!-- -->`, 'Ærø Søndag 日本 🚚', '0012.50', 'true'])(
    'carries %s unchanged',
    async (text) => {
      const other = { carrierCode: 'Other', carrierName: text };
      const [message] = messages(await envelope(aConfirmation(1, other)));
      expect(fulfillmentMessage(message!).carrierName).toBe(text);
    },
  );

  it('writes the date without fractions of a second', async () => {
    expect(await orderFulfillmentXml(MERCHANT, [aConfirmation(1)])).toContain(
      '<FulfillmentDate>2026-05-12T08:00:00Z</FulfillmentDate>',
    );
  });

  it('is written over several turns of the event loop when it is long', async () => {
    const items = Array.from({ length: 100 }, (_, n) => ({
      orderItemId: String(n),
      quantity: 1,
      transparencyCodes: [],
    }));
    const confirmations = Array.from({ length: 60 }, (_, n) => aConfirmation(n, { items }));
    const { result, turnsOfOthers } = await besideOthers(() => envelope(...confirmations));
    expect(turnsOfOthers).toBeGreaterThanOrEqual(5);
    expect(messages(result)).toHaveLength(60);
  });
});
