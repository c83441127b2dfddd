import type { ReactNode } from 'react';
import type { LocationFragment } from '../../generated/location/graphql.js';
import { Select } from '../../parts/select.js';
import { LEVELS, LEVEL_NAMES, effectiveOf, sourceOf } from './levels.js';
import type { Level } from './levels.js';
import { TO_ADDRESS, fieldOf } from './location-draft.js';
import { rateText, spanText } from '../../model/spans.js';
import { useLocationChoices } from './use-location-choices.js';
import type { LocationForm } from './use-location-form.js';

interface OptionFieldsProps {
  readonly form: LocationForm;
  readonly canEdit: boolean;
}

/** The name, and what each channel offers. */
export function OptionFields({ form, canEdit }: OptionFieldsProps) {
  return (
    <section aria-label="Options">
      <h2>Name and options</h2>
      <fieldset disabled={!canEdit} className="options">
        <div className="option-line">
          <TextField form={form} field="alias" label="Name, shown to buyers" isWide />
          <TextField form={form} field="timeZone" label="Time zone of the hours" isWide />
          <Returns form={form} />
        </div>
        {LEVELS.map((level) => (
          <LevelOptions key={level} form={form} level={level} />
        ))}
      </fieldset>
    </section>
  );
}

interface LevelOptionsProps {
  readonly form: LocationForm;
  readonly level: Level;
}

const OFFERED = [
  { value: '', text: 'not set' },
  { value: 'yes', text: 'yes' },
  { value: 'no', text: 'no' },
];

function LevelOptions({ form, level }: LevelOptionsProps) {
  return (
    <div className="option-line" role="group" aria-label={LEVEL_NAMES[level]}>
      <h3>{LEVEL_NAMES[level]}</h3>
      {level !== 'SUPPLY_SOURCE' && (
        <Choice
          form={form}
          field={fieldOf(level, 'isSupported')}
          label="Offered"
          options={OFFERED}
        />
      )}
      <TextField
        form={form}
        field={fieldOf(level, 'handlingTime')}
        label="Handling time"
        placeholder={inherited(form.base, level, 'handlingTime')}
      />
      <TextField
        form={form}
        field={fieldOf(level, 'throughput')}
        label="Orders at most"
        placeholder={inherited(form.base, level, 'throughputConfig')}
      />
      {level === 'PICKUP' && <PickupOptions form={form} />}
      {level === 'CURBSIDE_PICKUP' && <Parking form={form} level={level} />}
    </div>
  );
}

/** Shows in an empty field what applies there. */
function inherited(
  location: LocationFragment,
  level: Level,
  part: 'handlingTime' | 'throughputConfig',
): string {
  const { from } = sourceOf(location, level, part);
  if (from === null || from === level) return 'not set';
  const applied = effectiveOf(location, level);
  return part === 'handlingTime'
    ? spanText(applied?.handlingTime ?? null)
    : rateText(applied?.throughputConfig?.throughputCap ?? null);
}

function PickupOptions({ form }: { readonly form: LocationForm }) {
  return (
    <>
      <TextField form={form} field="PICKUP.hold" label="Items are held for" placeholder="not set" />
      <Choice form={form} field="PICKUP.inStore" label="Inside the store" options={OFFERED} />
      <Parking form={form} level="PICKUP" />
    </>
  );
}

const COSTS = [
  { value: '', text: 'not set' },
  { value: 'FREE', text: 'nothing' },
  { value: 'OTHER', text: 'something' },
];
const MARKED = [
  { value: '', text: 'not set' },
  { value: 'NUMBERED', text: 'with numbers' },
  { value: 'OTHER', text: 'otherwise' },
];

function Parking({ form, level }: LevelOptionsProps) {
  return (
    <>
      <TextField form={form} field={`${level}.spots`} label="Parking spots" placeholder="not set" />
      <Choice form={form} field={`${level}.cost`} label="Parking costs" options={COSTS} />
      <Choice
        form={form}
        field={`${level}.identification`}
        label="Spots are marked"
        options={MARKED}
      />
    </>
  );
}

function Returns({ form }: { readonly form: LocationForm }) {
  const choices = useLocationChoices();
  const place = form.base.capabilities?.outbound?.returnLocation;
  const { name, addressLine1, city } = place?.addressWithContact?.address ?? {};
  const address = [name, addressLine1, city].filter(Boolean).join(', ');
  const known = place?.supplySource;
  const isMissing =
    known && !choices.some(({ supplySourceId }) => supplySourceId === known.supplySourceId);
  const options = [
    { value: '', text: 'not set' },
    ...(form.was['returns'] === TO_ADDRESS
      ? [{ value: TO_ADDRESS, text: address || 'an address' }]
      : []),
    ...(isMissing
      ? [{ value: known.supplySourceId, text: known.alias ?? known.supplySourceId }]
      : []),
    ...choices.map(({ supplySourceId, name: text }) => ({ value: supplySourceId, text })),
  ];
  return <Choice form={form} field="returns" label="Returns go to" options={options} />;
}

interface FieldProps {
  readonly form: LocationForm;
  readonly field: string;
  readonly label: string;
}

function Field({ form, field, children }: FieldProps & { readonly children: ReactNode }) {
  const problem = form.problems[field];
  const isChanged = form.differences.some((difference) => difference.field === field);
  return (
    <div className={isChanged ? 'option option-changed' : 'option'}>
      {children}
      <span id={`words-${field}`} className="trouble-text second">
        {problem}
      </span>
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  readonly placeholder?: string;
  readonly isWide?: boolean;
}

function TextField({ placeholder = '', isWide = false, ...props }: TextFieldProps) {
  const { form, field, label } = props;
  return (
    <Field {...props}>
      <label className={isWide ? 'field field-wide' : 'field'}>
        <span className="second">{label}</span>
        <input
          data-field={field}
          value={form.draft[field] ?? ''}
          placeholder={placeholder}
          autoComplete="off"
          aria-invalid={form.problems[field] !== undefined}
          aria-describedby={`words-${field}`}
          onChange={(event) => form.set({ [field]: event.target.value })}
        />
      </label>
    </Field>
  );
}

interface ChoiceProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

function Choice({ options, ...props }: ChoiceProps) {
  const { form, field, label } = props;
  return (
    <Field {...props}>
      <Select
        className="field"
        label={label}
        value={form.draft[field] ?? ''}
        options={options}
        onChange={(value) => form.set({ [field]: value })}
      />
    </Field>
  );
}
