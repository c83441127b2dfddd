import type { DeliveryConfirmation, ParcelInput } from '../../generated/order/graphql.js';
import type { OrderItem } from './order-state.js';
import { unitsOf } from './order-state.js';

/** The parcel as the form has it. Null and absent values are left to the server. */
export interface ParcelForm {
  /** Units by `orderItemId`, where a person changed them. */
  readonly units: Readonly<Record<string, number>>;
  /** `suggested`, `other`, or the id of a box. */
  readonly size: string;
  readonly length: string;
  readonly width: string;
  readonly height: string;
  readonly weight: string;
  readonly isMetric: boolean;
  readonly confirmation: DeliveryConfirmation | '';
}

export const EMPTY_PARCEL: ParcelForm = {
  units: {},
  size: 'suggested',
  length: '',
  width: '',
  height: '',
  weight: '',
  isMetric: false,
  confirmation: '',
};

export interface ParcelFacts {
  readonly items: readonly OrderItem[];
  readonly locked: ReadonlySet<string>;
  readonly isFurther: boolean;
  /** The location that a person chose. */
  readonly from: string | null;
}

/** A parcel to send, or what must be corrected before. */
export type ReadParcel =
  { readonly parcel: ParcelInput; readonly problem: null } | { readonly problem: string };

/** Returns the units of an item that go into the parcel. */
export function chosenUnits(form: ParcelForm, item: OrderItem, facts: ParcelFacts): number {
  const { most, usual } = unitsOf(item, facts.isFurther, facts.locked.has(item.orderItemId));
  return Math.min(form.units[item.orderItemId] ?? usual, most);
}

export function readParcel(form: ParcelForm, facts: ParcelFacts): ReadParcel {
  const { items, isFurther, locked, from } = facts;
  const chosen = items.map((item) => ({
    orderItemId: item.orderItemId,
    quantity: chosenUnits(form, item, facts),
  }));
  const packed = chosen.filter(({ quantity }) => quantity > 0);
  if (packed.length === 0) return { problem: 'Choose how many units go into the parcel.' };
  // Without changes the server decides what is left: it knows the units better than this page.
  const isWhole =
    !isFurther && locked.size === 0 && items.every((item) => isAllLeft(item, form, facts));
  const size = sizeOf(form);
  if (size !== null && 'problem' in size) return size;
  const parcel: ParcelInput = {
    ...(!isWhole && { items: packed }),
    ...(size !== null && { package: size.package }),
    ...(form.confirmation !== '' && { deliveryConfirmation: form.confirmation }),
    ...(from !== null && { shipFrom: { supplySourceId: from } }),
  };
  return { parcel, problem: null };
}

function isAllLeft(item: OrderItem, form: ParcelForm, facts: ParcelFacts): boolean {
  return chosenUnits(form, item, facts) === unitsOf(item, false, false).usual;
}

type Size =
  { readonly package: NonNullable<ParcelInput['package']> } | { readonly problem: string };

function sizeOf(form: ParcelForm): Size | null {
  if (form.size === 'suggested') return null;
  const weight = numberOf(form.weight);
  if (weight === null) return { problem: 'Weight must be a number above zero, such as 8 or 8.5.' };
  const weighed = { value: weight, unit: form.isMetric ? ('G' as const) : ('OZ' as const) };
  if (form.size !== 'other') return { package: { size: { boxId: form.size }, weight: weighed } };
  const [length, width, height] = [form.length, form.width, form.height].map(numberOf);
  if (!length || !width || !height)
    return { problem: 'Length, width and height must be numbers above zero, such as 8 or 8.5.' };
  const unit = form.isMetric ? ('CENTIMETERS' as const) : ('INCHES' as const);
  return { package: { size: { dimensions: { length, width, height, unit } }, weight: weighed } };
}

function numberOf(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(value) && value > 0 ? value : null;
}
