import { useState } from 'react';
import type { Access } from '../parts/access.js';
import { Dialog } from '../parts/dialog.js';

const MOST_SHOWN = 12;

interface SellerSwitchProps {
  readonly access: Access;
  readonly onSwitch: (sellerId: string) => void;
  readonly onClose: () => void;
}

/** Changes the seller by the first letters of a name or id. Enter takes the first one. */
export function SellerSwitch({ access, onSwitch, onClose }: SellerSwitchProps) {
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const fitting = access.sellers.filter(({ name, sellerId }) =>
    `${name ?? ''} ${sellerId}`.toLowerCase().includes(wanted),
  );
  const choose = (sellerId: string | undefined): void => {
    if (sellerId === undefined) return;
    onSwitch(sellerId);
    onClose();
  };
  return (
    <Dialog title="Seller" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          choose(fitting[0]?.sellerId);
        }}
      >
        <label className="field">
          Name or id
          <input autoFocus value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
      </form>
      <ul className="seller-list">
        {fitting.slice(0, MOST_SHOWN).map(({ sellerId, name }) => (
          <li key={sellerId}>
            <button type="button" onClick={() => choose(sellerId)}>
              {name ?? sellerId} <span className="second">{sellerId}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="second">
        {fitting.length > MOST_SHOWN && `${fitting.length - MOST_SHOWN} more: type some letters.`}
        {fitting.length === 0 && 'No seller is called like that.'}
      </p>
    </Dialog>
  );
}
