import { useState } from 'react';
import type { FormEvent } from 'react';
import { Link } from '@tanstack/react-router';
import { useMutation } from 'urql';
import { LocationArchiveDocument } from '../../generated/location/graphql.js';
import type {
  LocationArchiveMutation,
  LocationFragment,
} from '../../generated/location/graphql.js';
import { useAccess } from '../../parts/access.js';
import { Dialog } from '../../parts/dialog.js';
import { troubleOf } from '../../parts/trouble.js';
import { useConnection } from '../../parts/use-connection.js';
import { keepSeller } from '../../parts/use-screen-search.js';

type Failure = NonNullable<NonNullable<LocationArchiveMutation['archiveSupplySource']>['error']>;
type InUse = Extract<Failure, { __typename: 'SupplySourceInUse' }>;

interface ArchiveDialogProps {
  readonly location: LocationFragment;
  readonly onClose: () => void;
}

/** Archiving is final, so a person types the code. Orders and stock are shown before it is done in spite of them. */
export function ArchiveDialog({ location, onClose }: ArchiveDialogProps) {
  const { downSince } = useConnection();
  const [typed, setTyped] = useState('');
  const { inUse, words, isSending, send } = useArchiving(location, onClose);
  const code = location.supplySourceCode ?? location.supplySourceId;
  const isRight = typed.trim() === code;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isRight) void send(inUse !== null);
  };
  return (
    <Dialog title="Archive this location?" onClose={onClose}>
      <form onSubmit={submit} className="stacked">
        <p>
          It ends for good: it cannot be changed or used again, and its code is never free again.
          Holiday hours that are planned are cancelled. For a pause, switch it off instead. Amazon
          has no closing on a date: do this on the last day.
        </p>
        {inUse && <InUseWords inUse={inUse} />}
        <label className="field">
          <span>
            Type the code <b className="code">{code}</b>
          </span>
          <input
            value={typed}
            autoFocus
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <p role="status" className="trouble-text">
          {words}
        </p>
        <div className="dialog-actions">
          <button type="submit" disabled={!isRight || isSending || downSince !== null}>
            {inUse ? 'Archive it nevertheless' : 'Archive it for good'}
          </button>
          <button type="button" onClick={onClose}>
            Not now
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function useArchiving({ supplySourceId }: LocationFragment, onDone: () => void) {
  const { seller } = useAccess();
  const [{ fetching }, archive] = useMutation(LocationArchiveDocument);
  const [inUse, setInUse] = useState<InUse | null>(null);
  const [words, setWords] = useState('');
  const send = async (force: boolean): Promise<void> => {
    const input = { supplySourceId, sellerId: seller.sellerId, force };
    const { data, error } = await archive({ input });
    const payload = data?.archiveSupplySource;
    if (!payload)
      setWords(
        `It is not known whether it was archived. ${error ? troubleOf(error).message : ''} Send it again: archiving twice is the same as once.`,
      );
    else if (payload.error?.__typename === 'SupplySourceInUse') {
      setInUse(payload.error);
      setWords('');
    } else if (payload.error) setWords(payload.error.message);
    else onDone();
  };
  return { inUse, words, isSending: fetching, send };
}

function InUseWords({ inUse }: { readonly inUse: InUse }) {
  const { openOrderCount, openOrders, stockQuantity } = inUse;
  return (
    <div className="in-use" role="status">
      <p>
        <strong>Nothing was archived yet: the location is in use.</strong>
      </p>
      {openOrderCount > 0 && (
        <p>
          {openOrderCount === 1 ? '1 order must' : `${openOrderCount} orders must`} still be shipped
          from it:
        </p>
      )}
      <ul>
        {(openOrders ?? []).map(({ id, amazonOrderId }) => (
          <li key={id}>
            <Link to={`/orders/${amazonOrderId}`} search={keepSeller} className="narrow">
              {amazonOrderId}
            </Link>
          </li>
        ))}
      </ul>
      {stockQuantity !== null && stockQuantity > 0 && (
        <p>At least {stockQuantity} units are for sale from it. Set its stock to 0 first.</p>
      )}
    </div>
  );
}
