import { actionChoices } from '../../model/audit-words.js';
import { useAccess } from '../../parts/access.js';
import { SearchField } from '../../parts/search-field.js';
import { Select } from '../../parts/select.js';
import { NO_FILTER } from './access-search.js';
import type { AccessSearch } from './access-search.js';

interface AuditFiltersProps {
  readonly search: AccessSearch;
  readonly onChange: (changed: Partial<AccessSearch>) => void;
}

const ACTIONS = [{ value: '', text: 'Any' }, ...actionChoices()];

export function AuditFilters({ search, onChange }: AuditFiltersProps) {
  const { seller, sellers } = useAccess();
  const { action, who, from, to, about, of } = search;
  const isFiltered = [action, who, from, to, about].some((part) => part !== undefined);
  return (
    <div className="access-filters" role="group" aria-label="Filters">
      <Select
        label="Action"
        value={action ?? ''}
        options={ACTIONS}
        onChange={(value) => onChange({ action: value || undefined })}
      />
      <SearchField
        label="By, the whole name"
        value={who ?? ''}
        onFind={(text) => onChange({ who: text || undefined })}
      />
      <Day label="From" value={from} onChange={(day) => onChange({ from: day })} />
      <Day label="To" value={to} onChange={(day) => onChange({ to: day })} />
      {sellers.length > 1 && (
        <Select
          label="Seller"
          value={of ?? ''}
          options={[
            { value: '', text: 'All' },
            { value: 'seller', text: seller.name ?? seller.sellerId },
          ]}
          onChange={(value) => onChange({ of: value || undefined })}
        />
      )}
      {about !== undefined && <span className="second">Only entries about one object</span>}
      {isFiltered && (
        <button type="button" onClick={() => onChange(NO_FILTER)}>
          Take filters off
        </button>
      )}
    </div>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

function Day({ label, value, onChange }: DayProps) {
  return (
    <label className="select">
      <span className="select-label">{label}</span>
      <input
        type="date"
        className="access-day"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || undefined)}
      />
    </label>
  );
}
