import { useMemo, useState } from 'react';
import type { FormEvent } from 'react';
import { marketplaceChoices } from '../model/marketplaces.js';
import { CopyField } from './copy-field.js';
import { Select } from './select.js';
import { useConnecting } from './use-connecting.js';
import './forms.css';

const UNITED_STATES = 'ATVPDKIKX0DER';

interface ConnectSellerProps {
  /** Absent where it is all that the page shows. */
  readonly onClose?: () => void;
}

/** Begins the connection of a seller: here, or in the seller's own browser by a link. */
export function ConnectSeller({ onClose }: ConnectSellerProps) {
  const { begin, problem, link, isSending } = useConnecting();
  const choices = useMemo(() => marketplaceChoices(), []);
  const [marketplaceId, setMarketplaceId] = useState(UNITED_STATES);
  const [name, setName] = useState('');
  const go = (isHere: boolean): void => void begin({ marketplaceId, name: name.trim() }, isHere);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    go(true);
  };
  return (
    <form className="dialog-form" onSubmit={submit}>
      <p>The seller signs in at Amazon and consents. Amazon then sends the browser back here.</p>
      <Select
        label="Marketplace of the seller"
        className="select-tall"
        value={marketplaceId}
        options={choices}
        onChange={setMarketplaceId}
      />
      <label className="field">
        <span>
          Name <span className="second">optional, else the name of the store at Amazon</span>
        </span>
        <input value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
      </label>
      <p role="alert" className="form-problem">
        {problem}
      </p>
      <div className="dialog-actions">
        <button type="submit" className="primary" disabled={isSending}>
          Go to Amazon
        </button>
        <button type="button" disabled={isSending} onClick={() => go(false)}>
          Make a link for the seller
        </button>
        {onClose && (
          <button type="button" onClick={onClose}>
            {link === null ? 'Not now' : 'Close'}
          </button>
        )}
      </div>
      {link !== null && (
        <>
          <CopyField label="Link for the seller" value={link} />
          <p>It works once, within 10 minutes. The seller appears in the list by itself.</p>
        </>
      )}
    </form>
  );
}
