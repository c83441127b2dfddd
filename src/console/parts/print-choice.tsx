import { useState } from 'react';
import { FORMATS, isFormat, isSort, readChoice, SORTS } from '../model/print-choice.js';
import type { PrintChoice } from '../model/print-choice.js';
import { Select } from './select.js';

const PLACE = 'printing';

/** Returns how this workstation prints labels, and a way to change it. It is remembered in this browser. */
export function usePrintChoice(): readonly [PrintChoice, (choice: PrintChoice) => void] {
  const [choice, setChoice] = useState(() => readChoice(remembered()));
  const change = (next: PrintChoice): void => {
    setChoice(next);
    remember(next);
  };
  return [choice, change];
}

function remembered(): string | null {
  try {
    return localStorage.getItem(PLACE);
  } catch {
    // A browser can refuse to store anything.
    return null;
  }
}

function remember(choice: PrintChoice): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(choice));
  } catch {
    // The next page begins as usual.
  }
}

interface PrintChoiceFieldsProps {
  readonly choice: PrintChoice;
  readonly onChange: (choice: PrintChoice) => void;
}

/** Asks in which order and which format labels are printed, and whether packing slips follow them. */
export function PrintChoiceFields({ choice, onChange }: PrintChoiceFieldsProps) {
  const { sortBy, format, hasSlips } = choice;
  return (
    <div className="print-choice">
      <label className="check">
        <input
          type="checkbox"
          checked={hasSlips}
          onChange={() => onChange({ ...choice, hasSlips: !hasSlips })}
        />{' '}
        with packing slips
      </label>
      <Select
        label="Sorted by"
        value={sortBy}
        options={Object.entries(SORTS).map(([value, text]) => ({ value, text }))}
        onChange={(value) => onChange({ ...choice, sortBy: isSort(value) ? value : 'SKU' })}
      />
      <Select
        label="Format"
        value={format ?? ''}
        options={Object.entries(FORMATS).map(([value, text]) => ({ value, text }))}
        onChange={(value) => onChange({ ...choice, format: isFormat(value) ? value : null })}
      />
    </div>
  );
}
