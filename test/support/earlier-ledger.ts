import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SEAL_HEADER_BYTES } from '../../src/store/engine/sealer.js';
import { openStore } from '../../src/store/store.js';
import type {
  BuyShippingInput,
  DeliveryConfirmation,
  Handover,
  LabelFormat,
  PackageSizeInput,
  ParcelInput,
  SellerInputAnswerInput,
  StandardIdForLabel,
  WeightInput,
} from './generated/graphql.js';
import { storeKeys } from './store-keys.js';

/** An input of version 0.1.0, with the present names of values. */
export interface EarlierInput extends Pick<
  BuyShippingInput,
  'key' | 'maxPrice' | 'additionalParcel' | 'hazmatType'
> {
  readonly shipmentLevelSellerInputs?: readonly EarlierAnswer[];
  readonly shipment: EarlierShipment;
  readonly shippingServiceId: string;
  readonly offerId?: string;
  readonly labelFormat?: LabelFormat | null;
  readonly labelFormatOption?: { readonly includePackingSlipWithLabel: boolean };
}

interface EarlierAnswer {
  readonly additionalInputFieldName: string;
  /** Its data type, and the value under a name that says its kind. */
  readonly additionalSellerInput: Readonly<Record<string, unknown>>;
}

/** Returns the answers as the present form has them. */
function presentAnswers(earlier: readonly EarlierAnswer[] = []): SellerInputAnswerInput[] {
  return earlier.map(({ additionalInputFieldName, additionalSellerInput }) => {
    const { dataType: _type, ...values } = additionalSellerInput;
    const [value] = Object.values(values);
    return { fieldId: `parcel:${additionalInputFieldName}`, value };
  });
}

interface EarlierShipment extends Pick<
  ParcelInput,
  'sellerOrderId' | 'items' | 'shipFrom' | 'shipDate' | 'mustArriveBy' | 'declaredValue'
> {
  readonly amazonOrderId: string;
  readonly package: PackageSizeInput & { readonly weight: WeightInput };
  readonly deliveryExperience: DeliveryConfirmation;
  readonly carrierWillPickUp: boolean;
  readonly carrierWillPickUpOption?: Handover;
  readonly labelFormat?: LabelFormat;
  readonly labelCustomization?: {
    readonly customTextForLabel?: string;
    readonly standardIdForLabel?: StandardIdForLabel;
  };
}

/** Returns the input that asks for the same label now. Amazon's id of an offer has no place in it. */
export function presentInput(input: EarlierInput): BuyShippingInput {
  const {
    shipment,
    shippingServiceId,
    offerId: _offer,
    labelFormat,
    labelFormatOption,
    shipmentLevelSellerInputs,
    ...rest
  } = input;
  const {
    amazonOrderId,
    package: { weight, ...size },
    deliveryExperience,
    carrierWillPickUp,
    carrierWillPickUpOption = carrierWillPickUp ? 'PICKUP' : null,
    labelFormat: ofShipment = null,
    labelCustomization,
    ...parcel
  } = shipment;
  return {
    ...rest,
    sellerInputs: presentAnswers(shipmentLevelSellerInputs),
    maxPrice: input.maxPrice ?? { amount: '999.00', currencyCode: 'USD' },
    label: {
      format: labelFormat ?? ofShipment,
      includePackingSlip: labelFormatOption?.includePackingSlipWithLabel ?? false,
      customText: labelCustomization?.customTextForLabel ?? null,
      standardId: labelCustomization?.standardIdForLabel ?? null,
    },
    request: {
      orderId: amazonOrderId,
      choose: { shippingServiceId },
      parcel: {
        ...parcel,
        package: { size, weight },
        deliveryConfirmation: deliveryExperience,
        handover: carrierWillPickUpOption,
      },
    },
  };
}

type Cell = string | number | null | { readonly base64: string };
type Row = Readonly<Record<string, Cell>>;

/** A ledger that version 0.1.0 wrote, with its responses to repeated requests. Fields have their present names. */
interface EarlierLedger {
  readonly documents: { readonly buy: string; readonly batch: string; readonly read: string };
  readonly replays: readonly {
    readonly input: EarlierInput;
    readonly result: { readonly error: object | null };
  }[];
  /** Requests of the purchases that were open when the ledger was copied: two INTENT, one SENDING. */
  readonly open: readonly EarlierInput[];
  readonly batch: {
    readonly input: { readonly key: string; readonly purchases: readonly EarlierInput[] };
  };
  readonly purchases: readonly {
    readonly key: string;
    readonly state: string;
    readonly rejection: object | null;
  }[];
  readonly rows: Readonly<Record<string, readonly Row[]>>;
}

export const EARLIER_LEDGER = JSON.parse(
  readFileSync('test/support/earlier-ledger.json', 'utf8'),
) as EarlierLedger;

/** Writes the earlier ledger into a data folder. */
export async function writeEarlierLedger(folder: string): Promise<string> {
  const path = join(folder, 'ledger.sqlite');
  const store = await openStore(
    { kind: 'sqlite', path },
    { clock: { now: Date.now }, keys: storeKeys, ownerId: 'test' },
  );
  await store.close();
  const file = new DatabaseSync(path);
  // The version had no keys.
  file.exec('delete from encryption_key');
  for (const [table, rows] of Object.entries(EARLIER_LEDGER.rows)) {
    for (const row of rows) {
      const names = Object.keys(row);
      const marks = names.map(() => '?').join(', ');
      file
        .prepare(
          `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')}) values (${marks})`,
        )
        .run(...Object.values(row).map(valueOf));
    }
  }
  file.close();
  return path;
}

function valueOf(cell: Cell): string | number | null | Uint8Array {
  return typeof cell === 'object' && cell !== null ? Buffer.from(cell.base64, 'base64') : cell;
}

/** Returns Amazon's response to the purchase of a shipment, without the label. Null for an unknown shipment. */
export function earlierAnswer(shipmentId: string): object | null {
  const row = EARLIER_LEDGER.rows['purchase']?.find((one) => one['shipment_id'] === shipmentId);
  const answer = row?.['answer'];
  if (typeof answer !== 'object' || answer === null) return null;
  const bytes = Buffer.from(answer.base64, 'base64').subarray(SEAL_HEADER_BYTES);
  return JSON.parse(bytes.toString()) as object;
}
