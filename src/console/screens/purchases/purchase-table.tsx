import type { PurchaseRowFragment } from '../../generated/purchases/graphql.js';
import { shown } from '../../model/money.js';
import { clock } from '../../model/time.js';
import { useNow } from '../../parts/use-connection.js';
import { StateMark } from './state-mark.js';

interface PurchaseTableProps {
  readonly label: string;
  readonly rows: readonly PurchaseRowFragment[];
  /** The purchase whose panel is open. */
  readonly open: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** Purchases, one in a row. A row opens its panel. */
export function PurchaseTable({ label, rows, open, onOpen }: PurchaseTableProps) {
  const now = useNow();
  return (
    <table className="purchase-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className="cell-order">
            Order
          </th>
          <th scope="col" className="cell-state">
            State
          </th>
          <th scope="col">Service</th>
          <th scope="col" className="cell-price">
            Price
          </th>
          <th scope="col">Tracking</th>
          <th scope="col">Asked for by</th>
          <th scope="col" className="cell-when">
            When
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <PurchaseLine key={row.id} row={row} now={now} isOpen={row.id === open} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

interface PurchaseLineProps {
  readonly row: PurchaseRowFragment;
  readonly now: number;
  readonly isOpen: boolean;
  readonly onOpen: (id: string) => void;
}

function PurchaseLine({ row, now, isOpen, onOpen }: PurchaseLineProps) {
  const { id, state, amazonOrderId, serviceName, carrierName, price, trackingNumber } = row;
  const isBad = state === 'REJECTED' && row.settledBy !== 'PERSON';
  const kind = state === 'UNKNOWN' ? 'row-unknown' : isBad ? 'row-trouble' : '';
  const who = row.createdBy === 'unknown' ? 'not known' : row.createdBy;
  return (
    <tr className={`${kind} ${isOpen ? 'row-open' : ''}`} data-purchase={id}>
      <th scope="row" className="cell-order">
        <button
          type="button"
          className="purchase-open"
          aria-expanded={isOpen}
          onClick={() => onOpen(id)}
        >
          {amazonOrderId}
        </button>
      </th>
      <td className="cell-state">
        <StateMark purchase={row} />
      </td>
      <td className="cell-service">
        {serviceName ?? carrierName ?? <span className="second">not known</span>}
      </td>
      <td className="cell-price">
        {price ? shown(price) : <span className="second">{noPrice(state)}</span>}
      </td>
      <td className="cell-tracking narrow">{trackingNumber ?? ''}</td>
      <td className="cell-who second">{who}</td>
      <td className="cell-when second">
        <time dateTime={row.createdAt}>{clock(row.createdAt, null, now)}</time>
      </td>
    </tr>
  );
}

function noPrice(state: PurchaseRowFragment['state']): string {
  return state === 'UNKNOWN' || state === 'PURCHASED' ? 'not known' : '';
}
