import { useEffect, useRef, useState } from 'react';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onFind: (text: string) => void;
}

const PAUSE_MS = 250;

/** A field whose text filters a list, once a person pauses. Back changes its text. */
export function SearchField({ label, value, onFind }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef(value);
  useEffect(() => {
    if (sent.current === value) return;
    sent.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (text: string): void => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      sent.current = text.trim();
      onFind(text.trim());
    }, PAUSE_MS);
  };
  return (
    <label className="select">
      <span className="select-label">{label}</span>
      <input
        type="search"
        className="search-input"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
    </label>
  );
}
