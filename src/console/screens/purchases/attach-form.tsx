import { useState } from 'react';
import { useClient } from 'urql';
import { PurchaseAttachDocument } from '../../generated/purchases/graphql.js';
import { troubleOf } from '../../parts/trouble.js';
import type { PurchaseScreen } from './screen-state.js';

interface AttachFormProps {
  readonly screen: PurchaseScreen;
  readonly purchase: string;
}

/** Adds the shipment to a label that was settled without it. A repetition changes nothing. */
export function AttachForm({ screen, purchase }: AttachFormProps) {
  const client = useClient();
  const [shipmentId, setShipmentId] = useState('');
  const [words, setWords] = useState('');
  const attach = async (): Promise<void> => {
    setWords('It is compared with what Amazon shows.');
    const input = {
      sellerId: screen.sellerId,
      purchaseId: purchase,
      shipmentId: shipmentId.trim(),
    };
    const { data, error } = await client.mutation(PurchaseAttachDocument, { input }).toPromise();
    const payload = data?.attachShipment;
    if (payload?.purchase) screen.news.learn(payload.purchase);
    if (payload) setWords(payload.error?.message ?? 'The shipment is added.');
    else setWords(error ? troubleOf(error).message : 'No answer came. Add it again.');
  };
  return (
    <form
      className="attach-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (shipmentId.trim() !== '') void attach();
      }}
    >
      <label className="field">
        Shipment id, as Seller Central shows it
        <input
          value={shipmentId}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setShipmentId(event.target.value)}
        />
      </label>
      <button type="submit" disabled={!screen.isConnected || shipmentId.trim() === ''}>
        Add the shipment
      </button>
      <p role="status" className="second">
        {words}
      </p>
    </form>
  );
}
