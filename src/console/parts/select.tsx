interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
  /** Whether the label is for screen readers only. */
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** A choice of the browser. It opens fast in tables, works on phones, and needs no library. */
export function Select(props: SelectProps) {
  const { label, value, options, onChange, isLabelHidden = false, isDisabled = false } = props;
  return (
    <label className={`select ${props.className ?? ''}`}>
      <span className={isLabelHidden ? 'visually-hidden' : 'select-label'}>{label}</span>
      <select
        value={value}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}
