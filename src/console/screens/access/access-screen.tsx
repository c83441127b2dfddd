import { useScreenSearch } from '../../parts/use-screen-search.js';
import { NO_FILTER, readAccessSearch } from './access-search.js';
import { AuditLog } from './audit-log.js';
import { KeyList } from './key-list.js';
import '../../parts/forms.css';
import '../../parts/table.css';
import './access.css';

/** Who may use this server, and what they did. */
export function AccessScreen() {
  const [search, change] = useScreenSearch(readAccessSearch);
  const isAudit = search.tab === 'audit';
  const tabs = (
    <div className="tabs">
      <button
        type="button"
        aria-pressed={!isAudit}
        onClick={() => change({ ...NO_FILTER, tab: undefined, of: undefined })}
      >
        Access keys
      </button>
      <button
        type="button"
        aria-pressed={isAudit}
        onClick={() => change({ ...NO_FILTER, tab: 'audit' })}
      >
        Audit log
      </button>
    </div>
  );
  return isAudit ? <AuditLog tabs={tabs} /> : <KeyList tabs={tabs} />;
}
