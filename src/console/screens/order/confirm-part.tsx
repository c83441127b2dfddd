import { useState } from 'react';
import type { FormEvent } from 'react';
import { useClient } from 'urql';
import {
  OrderCarriersDocument,
  OrderConfirmDocument,
  OrderStoresDocument,
} from '../../generated/order/graphql.js';
import type { ConfirmShipmentInput, OrderConfirmMutation } from '../../generated/order/graphql.js';
import { connection } from '../../model/connection.js';
import { useAccess } from '../../parts/access.js';
import { Select } from '../../parts/select.js';
import { TroubleLine } from '../../parts/trouble-line.js';
import { troubleOf } from '../../parts/trouble.js';
import { useConnection } from '../../parts/use-connection.js';
import { useAllStores } from '../../parts/use-all-stores.js';
import { useExactQuery } from '../../parts/use-exact-query.js';
import { EMPTY_CONFIRMATION, localTime, readConfirmation } from './confirmation.js';
import type { ConfirmationForm } from './confirmation.js';
import { FailureBox } from './failure-box.js';
import { confirmationWords } from './history.js';
import type { Order } from './order-state.js';
import type { OrderSearch } from './order-search.js';
import type { PartProps } from './part-props.js';

interface ConfirmPartProps extends PartProps {
  readonly search: OrderSearch;
  readonly change: (changed: Partial<OrderSearch>) => void;
  readonly onChanged: () => void;
}

/** Confirms a package that left with a label from elsewhere. */
export function ConfirmPart({ order, seller, search, change, onChanged }: ConfirmPartProps) {
  const { can } = useAccess();
  if (!can('CONFIRM') || order.fulfilledBy === 'AMAZON' || order.status === 'CANCELLED')
    return null;
  const isOpen = search.open === 'confirm';
  return (
    <section className="order-part" aria-labelledby="confirm-title">
      <div className="order-part-head">
        <h2 id="confirm-title">Shipped with another label</h2>
        {isOpen ? (
          <button type="button" className="plain" onClick={() => change({ open: undefined })}>
            Close
          </button>
        ) : (
          <button type="button" onClick={() => change({ open: 'confirm' })}>
            Confirm a package
          </button>
        )}
      </div>
      {isOpen ? (
        <ConfirmForm {...{ order, seller, onChanged }} />
      ) : (
        <p className="second">Labels that are bought here need no confirmation.</p>
      )}
    </section>
  );
}

interface ConfirmFormProps {
  readonly order: Order;
  readonly seller: string;
  readonly onChanged: () => void;
}

function ConfirmForm({ order, seller, onChanged }: ConfirmFormProps) {
  const [form, setForm] = useState<ConfirmationForm>(() => ({
    ...EMPTY_CONFIRMATION,
    shipDate: localTime(connection.now()),
  }));
  const [problem, setProblem] = useState<string | null>(null);
  const isConnected = useConnection().downSince === null;
  const sending = useConfirming(onChanged);
  const change = (changed: Partial<ConfirmationForm>): void => setForm({ ...form, ...changed });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read = readConfirmation(form, order, seller);
    setProblem(read.problem);
    if (read.problem === null) void sending.send(read.input);
  };
  return (
    <form className="order-confirm-form" onSubmit={submit}>
      <ConfirmUnits {...{ order, form, change }} />
      <CarrierFields {...{ seller, form, change }} />
      <label className="field">
        Tracking number
        <input
          value={form.trackingNumber}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => change({ trackingNumber: event.target.value })}
        />
      </label>
      <label className="field">
        Left at, in your time
        <input
          type="datetime-local"
          value={form.shipDate}
          onChange={(event) => change({ shipDate: event.target.value })}
        />
      </label>
      <FromField {...{ seller, form, change }} />
      <p role="status" className="trouble-text">
        {problem}
      </p>
      {sending.result}
      <button type="submit" className="primary" disabled={!isConnected || sending.isSending}>
        {sending.isSending ? 'Sending' : 'Confirm the package'}
      </button>
    </form>
  );
}

type Answer = NonNullable<OrderConfirmMutation['confirmShipment']>;

function useConfirming(onChanged: () => void) {
  const client = useClient();
  const [isSending, setIsSending] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [lost, setLost] = useState('');
  const send = async (input: ConfirmShipmentInput): Promise<void> => {
    if (isSending) return;
    setIsSending(true);
    const { data, error } = await client.mutation(OrderConfirmDocument, { input }).toPromise();
    setIsSending(false);
    setAnswer(data?.confirmShipment ?? null);
    setLost(error ? troubleOf(error).message : '');
    onChanged();
  };
  const words = answer?.confirmation ? confirmationWords(answer.confirmation.state)[0] : null;
  const result = (
    <>
      {answer?.error && <FailureBox failure={answer.error} />}
      {answer && !answer.error && words !== null && (
        <p role="status" className="order-box order-box-done">
          {words}.
        </p>
      )}
      {lost !== '' && (
        <p role="status" className="order-box order-box-unknown">
          <strong>It is not known whether this was confirmed.</strong> {lost} Send it again: that
          does no harm.
        </p>
      )}
    </>
  );
  return { isSending, send, result };
}

interface FieldsProps {
  readonly form: ConfirmationForm;
  readonly change: (changed: Partial<ConfirmationForm>) => void;
}

function ConfirmUnits({ order, form, change }: FieldsProps & { readonly order: Order }) {
  return (
    <ul className="order-unit-list">
      {order.items.map(({ id, orderItemId, sku, title, quantityOrdered, quantityUnfulfilled }) => (
        <li key={id}>
          <input
            type="number"
            inputMode="numeric"
            min={0}
            max={quantityOrdered ?? undefined}
            aria-label={`Units of ${sku ?? title ?? orderItemId} in the package`}
            value={form.units[orderItemId] ?? quantityUnfulfilled ?? 0}
            onChange={(event) => {
              const units = Math.max(Math.floor(Number(event.target.value) || 0), 0);
              change({ units: { ...form.units, [orderItemId]: units } });
            }}
          />
          <span className="second">of {quantityOrdered ?? 'not known'}</span>
          <span className="narrow">{sku ?? title}</span>
        </li>
      ))}
    </ul>
  );
}

function CarrierFields({ seller, form, change }: FieldsProps & { readonly seller: string }) {
  const [{ data, error }, again] = useExactQuery({
    query: OrderCarriersDocument,
    variables: { seller },
  });
  const carriers = (data?.seller?.carriers ?? []).filter(({ code }) => code !== 'Other');
  return (
    <>
      {error && (
        <TroubleLine
          what="The carriers could not be read."
          trouble={troubleOf(error)}
          onRetry={() => again({ requestPolicy: 'network-only' })}
        />
      )}
      <Select
        label="Carrier"
        value={form.carrierCode}
        options={[
          { value: '', text: 'Choose' },
          ...carriers.map(({ code, name }) => ({ value: code, text: name })),
          { value: 'Other', text: 'another carrier' },
        ]}
        onChange={(carrierCode) => change({ carrierCode })}
      />
      {form.carrierCode === 'Other' && (
        <label className="field">
          Name of the carrier
          <input
            value={form.carrierName}
            onChange={(event) => change({ carrierName: event.target.value })}
          />
        </label>
      )}
      <label className="field">
        <span>
          Service <span className="second">optional, such as Ground</span>
        </span>
        <input
          value={form.serviceName}
          onChange={(event) => change({ serviceName: event.target.value })}
        />
      </label>
    </>
  );
}

function FromField({ seller, form, change }: FieldsProps & { readonly seller: string }) {
  const { stores } = useAllStores(OrderStoresDocument, seller);
  return (
    <Select
      label="Left from"
      value={form.from}
      options={[
        { value: '', text: 'address of the seller account' },
        ...stores.map(({ supplySourceId, alias, supplySourceCode }) => ({
          value: supplySourceId,
          text: alias ?? supplySourceCode ?? supplySourceId,
        })),
      ]}
      onChange={(from) => change({ from })}
    />
  );
}
