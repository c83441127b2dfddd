import { createHash } from 'node:crypto';
import { decimalOf } from '../../../../graph/money.type.js';
import type { MoneyInput } from '../../../../graph/money.type.js';
import { canonicalJson } from '../../../../graph/canonical-json.js';
import { Handover } from '../../offers/shipping-options.type.js';
import type { EarlierShipment, LabelParts } from './earlier-shipment.js';
import type { HeldConditions } from './purchase-request.js';

type Amount = Pick<MoneyInput, 'amount' | 'currencyCode'>;

/** A part of a request with its canonical JSON. Undefined for an absent part. */
type Part = string | undefined;

/**
 * Returns the hashes that earlier versions may have stored for a label. They took several forms of one request for different
 * requests: false flags and empty lists, the place of the label format, the option for a pick-up, the digits of an amount. They
 * also hashed the offer and the maximum price.
 */
export function earlierFingerprints(label: LabelParts, held: HeldConditions | null): string[] {
  // No earlier version had answers by field.
  if (Object.keys(label.sellerInputs ?? {}).length > 0) return [];
  const { additionalParcel, shipmentLevelSellerInputs: answers } = label;
  const fixed = {
    choice: json(label.choice),
    hazmatType: json(label.hazmatType),
    shippingServiceId: json(label.shippingServiceId),
  };
  const forms: Record<string, Part>[] = shipmentForms(label).flatMap((shipment) =>
    conditionForms(held).flatMap((conditions) =>
      slipForms(label).map((labelFormatOption) => ({
        ...fixed,
        ...shipment,
        ...conditions,
        labelFormatOption,
      })),
    ),
  );
  const flags = additionalParcel ? [json(true)] : [undefined, json(false)];
  const noAnswers = Array.isArray(answers) && answers.length === 0;
  const answered = noAnswers ? [undefined, json(answers)] : [json(answers)];
  return flags.flatMap((additional) =>
    answered.flatMap((shipmentLevelSellerInputs) =>
      forms.map((form) =>
        hashOf({ ...form, additionalParcel: additional, shipmentLevelSellerInputs }),
      ),
    ),
  );
}

/** Returns the shipment as it may have been sent, with the format of its label next to it, inside it or both. */
function shipmentForms({ shipment, labelFormat }: LabelParts): Record<string, Part>[] {
  const { labelCustomization, declaredValue, ...parcel } = shipment;
  const { customTextForLabel, standardIdForLabel } = labelCustomization ?? {};
  const isCustomized = Boolean(customTextForLabel ?? standardIdForLabel);
  const values = declaredValue ? spellingsOf(declaredValue) : [null];
  const shipments = values.flatMap((value) =>
    itemForms(parcel.items).flatMap((items) =>
      handoverForms(parcel).map((carrierWillPickUpOption) => ({
        ...parcel,
        items,
        carrierWillPickUpOption,
        ...(value && { declaredValue: value }),
        ...(isCustomized && { labelCustomization }),
      })),
    ),
  );
  return shipments.flatMap((one) => {
    const plain = json(one);
    if (!labelFormat) return [{ shipment: plain }];
    const inside = json({ ...one, labelFormat });
    const beside = json(labelFormat);
    return [
      { shipment: plain, labelFormat: beside },
      { shipment: inside },
      { shipment: inside, labelFormat: beside },
    ];
  });
}

function itemForms(items: EarlierShipment['items']): (readonly object[])[] {
  const plain = items.map((item) =>
    Object.fromEntries(
      Object.entries(item).filter(
        ([name, value]) =>
          !(name === 'isHazmat' && value === false) &&
          !(Array.isArray(value) && value.length === 0),
      ),
    ),
  );
  return json(plain) === json(items) ? [items] : [items, plain];
}

function handoverForms({
  carrierWillPickUp,
  carrierWillPickUpOption,
}: Pick<EarlierShipment, 'carrierWillPickUp' | 'carrierWillPickUpOption'>) {
  return carrierWillPickUp ? [null, Handover.PICKUP] : [carrierWillPickUpOption ?? null];
}

function slipForms({ labelFormatOption }: LabelParts): Part[] {
  const isWanted = labelFormatOption?.includePackingSlipWithLabel === true;
  const said = json({ includePackingSlipWithLabel: isWanted });
  return isWanted ? [said] : [undefined, said];
}

function conditionForms(held: HeldConditions | null): Record<string, Part>[] {
  if (!held) return [{}];
  const prices = [undefined, ...(held.maxPrice ? spellingsOf(held.maxPrice).map(json) : [])];
  const offers = [undefined, ...(held.offerId === null ? [] : [json(held.offerId)])];
  return offers.flatMap((offerId) => prices.map((maxPrice) => ({ offerId, maxPrice })));
}

/** Returns an amount as it is, with the digits of its currency, and without zeros at its end. */
function spellingsOf({ amount, currencyCode }: Amount): Amount[] {
  const full = decimalOf(amount, currencyCode) ?? amount;
  const short = full.includes('.') ? full.replace(/\.?0+$/, '') : full;
  return [...new Set([amount, full, short])].map((text) => ({ amount: text, currencyCode }));
}

function json(part: unknown): Part {
  return part === null || part === undefined ? undefined : canonicalJson(part);
}

/** Hashes what `canonicalJson` returns for an object of these parts. Each part is written once for all forms that have it. */
function hashOf(parts: Readonly<Record<string, Part>>): string {
  const entries = Object.entries(parts)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `[${JSON.stringify(name)},${part ?? ''}]`);
  return createHash('sha256')
    .update(`[${entries.join(',')}]`)
    .digest('base64url');
}
