import { useState } from 'react';
import { OUTCOMES, REFUNDS } from '../../model/purchase-search.js';
import type { PurchaseSearch } from '../../model/purchase-search.js';
import { codeOf } from '../../model/scan.js';
import { Select } from '../../parts/select.js';
import type { PurchaseScreen } from './screen-state.js';

interface FiltersProps {
  readonly screen: PurchaseScreen;
  /** Carriers of the purchases that were read. */
  readonly carriers: readonly string[];
}

export const NO_FILTERS: Partial<PurchaseSearch> = {
  run: undefined,
  carrier: undefined,
  store: undefined,
  day: undefined,
  only: undefined,
  find: undefined,
};

/** What narrows a list. All of it is in the address. */
export function Filters({ screen, carriers }: FiltersProps) {
  const { view, search, change, stores } = screen;
  const { carrier, store, day, only, run, find } = search;
  const known = [...new Set([...carriers, ...(carrier === undefined ? [] : [carrier])])].toSorted();
  const words = view === 'refunds' ? REFUNDS : OUTCOMES;
  const isNarrow = [carrier, store, day, only, run, find].some((value) => value !== undefined);
  return (
    <div className="purchase-filters">
      <FindField key={find ?? ''} screen={screen} />
      {view !== 'unknown' && view !== 'not-again' && (
        <Select
          label={view === 'refunds' ? 'Refund' : 'State'}
          value={only ?? ''}
          options={[
            { value: '', text: 'All' },
            ...Object.entries(words).map(([value, { text }]) => ({ value, text })),
          ]}
          onChange={(value) => change({ only: value || undefined })}
        />
      )}
      <Select
        label="Carrier"
        value={carrier ?? ''}
        options={[
          { value: '', text: 'All' },
          ...known.map((name) => ({ value: name, text: name })),
        ]}
        onChange={(value) => change({ carrier: value || undefined })}
      />
      <StoreSelect stores={stores} store={store} onStore={(value) => change({ store: value })} />
      {view !== 'unknown' && (
        <DayField day={day} onDay={(value) => change({ day: value })} label="Day" />
      )}
      {run !== undefined && <span className="second run-named">Run {run}</span>}
      {isNarrow && (
        <button type="button" className="plain" onClick={() => change(NO_FILTERS)}>
          Show all
        </button>
      )}
    </div>
  );
}

interface StoreSelectProps {
  readonly stores: PurchaseScreen['stores'];
  readonly store: string | undefined;
  readonly onStore: (store: string | undefined) => void;
}

export function StoreSelect({ stores, store, onStore }: StoreSelectProps) {
  const isKnown = stores.some(({ supplySourceId }) => supplySourceId === store);
  return (
    <Select
      label="From"
      value={store ?? ''}
      options={[
        { value: '', text: 'All locations' },
        ...stores.map((one) => ({
          value: one.supplySourceId,
          text: one.alias ?? one.supplySourceCode ?? one.supplySourceId,
        })),
        ...(store !== undefined && !isKnown ? [{ value: store, text: store }] : []),
      ]}
      onChange={(value) => onStore(value || undefined)}
    />
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly day: string | undefined;
  readonly onDay: (day: string | undefined) => void;
}

export function DayField({ label, day, onDay }: DayFieldProps) {
  return (
    <label className="select">
      <span className="select-label">{label}</span>
      <input
        type="date"
        className="day-field"
        value={day ?? ''}
        onChange={(event) => onDay(event.target.value || undefined)}
      />
    </label>
  );
}

/** Finds purchases by order or tracking number. */
function FindField({ screen }: { readonly screen: PurchaseScreen }) {
  const { search, change } = screen;
  const [typed, setTyped] = useState(search.find ?? '');
  return (
    <form
      className="find-form"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const find = codeOf(typed) || undefined;
        change({ find, ...(find !== undefined && { state: 'all', day: undefined }) });
      }}
    >
      <label htmlFor="find">Find</label>
      <input
        id="find"
        value={typed}
        placeholder="Order or tracking number"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
      />
    </form>
  );
}
