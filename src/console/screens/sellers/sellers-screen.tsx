import { useState } from 'react';
import { useAccess } from '../../parts/access.js';
import { ConnectSeller } from '../../parts/connect-seller.js';
import { Dialog } from '../../parts/dialog.js';
import { useKeys } from '../../parts/keyboard.js';
import { Pager } from '../../parts/pager.js';
import { ReadState } from '../../parts/read-state.js';
import { SearchField } from '../../parts/search-field.js';
import { useScreenSearch } from '../../parts/use-screen-search.js';
import { DisconnectDialog } from './disconnect-dialog.js';
import { SellerTable } from './seller-table.js';
import type { SellerState } from './seller-table.js';
import { readSellersSearch } from './sellers-search.js';
import { useSellers } from './use-sellers.js';
import '../../parts/table.css';

/** All sellers, those that need a hand first. */
export function SellersScreen() {
  const isManager = useAccess().can('MANAGE');
  const [search, change] = useScreenSearch(readSellersSearch);
  const { find, after, sellerId } = search;
  const { sellers, words, next, state } = useSellers(search);
  const [dialog, setDialog] = useState<'connect' | SellerState | null>(null);
  const connect = () => setDialog('connect');
  useKeys([
    { key: 'r', does: 'Reads the sellers again', run: state.again },
    ...(isManager ? [{ key: 'c', does: 'Connects a seller', run: connect }] : []),
  ]);
  const newcomer = sellers.find((one) => one.sellerId === sellerId);
  return (
    <div className="list-screen">
      <header className="list-head">
        <h1>Sellers</h1>
        <SearchField
          label="Find by first letters"
          value={find ?? ''}
          onFind={(text) => change({ find: text || undefined, after: undefined })}
        />
        {isManager && (
          <button type="button" className="primary" onClick={connect}>
            Connect a seller
          </button>
        )}
      </header>
      {newcomer && (
        <p className="list-words done-line" role="status">
          {newcomer.name ?? newcomer.sellerId} has consented. Its orders are being read.
        </p>
      )}
      <ReadState {...state} what="The sellers">
        <SellerTable sellers={sellers} onDisconnect={isManager ? setDialog : null} />
        <Pager
          isFirst={!after}
          next={next}
          onTurn={(cursor) => change({ after: cursor })}
          words={words}
        />
      </ReadState>
      <SellerDialog open={dialog} onClose={() => setDialog(null)} onChanged={state.again} />
    </div>
  );
}

interface SellerDialogProps {
  readonly open: 'connect' | SellerState | null;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

function SellerDialog({ open, onClose, onChanged }: SellerDialogProps) {
  if (open === null) return null;
  if (open === 'connect')
    return (
      <Dialog title="Connect a seller" onClose={onClose}>
        <ConnectSeller onClose={onClose} />
      </Dialog>
    );
  const done = (): void => {
    onClose();
    onChanged();
  };
  return <DisconnectDialog seller={open} onDone={done} onClose={onClose} />;
}
