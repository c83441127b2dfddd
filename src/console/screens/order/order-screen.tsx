import { useState } from 'react';
import type { FormEvent } from 'react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useClient } from 'urql';
import { OrderLookupDocument } from '../../generated/order/graphql.js';
import type { OrderLookupQuery } from '../../generated/order/graphql.js';
import { codeOf } from '../../model/scan.js';
import { useAccess } from '../../parts/access.js';
import { GhostRows } from '../../parts/ghosts.js';
import { useKeys } from '../../parts/keyboard.js';
import { troubleOf } from '../../parts/trouble.js';
import { TroubleLine } from '../../parts/trouble-line.js';
import { keepSeller } from '../../parts/use-screen-search.js';
import { OrderPage } from './order-page.js';
import { useOrder } from './use-order.js';
import type { ReadOrder } from './use-order.js';
import './order.css';

/** One order with all that can be done for it. Each exception of the other screens ends here. */
export function OrderScreen() {
  const { id } = useParams({ strict: false }) as { readonly id: string };
  const { sellerId } = useAccess().seller;
  const read = useOrder(sellerId, id);
  const find = useFind(sellerId);
  useKeys([], (code) => void find.find(code));
  return (
    <div className="order">
      {find.words !== '' && (
        <p className="order-note" role="status">
          {find.words}
        </p>
      )}
      {read.trouble && !read.isReading && (
        <TroubleLine
          what={`Order ${id} could not be read${read.order ? ' again. What you see may be old' : ''}.`}
          trouble={read.trouble}
          onRetry={read.again}
        />
      )}
      {read.order ? (
        <OrderPage key={read.order.id} order={read.order} onChanged={read.again} />
      ) : (
        <WithoutOrder id={id} read={read} onFind={find.find} />
      )}
    </div>
  );
}

interface WithoutOrderProps extends FindFormProps {
  readonly id: string;
  readonly read: ReadOrder;
}

function WithoutOrder({ id, read, onFind }: WithoutOrderProps) {
  if (read.isReading) return <GhostRows />;
  return read.trouble ? <FindForm onFind={onFind} /> : <NotKnown id={id} onFind={onFind} />;
}

interface FindFormProps {
  readonly onFind: (code: string) => Promise<void>;
}

interface NotKnownProps extends FindFormProps {
  readonly id: string;
}

function NotKnown({ id, onFind }: NotKnownProps) {
  return (
    <div className="page">
      <h1>Amazon knows no order {id} for this seller</h1>
      <p>Check the id, or the seller. An id has the form 123-1234567-1234567.</p>
      <FindForm onFind={onFind} />
    </div>
  );
}

function FindForm({ onFind }: FindFormProps) {
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim() !== '') void onFind(typed);
  };
  return (
    <form className="order-find-form" onSubmit={submit}>
      <label className="field">
        Order id or tracking number
        <input
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <button type="submit">Open</button>
    </form>
  );
}

const ORDER_ID = /^\d{3}-\d{7}-\d{7}$/;

/** Why a code leads to no order. */
interface NotFound {
  readonly words: string;
}

type Found = NonNullable<NonNullable<OrderLookupQuery['seller']>['lookup']>[number]['node'];

function orderIdOf(node: Found): string | null {
  if (node?.__typename === 'Order' || node?.__typename === 'Purchase') return node.amazonOrderId;
  return node?.__typename === 'Shipment' ? node.orderId : null;
}

/** Opens the order of a code that was scanned or typed. */
function useFind(seller: string) {
  const client = useClient();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const find = async (typed: string): Promise<void> => {
    const code = codeOf(typed);
    const found = ORDER_ID.test(code) ? code : await orderOf(code);
    setWords(typeof found === 'string' ? '' : found.words);
    if (typeof found === 'string')
      void navigate({ to: '/orders/$id', params: { id: found }, search: keepSeller });
  };
  const orderOf = async (code: string): Promise<string | NotFound> => {
    const { data, error } = await client
      .query(OrderLookupDocument, { seller, code }, { requestPolicy: 'network-only' })
      .toPromise();
    if (error) return { words: `${code} could not be looked up. ${troubleOf(error).message}` };
    const found = (data?.seller?.lookup ?? []).map(({ node }) => orderIdOf(node));
    return found.find((id) => id !== null) ?? { words: `No order is called ${code}.` };
  };
  return { words, find };
}
