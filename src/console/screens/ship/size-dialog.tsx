import { useState } from 'react';
import type { FormEvent } from 'react';
import type { WeightInput } from '../../generated/ship/graphql.js';
import { Dialog } from '../../parts/dialog.js';
import { Select } from '../../parts/select.js';
import type { ChosenPackage } from './offer-board.js';
import { inBox, ofSize } from './packages.js';
import type { SavedBox } from './packages.js';

interface SizeDialogProps {
  readonly orders: readonly string[];
  /** Then its weight alone is asked for. */
  readonly box: SavedBox | null;
  readonly onChoose: (chosen: ChosenPackage) => void;
  readonly onClose: () => void;
}

const SIDES = ['length', 'width', 'height'] as const;
type Field = (typeof SIDES)[number] | 'weight';
const WORDS: Readonly<Record<Field, string>> = {
  length: 'Length',
  width: 'Width',
  height: 'Height',
  weight: 'Weight',
};

/** Asks for the size and weight of a parcel. */
export function SizeDialog({ orders, box, onChoose, onClose }: SizeDialogProps) {
  const [values, setValues] = useState<Readonly<Record<Field, string>>>({
    length: '',
    width: '',
    height: '',
    weight: '',
  });
  const [isMetric, setIsMetric] = useState(false);
  const [problem, setProblem] = useState('');
  const fields: readonly Field[] = box ? ['weight'] : [...SIDES, 'weight'];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = fields.find((field) => numberOf(values[field]) === null);
    if (wrong) {
      setProblem(`${WORDS[wrong]} must be a number above zero, such as 8 or 8.5.`);
      return;
    }
    const size = (field: Field): number => numberOf(values[field]) ?? 0;
    const weight: WeightInput = { value: size('weight'), unit: isMetric ? 'G' : 'OZ' };
    const dimensions = { length: size('length'), width: size('width'), height: size('height') };
    onChoose(
      box
        ? inBox(box, weight)
        : ofSize({ ...dimensions, unit: isMetric ? 'CENTIMETERS' : 'INCHES' }, weight),
    );
  };
  const whose =
    orders.length === 1 ? (orders[0] ?? '') : `${orders.length} orders, each with the same parcel`;
  return (
    <Dialog title={box ? `Weight in ${box.name}` : 'Size of the parcel'} onClose={onClose}>
      <form onSubmit={submit} className="size-form">
        <p className="second">{whose}</p>
        <Select
          label="Units"
          value={isMetric ? 'metric' : 'inches'}
          options={[
            { value: 'inches', text: 'inches and ounces' },
            { value: 'metric', text: 'centimetres and grams' },
          ]}
          onChange={(value) => setIsMetric(value === 'metric')}
        />
        <SizeFields fields={fields} values={values} onChange={setValues} />
        <p role="status" className="trouble-text">
          {problem}
        </p>
        <div className="dialog-actions">
          <button type="submit" className="primary">
            Use it
          </button>
          <button type="button" onClick={onClose}>
            Not now
          </button>
        </div>
      </form>
    </Dialog>
  );
}

type Values = Readonly<Record<Field, string>>;

interface SizeFieldsProps {
  readonly fields: readonly Field[];
  readonly values: Values;
  readonly onChange: (values: Values) => void;
}

function SizeFields({ fields, values, onChange }: SizeFieldsProps) {
  return (
    <div className="size-fields">
      {fields.map((field, place) => (
        <label key={field} className="field">
          {WORDS[field]}
          <input
            inputMode="decimal"
            autoComplete="off"
            data-first={place === 0 ? '' : undefined}
            value={values[field]}
            onChange={(event) => onChange({ ...values, [field]: event.target.value })}
          />
        </label>
      ))}
    </div>
  );
}

function numberOf(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(value) && value > 0 ? value : null;
}
