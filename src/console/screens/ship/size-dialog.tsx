import { useState } from 'react';
import type { FormEvent } from 'react';
import type { PackageDimensionsInput, WeightInput } from '../../generated/ship/graphql.js';
import { Dialog } from '../../parts/dialog.js';
import { Select } from '../../parts/select.js';
import type { ChosenPackage } from './offer-board.js';
import { inBox, ofSize } from './packages.js';
import type { SavedBox } from './packages.js';

/** Resolves with the saved box, or with why it was not saved. */
export type SaveBox = (
  name: string,
  dimensions: PackageDimensionsInput,
) => Promise<SavedBox | string>;

interface SizeDialogProps {
  readonly orders: readonly string[];
  /** Then its weight alone is asked for. */
  readonly box: SavedBox | null;
  /** Null for a viewer who may not save boxes. */
  readonly onSave: SaveBox | null;
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

/** Asks for the size and weight of a parcel. A size with a name is saved as a box for later parcels. */
export function SizeDialog({ orders, box, onSave, onChoose, onClose }: SizeDialogProps) {
  const form = useSizeForm({ box, onSave, onChoose });
  const { fields, values, isMetric, name, problem } = form;
  const whose =
    orders.length === 1 ? (orders[0] ?? '') : `${orders.length} orders, each with the same parcel`;
  return (
    <Dialog title={box ? `Weight in ${box.name}` : 'Size of the parcel'} onClose={onClose}>
      <form onSubmit={form.submit} className="size-form">
        <p className="second">{whose}</p>
        <Select
          label="Units"
          value={isMetric ? 'metric' : 'inches'}
          options={[
            { value: 'inches', text: 'inches and ounces' },
            { value: 'metric', text: 'centimetres and grams' },
          ]}
          onChange={(value) => form.setIsMetric(value === 'metric')}
        />
        <SizeFields fields={fields} values={values} onChange={form.setValues} />
        {form.canSave && <NameField name={name} onChange={form.setName} />}
        <p role="status" className="trouble-text">
          {problem}
        </p>
        <div className="dialog-actions">
          <button type="submit" className="primary" disabled={form.isSaving}>
            {form.canSave && name.trim() !== '' ? 'Save the box and use it' : 'Use it'}
          </button>
          <button type="button" onClick={onClose}>
            Not now
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** What is typed, and what follows when it is used. */
function useSizeForm({
  box,
  onSave,
  onChoose,
}: Pick<SizeDialogProps, 'box' | 'onChoose' | 'onSave'>) {
  const [values, setValues] = useState<Values>({ length: '', width: '', height: '', weight: '' });
  const [isMetric, setIsMetric] = useState(false);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState('');
  const [isSaving, setIsSaving] = useState(false);
  const fields: readonly Field[] = box ? ['weight'] : [...SIDES, 'weight'];
  const chosen = async (): Promise<ChosenPackage | string> => {
    const size = (field: Field): number => numberOf(values[field]) ?? 0;
    const weight: WeightInput = { value: size('weight'), unit: isMetric ? 'G' : 'OZ' };
    if (box) return inBox(box, weight);
    const unit = isMetric ? 'CENTIMETERS' : 'INCHES';
    const dimensions: PackageDimensionsInput = {
      length: size('length'),
      width: size('width'),
      height: size('height'),
      unit,
    };
    if (!onSave || name.trim() === '') return ofSize(dimensions, weight);
    const saved = await onSave(name.trim(), dimensions);
    return typeof saved === 'string' ? saved : inBox(saved, weight);
  };
  const finish = async (): Promise<void> => {
    setIsSaving(true);
    const result = await chosen();
    setIsSaving(false);
    if (typeof result === 'string') setProblem(result);
    else onChoose(result);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = fields.find((field) => numberOf(values[field]) === null);
    if (wrong) setProblem(`${WORDS[wrong]} must be a number above zero, such as 8 or 8.5.`);
    else void finish();
  };
  const canSave = box === null && onSave !== null;
  return {
    fields,
    values,
    setValues,
    isMetric,
    setIsMetric,
    name,
    setName,
    canSave,
    problem,
    isSaving,
    submit,
  };
}

interface NameFieldProps {
  readonly name: string;
  readonly onChange: (name: string) => void;
}

function NameField({ name, onChange }: NameFieldProps) {
  return (
    <label className="field">
      Save as box, named
      <input
        autoComplete="off"
        maxLength={100}
        placeholder="no name: for this parcel only"
        value={name}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
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
