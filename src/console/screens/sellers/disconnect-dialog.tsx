import { useState } from 'react';
import { useMutation } from 'urql';
import { SellersDisconnectDocument } from '../../generated/sellers/graphql.js';
import { whyNot } from '../../parts/answer.js';
import { TypedWordDialog } from '../../parts/typed-word-dialog.js';
import { useBootAgain } from '../../parts/use-boot.js';
import type { SellerState } from './seller-table.js';

interface DisconnectDialogProps {
  readonly seller: SellerState;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function DisconnectDialog({ seller, onDone, onClose }: DisconnectDialogProps) {
  const { sellerId, name, health } = seller;
  const [, disconnect] = useMutation(SellersDisconnectDocument);
  const bootAgain = useBootAgain();
  const [force, setForce] = useState(false);
  const run = async (): Promise<string | null> => {
    const { data, error } = await disconnect({ input: { sellerId, force } });
    const refused = whyNot({ payload: data?.disconnectSeller, error });
    if (data?.disconnectSeller?.error?.code === 'SELLER_IN_USE') {
      setForce(true);
      return `${refused} Press Disconnect again to disconnect it nevertheless.`;
    }
    if (refused === null) await bootAgain();
    return refused;
  };
  const unsettled = health?.unsettledPurchaseCount ?? 0;
  return (
    <TypedWordDialog
      title={`Disconnect ${name ?? sellerId}`}
      word={name ?? sellerId}
      wordIs={name === null ? 'its id' : 'its name'}
      action="Disconnect"
      run={run}
      onDone={onDone}
      onClose={onClose}
    >
      <p>
        The server stops reading its orders and buying labels for it, and deletes its authorisation.
        What was bought stays on record, and is shown again when the seller is connected again.
      </p>
      <p>
        Amazon keeps the consent until the seller withdraws it in Seller Central, Manage Your Apps.
      </p>
      {unsettled > 0 && (
        <p className="trouble-text">
          {unsettled === 1 ? 'One purchase is' : `${unsettled} purchases are`} not known yet. Settle
          {unsettled === 1 ? ' it' : ' them'} first: the server does not look for the outcome
          afterwards.
        </p>
      )}
    </TypedWordDialog>
  );
}
