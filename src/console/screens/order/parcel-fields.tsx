import { Mark } from '../../parts/marks.js';
import { Select } from '../../parts/select.js';
import type { OrderStoresQuery } from '../../generated/order/graphql.js';
import type { Order, OrderItem } from './order-state.js';
import { unitsOf } from './order-state.js';
import { chosenUnits } from './parcel.js';
import type { ParcelForm } from './parcel.js';
import type { SuggestedParcel } from './use-offers.js';

type Seller = NonNullable<OrderStoresQuery['seller']>;
export type StoreChoice = NonNullable<Seller['supplySources']>['nodes'][number];
export type BoxChoice = Seller['boxes'][number];

interface ParcelFieldsProps {
  readonly order: Order;
  readonly stores: readonly StoreChoice[];
  readonly boxes: readonly BoxChoice[];
  readonly form: ParcelForm;
  readonly locked: ReadonlySet<string>;
  readonly isFurther: boolean;
  readonly from: string | null;
  readonly suggested: SuggestedParcel | null;
  readonly onForm: (changed: Partial<ParcelForm>) => void;
  readonly onFrom: (supplySourceId: string | undefined) => void;
}

const CONFIRMATIONS = [
  { value: '', text: 'as the order asks for' },
  { value: 'WITHOUT_SIGNATURE', text: 'without signature' },
  { value: 'SIGNATURE', text: 'signature' },
  { value: 'ADULT_SIGNATURE', text: 'signature of an adult' },
  { value: 'NONE', text: 'none' },
] as const;

/** What goes into the parcel, where it leaves from, its size and the proof of delivery. */
export function ParcelFields(props: ParcelFieldsProps) {
  const { order, stores, boxes, form, from, suggested, onForm, onFrom } = props;
  const assigned = order.supplySource?.alias ?? order.supplySource?.supplySourceCode;
  return (
    <div className="order-parcel-fields">
      <UnitFields {...props} />
      <Select
        label="From"
        value={from ?? ''}
        options={[
          { value: '', text: assigned ? `${assigned}, assigned` : 'the assigned location' },
          ...stores
            .filter(({ status }) => status !== 'ARCHIVED')
            .map(({ supplySourceId, alias, supplySourceCode, status }) => ({
              value: supplySourceId,
              text: `${alias ?? supplySourceCode ?? supplySourceId}${status === 'ACTIVE' ? '' : ', not active'}`,
            })),
        ]}
        onChange={(value) => onFrom(value === '' ? undefined : value)}
      />
      <Select
        label="Parcel"
        value={form.size}
        options={[
          { value: 'suggested', text: suggestedWords(suggested) },
          ...boxes.map(({ id, name }) => ({ value: id, text: name })),
          { value: 'other', text: 'other size' },
        ]}
        onChange={(size) => onForm({ size })}
      />
      {form.size !== 'suggested' && <SizeFields form={form} onForm={onForm} />}
      <Select
        label="Proof"
        value={form.confirmation}
        options={CONFIRMATIONS}
        onChange={(value) => onForm({ confirmation: value as ParcelForm['confirmation'] })}
      />
    </div>
  );
}

function suggestedWords(suggested: SuggestedParcel | null): string {
  if (!suggested) return 'as suggested';
  const { box, dimensions, weight } = suggested;
  const size =
    box?.name ??
    (dimensions?.length
      ? `${dimensions.length}×${dimensions.width}×${dimensions.height} ${dimensions.unit === 'CENTIMETERS' ? 'cm' : 'in'}`
      : null);
  const weighs = weight ? `${weight.value} ${weight.unit.toLowerCase()}` : null;
  const words = [size, weighs].filter(Boolean).join(', ');
  return words === '' ? 'as suggested' : `suggested: ${words}`;
}

/** How many units of each item go in. */
function UnitFields({ order, form, locked, isFurther, onForm }: ParcelFieldsProps) {
  const facts = { items: order.items, locked, isFurther, from: null };
  const setUnits = (item: OrderItem, value: string, most: number): void => {
    const units = Math.min(Math.max(Math.floor(Number(value) || 0), 0), most);
    onForm({ units: { ...form.units, [item.orderItemId]: units } });
  };
  return (
    <ul className="order-unit-list">
      {order.items.map((item) => {
        const isLocked = locked.has(item.orderItemId);
        const { most } = unitsOf(item, isFurther, isLocked);
        const name = item.sku ?? item.title ?? item.orderItemId;
        return (
          <li key={item.id}>
            <input
              type="number"
              inputMode="numeric"
              min={0}
              max={most}
              aria-label={`Units of ${name} in the parcel`}
              disabled={isLocked || most === 0}
              value={chosenUnits(form, item, facts)}
              onChange={(event) => setUnits(item, event.target.value, most)}
            />
            <span className="second">of {most}</span>
            <span className="narrow">{name}</span>
            {isLocked && <Mark tone="unknown">Not known yet</Mark>}
          </li>
        );
      })}
    </ul>
  );
}

const SIDES = [
  ['length', 'Length'],
  ['width', 'Width'],
  ['height', 'Height'],
] as const;

function SizeFields({ form, onForm }: Pick<ParcelFieldsProps, 'form' | 'onForm'>) {
  const fields = [...(form.size === 'other' ? SIDES : []), ['weight', 'Weight'] as const];
  return (
    <div className="order-size-fields">
      {fields.map(([name, words]) => (
        <label key={name} className="field">
          {words}
          <input
            inputMode="decimal"
            autoComplete="off"
            value={form[name]}
            onChange={(event) => onForm({ [name]: event.target.value })}
          />
        </label>
      ))}
      <Select
        label="Units"
        isLabelHidden
        value={form.isMetric ? 'metric' : 'inches'}
        options={[
          { value: 'inches', text: 'inches, ounces' },
          { value: 'metric', text: 'centimetres, grams' },
        ]}
        onChange={(value) => onForm({ isMetric: value === 'metric' })}
      />
    </div>
  );
}
