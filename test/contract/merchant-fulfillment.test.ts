import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { MerchantfulfillmentSpApi } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import type {
  SdkClient,
  SdkMerchantFulfillment,
  SdkShippingService,
} from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import type { EmulatedSeller } from '../../src/emulator/core/api.js';
import { EmulatedAmazon } from '../support/emulated-amazon.js';
import { redirectTokenRequests } from '../support/sdk-token-requests.js';

let amazon: EmulatedAmazon;
let api: SdkMerchantFulfillment;
let restore: () => void;

beforeEach(async () => {
  amazon = await EmulatedAmazon.start({ usagePlans: 'off' });
  restore = redirectTokenRequests(amazon.emulator.environment['LWA_ENDPOINT']!);
  api = sdkFor(amazon.seller);
});

afterEach(async () => {
  restore();
  await amazon[Symbol.asyncDispose]();
});

function sdkFor(
  seller: EmulatedSeller,
  token: 'access' | 'restricted' = 'access',
): SdkMerchantFulfillment {
  const client: SdkClient = new MerchantfulfillmentSpApi.ApiClient(amazon.emulator.url);
  const { clientId, clientSecret } = amazon.emulator.application;
  if (token === 'access') {
    client.enableAutoRetrievalAccessToken(clientId, clientSecret, seller.refreshToken);
  } else {
    client.enableAutoRetrievalRestrictedDataToken(
      clientId,
      clientSecret,
      seller.refreshToken,
      null,
    );
  }
  client.disableRateLimiter();
  return new MerchantfulfillmentSpApi.MerchantFulfillmentApi(client);
}

/** Parts of the SDK's rejections: superagent's error, whose response has Amazon's error list. */
interface SdkError {
  status: number;
  response: { body: { errors: { code: string; message: string }[] } };
}

async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    const { status, response }: SdkError = Object(error);
    const [first] = response.body.errors;
    return `${String(status)} ${first!.code}: ${first!.message}`;
  }
  return 'accepted';
}

const SHIP_FROM = {
  Name: 'Quill & Cedar',
  AddressLine1: '77 Wharf Road',
  City: 'Tacoma',
  StateOrProvinceCode: 'WA',
  PostalCode: '98402',
  CountryCode: 'US',
  Email: 'dock@example.com',
  Phone: '+1 253 555 0110',
};

const OPTIONS = {
  DeliveryExperience: 'DeliveryConfirmationWithoutSignature',
  CarrierWillPickUp: false,
};

const MUG = '112-1000001-1000001';
const MUG_ITEM = '60000000000101';
const PENS = '112-1000004-1000004';
const PENS_ITEM = '60000000000401';

function details(changes: object = {}): object {
  return {
    AmazonOrderId: MUG,
    ItemList: [{ OrderItemId: MUG_ITEM, Quantity: 1 }],
    ShipFromAddress: SHIP_FROM,
    PackageDimensions: { Length: 9, Width: 6, Height: 5, Unit: 'inches' },
    Weight: { Value: 18, Unit: 'oz' },
    ShippingServiceOptions: OPTIONS,
    ...changes,
  };
}

async function offer(serviceId: string, changes: object = {}): Promise<SdkShippingService> {
  const { payload } = await api.getEligibleShipmentServices({
    ShipmentRequestDetails: details(changes),
  });
  return payload.shippingServiceList.find((entry) => entry.shippingServiceId === serviceId)!;
}

function buy(changes: object = {}, more: object = {}): ReturnType<typeof api.createShipment> {
  return api.createShipment({
    ShipmentRequestDetails: details(changes),
    ShippingServiceId: 'USPS_PTP_PRI',
    ...more,
  });
}

describe("Amazon's SDK on the Merchant Fulfillment API", () => {
  it('gets offers, buys one, reads the shipment, cancels it and sees the refund', async () => {
    const quoted = await offer('USPS_PTP_PRI');
    expect(quoted.rate.amount).toBeGreaterThan(5);
    expect(quoted.latestEstimatedDeliveryDate.getTime()).toBeGreaterThan(quoted.shipDate.getTime());

    const bought = await buy({}, { ShippingServiceOfferId: quoted.shippingServiceOfferId });
    const { shipmentId, shippingService, label } = bought.payload;
    expect(bought.payload).toMatchObject({ amazonOrderId: MUG, status: 'Purchased' });
    expect(shippingService.rate).toEqual(quoted.rate);
    expect(bought.payload.shipToAddress).toMatchObject({
      name: 'Kaia Mossbank',
      email: '',
      phone: '',
    });
    const file = gunzipSync(Buffer.from(label.fileContents.contents, 'base64'));
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    expect(createHash('md5').update(file).digest('base64')).toBe(label.fileContents.checksum);

    const read = await api.getShipment(shipmentId);
    expect(JSON.stringify(read)).toBe(JSON.stringify(bought));

    const cancelled = await api.cancelShipment(shipmentId);
    expect(cancelled.payload.status).toBe('RefundPending');
    expect(cancelled.payload.label.fileContents).toEqual({
      contents: '',
      fileType: '',
      checksum: '',
    });
    amazon.emulator.control.advanceClock(3_600_000);
    expect((await sdkFor(amazon.seller).getShipment(shipmentId)).payload.status).toBe(
      'RefundApplied',
    );
  });

  it('does the same with restricted data tokens', async () => {
    api = sdkFor(amazon.seller, 'restricted');
    const { shipmentId } = (await buy()).payload;
    expect((await api.getShipment(shipmentId)).payload.status).toBe('Purchased');
    expect((await api.cancelShipment(shipmentId)).payload.status).toBe('RefundPending');
  });

  it('returns rejected, unavailable and not accepted services besides the offers', async () => {
    const { payload } = await api.getEligibleShipmentServices({
      ShipmentRequestDetails: details({
        AmazonOrderId: '112-1000003-1000003',
        ItemList: [{ OrderItemId: '60000000000301', Quantity: 1 }],
      }),
      ShippingOfferingFilter: {
        IncludeComplexShippingOptions: false,
        DeliveryExperience: 'NoPreference',
      },
    });
    expect(payload.rejectedShippingServiceList).toContainEqual(
      expect.objectContaining({
        shippingServiceId: 'UPS_PTP_GND',
        rejectionReasonCode: 'CARRIER_CANNOT_SHIP_TO_POBOX',
      }),
    );
    expect(payload.temporarilyUnavailableCarrierList).toMatchObject([
      { carrierName: 'DHL eCommerce' },
    ]);
    expect(payload.termsAndConditionsNotAcceptedCarrierList).toMatchObject([
      { carrierName: 'OnTrac' },
    ]);
  });

  it('ships abroad with the additional inputs it asked for', async () => {
    const ShippingServiceId = 'USPS_PTP_PRI_INTL';
    const { payload } = await api.getAdditionalSellerInputs({
      OrderId: PENS,
      ShippingServiceId,
      ShipFromAddress: SHIP_FROM,
    });
    const answers: Record<string, string> = {
      NON_DELIVERY_INSTRUCTION: 'RETURN_TO_SENDER',
      CONTENTS_TYPE: 'MERCHANDISE',
      CUSTOMS_DESCRIPTION: 'Fountain pen',
      HARMONIZED_SYSTEM_CODE: '960830',
      COUNTRY_OF_ORIGIN: 'DE',
    };
    const filledIn = (fields: typeof payload.shipmentLevelFields): object[] =>
      fields
        .filter((field) => field.sellerInputDefinition.isRequired)
        .map((field) => ({
          AdditionalInputFieldName: field.additionalInputFieldName,
          AdditionalSellerInput: {
            DataType: field.sellerInputDefinition.dataType,
            ValueAsString: answers[field.additionalInputFieldName],
          },
        }));
    const entry = { OrderItemId: PENS_ITEM, Quantity: 1 };
    const missing = buy({ AmazonOrderId: PENS, ItemList: [entry] }, { ShippingServiceId });
    expect(await refusalOf(missing)).toMatch(/^400 InvalidInput: .*NON_DELIVERY_INSTRUCTION/);
    const ItemLevelSellerInputsList = filledIn(payload.itemLevelFieldsList[0]!.additionalInputs);
    const bought = await buy(
      { AmazonOrderId: PENS, ItemList: [{ ...entry, ItemLevelSellerInputsList }] },
      { ShippingServiceId, ShipmentLevelSellerInputsList: filledIn(payload.shipmentLevelFields) },
    );
    expect(bought.payload.trackingId).toMatch(/US$/);
  });
});

describe("Amazon's SDK is refused", () => {
  it('for an incomplete request', async () => {
    const eligible = api.getEligibleShipmentServices({
      ShipmentRequestDetails: details({ Weight: undefined }),
    });
    expect(await refusalOf(eligible)).toMatch(
      /^400 InvalidInput: .*shipmentRequestDetails\.weight/,
    );
    expect(await refusalOf(buy({}, { ShippingServiceId: null }))).toMatch(
      /^400 InvalidInput: .*shippingServiceId/,
    );
    const inputs = api.getAdditionalSellerInputs({ OrderId: MUG, ShipFromAddress: SHIP_FROM });
    expect(await refusalOf(inputs)).toMatch(/^400 InvalidInput: .*shippingServiceId/);
  });

  it('for unknown orders, shipments and services', async () => {
    const AmazonOrderId = '999-0000000-0000000';
    expect(await refusalOf(buy({ AmazonOrderId }))).toMatch(/^404 ResourceNotFound: /);
    expect(await refusalOf(api.getShipment('nothing'))).toMatch(/^404 ResourceNotFound: /);
    expect(await refusalOf(api.cancelShipment('nothing'))).toMatch(/^404 ResourceNotFound: /);
    const unknown = buy({}, { ShippingServiceId: 'PIGEON' });
    expect(await refusalOf(unknown)).toMatch(/^404 ShippingServiceNotAvailable: /);
    const ItemList = [{ OrderItemId: PENS_ITEM, Quantity: 1 }];
    expect(await refusalOf(buy({ ItemList }))).toMatch(/^404 ItemsNotInOrder: /);
    const ShipFromAddress = { ...SHIP_FROM, CountryCode: 'DE' };
    expect(await refusalOf(buy({ ShipFromAddress }))).toMatch(/^404 RegionNotSupported: /);
  });

  it('for a shipment of another seller', async () => {
    const { shipmentId } = (await buy()).payload;
    const other = sdkFor(amazon.otherSeller);
    expect(await refusalOf(other.getShipment(shipmentId))).toMatch(/^404 ResourceNotFound: /);
    expect(await refusalOf(other.cancelShipment(shipmentId))).toMatch(/^404 ResourceNotFound: /);
  });

  it('for a second label, with the id of the first', async () => {
    const { shipmentId } = (await buy()).payload;
    const again = await refusalOf(buy());
    expect(again).toMatch(/^400 ShipmentAlreadyExists: /);
    expect(again).toContain(shipmentId);
  });

  it('for unknown, expired and foreign offers', async () => {
    const EXPIRED = /^400 InvalidInput: The shipping offering Id has expired\. /;
    const { shippingServiceOfferId: ShippingServiceOfferId } = await offer('USPS_PTP_PRI');
    const other = buy({ Weight: { Value: 99, Unit: 'oz' } }, { ShippingServiceOfferId });
    expect(await refusalOf(other)).toMatch(EXPIRED);
    amazon.emulator.control.advanceClock(600_000);
    expect(await refusalOf(buy({}, { ShippingServiceOfferId }))).toMatch(EXPIRED);
    expect(await refusalOf(buy({}, { ShippingServiceOfferId: 'x' }))).toMatch(
      /^400 InvalidShippingServiceOfferId: /,
    );
  });

  it('for labels that the carrier does not print, and carriers without accepted terms', async () => {
    const ShippingServiceOptions = { ...OPTIONS, LabelFormat: 'ZPL300' };
    const format = buy({ ShippingServiceOptions }, { ShippingServiceId: 'UPS_PTP_GND' });
    expect(await refusalOf(format)).toMatch(/^400 LabelFormatNotSupported: /);
    const terms = buy({}, { ShippingServiceId: 'ONTRAC_MFN_GROUND' });
    expect(await refusalOf(terms)).toMatch(/^403 TermsAndConditionsNotAccepted: /);
  });

  it('for insufficient funds', async () => {
    const dear = buy(
      {
        Weight: { Value: 2300, Unit: 'oz' },
        PackageDimensions: { Length: 60, Width: 25, Height: 25, Unit: 'inches' },
      },
      { ShippingServiceId: 'UPS_PTP_NEXT_DAY_AIR' },
    );
    expect(await refusalOf(dear)).toMatch(/^400 InsufficientFunds: /);
  });

  it('for a second or late cancellation', async () => {
    const { shipmentId } = (await buy()).payload;
    amazon.emulator.control.advanceClock(31 * 24 * 3_600_000);
    const later = sdkFor(amazon.seller);
    expect(await refusalOf(later.cancelShipment(shipmentId))).toMatch(
      /^400 LabelCancelWindowExpired: /,
    );
    api = later;
    const second = await buy({
      AmazonOrderId: '112-1000007-1000007',
      ItemList: [{ OrderItemId: '60000000000701', Quantity: 2 }],
    });
    await later.cancelShipment(second.payload.shipmentId);
    expect(await refusalOf(later.cancelShipment(second.payload.shipmentId))).toMatch(
      /^404 InvalidState: /,
    );
  });
});
