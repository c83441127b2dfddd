import { useRef, useState } from 'react';
import type { FormEvent, RefObject } from 'react';
import type { ShipStoresQuery } from '../../generated/ship/graphql.js';
import { clock, zoneName } from '../../model/time.js';
import { FoundLinks } from '../../parts/found-links.js';
import { Select } from '../../parts/select.js';
import { FILTERS, fits } from './rows.js';
import type { FilterName, Row } from './rows.js';
import type { OpenOrders } from './use-orders.js';
import type { Scanned } from './use-scan.js';

type Seller = NonNullable<ShipStoresQuery['seller']>;
export type StoreChoice = NonNullable<Seller['supplySources']>['nodes'][number];

interface ShipHeadProps {
  readonly stores: readonly StoreChoice[];
  /** Why locations are missing; null when none is. */
  readonly lacks: string | null;
  readonly open: OpenOrders;
  readonly rows: readonly Row[];
  readonly now: number;
  readonly only: FilterName | null;
  readonly onStore: (id: string) => void;
  readonly onOnly: (filter: FilterName | null) => void;
  readonly scan: RefObject<HTMLInputElement>;
  readonly scanned: Scanned;
  /** Returns whether the code was found. */
  readonly onScan: (code: string) => Promise<boolean>;
}

export function ShipHead(props: ShipHeadProps) {
  const { stores, open, rows, now, only } = props;
  return (
    <header className="ship-head">
      <div className="ship-title">
        <h1>Ship</h1>
        <Select
          label="Location"
          isLabelHidden
          value={open.store?.id ?? ''}
          options={stores.map(({ id, alias, supplySourceCode, status }) => ({
            value: id,
            text: `${alias ?? supplySourceCode ?? id}${status === 'ACTIVE' ? '' : ', not active'}`,
          }))}
          onChange={props.onStore}
        />
        {props.lacks !== null && (
          <span role="status" className="second">
            {props.lacks}
          </span>
        )}
        <OpenWords store={open.store} now={now} zone={zoneOf(open)} />
      </div>
      <ScanField {...props} />
      <div className="ship-filters">
        {FILTERS.map(({ name, title }) => {
          const count = rows.filter((row) => fits(row, name, now)).length;
          if (isRare(name) && count === 0 && only !== name) return null;
          return (
            <button
              key={name}
              type="button"
              aria-pressed={only === name}
              onClick={() => props.onOnly(only === name ? null : name)}
            >
              {title} <b>{count}</b>
            </button>
          );
        })}
      </div>
      <SayLine {...props} />
    </header>
  );
}

const zoneOf = ({ store }: OpenOrders): string | null =>
  store?.openState?.timeZone ?? store?.configuration?.timeZone ?? null;

/** What a scan found, else when the list was read. In one place, so that a scan does not move the list. */
function SayLine({ open, now, scanned }: Pick<ShipHeadProps, 'now' | 'open' | 'scanned'>) {
  const zone = zoneOf(open);
  return (
    <div className="ship-say">
      <p className="scan-words" role="status">
        {scanned.words}
        <FoundLinks key={scanned.code} orders={scanned.others} />
      </p>
      {open.readAt !== null && scanned.words === '' && (
        <p className="ship-age second">
          {`As of ${clock(open.readAt, zone, now)}${zone ? `, ${zoneName(zone)}` : ''}`}
        </p>
      )}
    </div>
  );
}

/** Only shown when an order is like that. */
const isRare = (name: FilterName): boolean => name === 'blocked' || name === 'late';

interface OpenWordsProps {
  readonly store: OpenOrders['store'];
  readonly now: number;
  readonly zone: string | null;
}

/** Says whether the location is open, as Amazon sees it. */
function OpenWords({ store, now, zone }: OpenWordsProps) {
  if (!store) return null;
  const { openState } = store;
  if (!openState) return <span className="open-words">Hours not known</span>;
  const next = openState.isOpen ? openState.closesAt : openState.opensAt;
  const until = next === null ? '' : ` until ${clock(next, zone, now)}`;
  return <span className="open-words">{`${openState.isOpen ? 'Open' : 'Closed'}${until}`}</span>;
}

/** The loudest thing on the page. A scanner that types is understood without it as well. */
function ScanField({ scan, onScan }: Pick<ShipHeadProps, 'onScan' | 'scan'>) {
  const [code, setCode] = useState('');
  const own = useRef<HTMLInputElement>(null);
  const field = scan ?? own;
  const look = async (): Promise<void> => {
    const isFound = await onScan(code);
    if (isFound) setCode('');
    else field.current?.select();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (code.trim() !== '') void look();
  };
  return (
    <div className="scan">
      <form onSubmit={submit} className="scan-form">
        <label htmlFor="scan">Scan</label>
        <input
          id="scan"
          ref={field}
          value={code}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          placeholder="order, SKU or tracking number"
          onChange={(event) => setCode(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
      </form>
    </div>
  );
}
