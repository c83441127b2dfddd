import type { ReactNode } from 'react';
import { WEEKDAYS, dayName } from '../../model/hours.js';
import { UNITS, copiedWeek } from '../../model/onboarding-form.js';
import type { FieldKind, FormField, Texts } from '../../model/onboarding-form.js';
import { Select } from '../../parts/select.js';

interface FieldProps {
  readonly field: FormField;
  readonly texts: Texts;
  readonly problems: Readonly<Record<string, string>>;
  readonly onTexts: (texts: Texts) => void;
  /** Whether the focus starts here. */
  readonly isFirst: boolean;
}

const TYPES: Partial<Record<FieldKind, string>> = { email: 'email', phone: 'tel' };

/** The fields of one value. */
export function FieldOf(props: FieldProps) {
  const { field } = props;
  if (field.kind === 'hours') return <WeekField {...props} />;
  if (field.kind === 'throughput') return <ThroughputField {...props} />;
  return (
    <TextField {...props} part={field.path} label={field.label} hint={field.hint}>
      {field.kind === 'timeZone' && (
        <datalist id={`${field.path}-list`}>
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </datalist>
      )}
    </TextField>
  );
}

interface TextFieldProps extends FieldProps {
  readonly part: string;
  readonly label: string;
  readonly hint: string;
  readonly children?: ReactNode;
}

function TextField(props: TextFieldProps) {
  const { field, part, label, hint, texts, problems, onTexts, isFirst, children } = props;
  const problem = problems[part];
  return (
    <div className="step-field">
      <label htmlFor={part}>{label}</label>
      <input
        id={part}
        type={TYPES[field.kind] ?? 'text'}
        autoFocus={isFirst}
        autoComplete="off"
        spellCheck={false}
        {...(field.kind === 'quantity' && { inputMode: 'numeric' as const })}
        {...(field.kind === 'timeZone' && { list: `${part}-list` })}
        value={texts[part] ?? ''}
        aria-invalid={problem !== undefined}
        aria-describedby={`${part}-words`}
        onChange={(event) => onTexts({ ...texts, [part]: event.target.value })}
      />
      <p id={`${part}-words`} className={problem === undefined ? 'second' : 'step-problem'}>
        {problem ?? hint}
      </p>
      {children}
    </div>
  );
}

function WeekField(props: FieldProps) {
  const { field, texts, onTexts } = props;
  return (
    <fieldset className="step-week">
      <legend>{field.label}</legend>
      <p className="second">{field.hint}</p>
      {WEEKDAYS.map((day, place) => (
        <TextField
          key={day}
          {...props}
          isFirst={props.isFirst && place === 0}
          part={`${field.path}.${day.toLowerCase()}`}
          label={dayName(day)}
          hint=""
        />
      ))}
      <button type="button" onClick={() => onTexts(copiedWeek(field.path, texts))}>
        Monday’s hours on all weekdays
      </button>
    </fieldset>
  );
}

const UNIT_WORDS: Readonly<Record<(typeof UNITS)[number], string>> = {
  DAYS: 'in a day',
  HOURS: 'in an hour',
  MINUTES: 'in a minute',
};

function ThroughputField(props: FieldProps) {
  const { field, texts, onTexts } = props;
  const unit = `${field.path}.unit`;
  return (
    <div className="step-pair">
      <TextField {...props} part={`${field.path}.value`} label={field.label} hint={field.hint} />
      <Select
        label="Period"
        isLabelHidden
        value={texts[unit] ?? 'DAYS'}
        options={UNITS.map((value) => ({ value, text: UNIT_WORDS[value] }))}
        onChange={(value) => onTexts({ ...texts, [unit]: value })}
      />
    </div>
  );
}
