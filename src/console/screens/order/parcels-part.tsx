import { useState } from 'react';
import { useClient } from 'urql';
import { OrderCancelLabelDocument } from '../../generated/order/graphql.js';
import { shown } from '../../model/money.js';
import { clock } from '../../model/time.js';
import { useAccess } from '../../parts/access.js';
import { Dialog } from '../../parts/dialog.js';
import { Mark } from '../../parts/marks.js';
import type { Tone } from '../../parts/marks.js';
import { troubleOf } from '../../parts/trouble.js';
import { useConnection } from '../../parts/use-connection.js';
import { FailureBox } from './failure-box.js';
import { spiteOf } from './history.js';
import type { PartProps } from './part-props.js';
import { isLabel } from './order-state.js';
import type { Order, Purchase } from './order-state.js';
import type { Printing } from './use-printing.js';

interface ParcelsPartProps extends PartProps {
  readonly printing: Printing;
  readonly onChanged: () => void;
}

/** The labels of the order, one by one, whatever became of them. */
export function ParcelsPart({ order, now, zone, printing, seller, onChanged }: ParcelsPartProps) {
  const { can } = useAccess();
  const purchases = (order.purchases ?? []).toReversed();
  const labels = purchases.filter(isLabel).length;
  return (
    <section className="order-part" aria-labelledby="parcels-title">
      <div className="order-part-head">
        <h2 id="parcels-title">Parcels</h2>
        {can('READ_PERSONAL_DATA') && labels > 0 && (
          <button type="button" onClick={printing.printAll}>
            {labels === 1 ? 'Print label' : `Print ${labels} labels`}{' '}
            <kbd aria-hidden="true">P</kbd>
          </button>
        )}
        {can('READ_PERSONAL_DATA') && (
          <button type="button" onClick={printing.printSlip}>
            Packing slip
          </button>
        )}
      </div>
      <p role="status" className="second">
        {printing.words}
      </p>
      {order.purchases === null && <p>The purchases are not known.</p>}
      {purchases.length === 0 && order.purchases !== null && (
        <p className="second">No label has been bought here.</p>
      )}
      <ul className="parcel-list">
        {purchases.map((purchase) => (
          <Parcel
            key={purchase.id}
            {...{ purchase, order, now, zone, printing, seller, onChanged }}
          />
        ))}
      </ul>
    </section>
  );
}

interface ParcelProps {
  readonly purchase: Purchase;
  readonly order: Order;
  readonly now: number;
  readonly zone: string | null;
  readonly printing: Printing;
  readonly seller: string;
  readonly onChanged: () => void;
}

function Parcel(props: ParcelProps) {
  const { purchase, printing, seller, onChanged } = props;
  const { can } = useAccess();
  const [isCancelling, setIsCancelling] = useState(false);
  const { shipmentId } = purchase;
  const canCancel = isLabel(purchase) && can('PURCHASE') && shipmentId !== null;
  return (
    <li className="order-parcel">
      <ParcelFacts {...props} />
      <div className="order-parcel-buttons">
        {isLabel(purchase) && can('READ_PERSONAL_DATA') && (
          <button type="button" onClick={() => printing.print([purchase.id])}>
            Print again
          </button>
        )}
        {canCancel && (
          <button type="button" onClick={() => setIsCancelling(true)}>
            Cancel label
          </button>
        )}
      </div>
      {isCancelling && shipmentId !== null && (
        <CancelDialog
          {...{ purchase, seller, onChanged, shipmentId }}
          onClose={() => setIsCancelling(false)}
        />
      )}
    </li>
  );
}

function ParcelFacts({ purchase, order, now, zone }: ParcelProps) {
  const [words, tone] = stateWords(purchase);
  const spite = spiteOf(purchase);
  const { serviceName, price, trackingNumber, rejection } = purchase;
  return (
    <div className="order-parcel-facts">
      <p className="order-parcel-line">
        <Mark tone={tone}>{words}</Mark>
        <b>{serviceName ?? 'Service not known'}</b>
        <span>{price ? shown(price) : 'price not known'}</span>
        {purchase.isProtected && <span className="done-text">protected</span>}
      </p>
      <p className="order-parcel-line narrow">{trackingNumber ?? 'No tracking number yet'}</p>
      <p className="second">
        {itemsWords(purchase, order)} · {clock(purchase.createdAt, zone, now)} by{' '}
        {purchase.createdBy}
        {purchase.supplySource?.alias && ` · from ${purchase.supplySource.alias}`}
      </p>
      {spite !== '' && <p className="second">Bought{spite.replace(/^,/, '')}</p>}
      {rejection && <p className="trouble-text">{rejection.message}</p>}
      {purchase.refundState === 'REJECTED' && (
        <p className="trouble-text">The carrier gives no refund. The label still counts.</p>
      )}
    </div>
  );
}

function stateWords({ state, refundState }: Purchase): readonly [string, Tone] {
  if (refundState === 'PENDING') return ['Cancelled, refund pending', 'plain'];
  if (refundState === 'APPLIED') return ['Cancelled, refunded', 'plain'];
  switch (state) {
    case 'PURCHASED':
      return ['Bought', 'done'];
    case 'REJECTED':
      return ['Refused', 'trouble'];
    case 'UNKNOWN':
      return ['Not known yet', 'unknown'];
    case 'SENDING':
      return ['Buying', 'working'];
    case 'INTENT':
      return ['Waiting', 'working'];
  }
}

function itemsWords({ items }: Purchase, order: Order): string {
  const words = items.map(({ orderItemId, quantity }) => {
    const item = order.items.find((one) => one.orderItemId === orderItemId);
    return `${quantity} × ${item?.sku ?? orderItemId}`;
  });
  return words.length === 0 ? 'Items not known' : words.join(', ');
}

interface CancelDialogProps {
  readonly purchase: Purchase;
  readonly shipmentId: string;
  readonly seller: string;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

type CancelFailure = { readonly __typename: string; readonly message: string };

/** Says what a cancellation does before it is sent. A lost answer does no harm: a repeated cancellation succeeds. */
function CancelDialog({ purchase, shipmentId, seller, onChanged, onClose }: CancelDialogProps) {
  const client = useClient();
  const isConnected = useConnection().downSince === null;
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<CancelFailure | null>(null);
  const [trouble, setTrouble] = useState('');
  const cancel = async (): Promise<void> => {
    if (isSending) return;
    setIsSending(true);
    const input = { shipmentId, sellerId: seller };
    const { data, error } = await client.mutation(OrderCancelLabelDocument, { input }).toPromise();
    setIsSending(false);
    onChanged();
    const answer = data?.cancelShipment;
    setFailure(answer?.error ?? null);
    setTrouble(error ? `${troubleOf(error).message} Send it again: that does no harm.` : '');
    if (answer && !answer.error) onClose();
  };
  return (
    <Dialog
      title="Cancel this label?"
      onClose={onClose}
      actions={
        <>
          <button
            type="button"
            className="primary"
            disabled={isSending || !isConnected}
            onClick={() => void cancel()}
          >
            {isSending ? 'Cancelling' : 'Cancel the label'}
          </button>
          <button type="button" onClick={onClose}>
            Keep it
          </button>
        </>
      }
    >
      <p>
        {purchase.serviceName ?? 'The label'}, {purchase.trackingNumber ?? 'no tracking number'}.
        The carrier decides on the refund. Amazon goes on to show the items as shipped, so buy
        another label if they still leave.
      </p>
      {failure && <FailureBox failure={failure} />}
      <p role="status" className="trouble-text">
        {trouble}
      </p>
    </Dialog>
  );
}
