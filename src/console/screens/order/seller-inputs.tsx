import { TroubleLine } from '../../parts/trouble-line.js';
import { controlsOf, nameOf } from './answers.js';
import type { Control, FormField } from './answers.js';
import type { OrderItem } from './order-state.js';
import { plainWord } from './order-state.js';
import type { AnswersState } from './use-answers.js';

interface SellerInputsProps {
  readonly answers: AnswersState;
  readonly items: readonly OrderItem[];
}

/** The questions of the carrier, such as those of customs, made from their definitions. */
export function SellerInputs({ answers, items }: SellerInputsProps) {
  const { fields, isReading, trouble, again } = answers;
  return (
    <fieldset className="order-seller-inputs">
      <legend>Questions of the carrier</legend>
      {trouble && (
        <TroubleLine what="The questions could not be read." trouble={trouble} onRetry={again} />
      )}
      {isReading && <span className="ghost" />}
      {fields.map((field) => (
        <Field
          key={field.fieldId}
          field={field}
          answers={answers}
          item={items.find(({ orderItemId }) => orderItemId === field.orderItemId) ?? null}
        />
      ))}
    </fieldset>
  );
}

interface FieldProps {
  readonly field: FormField;
  readonly answers: AnswersState;
  readonly item: OrderItem | null;
}

function Field({ field, answers, item }: FieldProps) {
  const { fieldId, hint, isRequired } = field;
  const label = field.label ?? fieldId;
  const problem = answers.problems[fieldId];
  const controls = controlsOf(field);
  return (
    <div className="order-seller-input">
      <p>
        <b>{label}</b>
        {!isRequired && <span className="second"> optional</span>}
        {item && <span className="second"> for {item.sku ?? item.title}</span>}
      </p>
      {hint && <p className="second">{hint}</p>}
      <div className="order-seller-controls">
        {controls.map((control) => (
          <ControlField
            key={control.part}
            control={control}
            label={`${label}${control.label === '' ? '' : `, ${control.label}`}`}
            value={answers.typed[nameOf(fieldId, control.part)] ?? ''}
            isWrong={problem !== undefined}
            onType={(value) => answers.type(nameOf(fieldId, control.part), value)}
          />
        ))}
      </div>
      {problem !== undefined && (
        <p role="status" className="trouble-text">
          {problem}
        </p>
      )}
    </div>
  );
}

interface ControlFieldProps {
  readonly control: Control;
  readonly label: string;
  readonly value: string;
  readonly isWrong: boolean;
  readonly onType: (value: string) => void;
}

function ControlField({ control, label, value, isWrong, onType }: ControlFieldProps) {
  const words = control.label;
  if (control.choices.length > 0)
    return (
      <label className="field">
        {words !== '' && <span className="second">{words}</span>}
        <select
          aria-label={label}
          aria-invalid={isWrong}
          value={value}
          onChange={(event) => onType(event.target.value)}
        >
          <option value="">Choose</option>
          {control.choices.map((choice) => (
            <option key={choice} value={choice}>
              {/^[A-Z_]+$/.test(choice) && choice.length > 3 ? plainWord(choice) : choice}
            </option>
          ))}
        </select>
      </label>
    );
  if (control.input === 'checkbox')
    return (
      <label className="order-check">
        <input
          type="checkbox"
          aria-label={label}
          checked={value === 'true'}
          onChange={(event) => onType(String(event.target.checked))}
        />{' '}
        Yes
      </label>
    );
  return (
    <label className="field">
      {words !== '' && <span className="second">{words}</span>}
      <input
        type={control.input === 'date' ? 'datetime-local' : 'text'}
        inputMode={control.input === 'number' ? 'decimal' : 'text'}
        aria-label={label}
        aria-invalid={isWrong}
        autoComplete="off"
        value={value}
        onChange={(event) => onType(event.target.value)}
      />
    </label>
  );
}
