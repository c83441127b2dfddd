import { useRef, useState } from 'react';

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onCopied?: () => void;
}

/** A text to take away, with a button that copies it. Where the browser refuses, it is selected, so that Ctrl+C copies it. */
export function CopyField({ label, value, onCopied }: CopyFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setWords('Copied.');
    } catch {
      // Pages without TLS may not write to the clipboard.
      setWords('The browser does not allow it. The text is selected: press Ctrl+C.');
    }
    onCopied?.();
  };
  return (
    <div className="copy-field">
      <label className="field">
        {label}
        <input
          ref={field}
          readOnly
          spellCheck={false}
          value={value}
          onFocus={(event) => event.target.select()}
        />
      </label>
      <button type="button" onClick={() => void copy()}>
        Copy
      </button>
      <p role="status" className="second">
        {words}
      </p>
    </div>
  );
}
