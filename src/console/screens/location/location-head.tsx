import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useMutation } from 'urql';
import { LocationSwitchDocument } from '../../generated/location/graphql.js';
import type { LocationFragment } from '../../generated/location/graphql.js';
import { zoneName } from '../../model/time.js';
import { useAccess } from '../../parts/access.js';
import { Dialog } from '../../parts/dialog.js';
import { LocationStatus, openWords } from '../../parts/location-marks.js';
import { troubleOf } from '../../parts/trouble.js';
import { useConnection, useNow } from '../../parts/use-connection.js';
import { keepSeller } from '../../parts/use-screen-search.js';
import { ArchiveDialog } from './archive-dialog.js';

interface LocationHeadProps {
  readonly location: LocationFragment;
  readonly mayChange: boolean;
}

/** What the location is, whether it is open, and what can be done with it as a whole. */
export function LocationHead({ location, mayChange }: LocationHeadProps) {
  const [isArchiving, setIsArchiving] = useState(false);
  const { alias, supplySourceCode, status, supplySourceId } = location;
  return (
    <header className="location-head">
      <div className="location-title">
        <Link to="/locations" search={keepSeller} className="second">
          Locations
        </Link>
        <h1>{alias ?? supplySourceCode ?? supplySourceId}</h1>
        <LocationStatus status={status} />
        <OpenNow location={location} />
      </div>
      {mayChange && (
        <div className="location-actions">
          <StatusSwitch location={location} />
          <Link
            to="/locations/$id/onboarding"
            params={{ id: supplySourceId }}
            search={keepSeller}
            className="button"
          >
            Onboarding
          </Link>
          <button type="button" onClick={() => setIsArchiving(true)}>
            Archive
          </button>
        </div>
      )}
      <Identity location={location} />
      {isArchiving && <ArchiveDialog location={location} onClose={() => setIsArchiving(false)} />}
    </header>
  );
}

/** Says whether it is open now, as Amazon sees it. */
function OpenNow({ location: { openState, status } }: { readonly location: LocationFragment }) {
  const now = useNow();
  if (status === 'ARCHIVED') return null;
  if (!openState) return <span className="second">Amazon has no hours here</span>;
  return <span>{`${openWords(openState, now)}, ${zoneName(openState.timeZone)}`}</span>;
}

function linesOf(address: NonNullable<LocationFragment['address']>): readonly string[] {
  const { name, addressLine1, addressLine2, addressLine3, postalCode, city } = address;
  const { district, county, stateOrRegion, countryCode, phone } = address;
  const town = [postalCode, city].filter(Boolean).join(' ');
  const street = [name, addressLine1, addressLine2, addressLine3];
  const all = [...street, town, district, county, stateOrRegion, countryCode, phone];
  return all.flatMap((line) => line || []);
}

function Identity({ location }: { readonly location: LocationFragment }) {
  const { address, supplySourceCode, supplySourceId } = location;
  const lines = address ? linesOf(address) : [];
  return (
    <p className="location-identity second">
      Code <b>{supplySourceCode ?? 'not known'}</b> · {lines.join(', ') || 'Address not known'} ·
      Amazon’s id <span>{supplySourceId}</span>. The code and the address cannot be changed. A place
      that moves is a new location.
    </p>
  );
}

function StatusSwitch({ location }: { readonly location: LocationFragment }) {
  const { seller } = useAccess();
  const { downSince } = useConnection();
  const [{ fetching }, change] = useMutation(LocationSwitchDocument);
  const [isAsking, setIsAsking] = useState(false);
  const [words, setWords] = useState('');
  const isActive = location.status === 'ACTIVE';
  const send = async (): Promise<void> => {
    const { data, error } = await change({
      input: {
        supplySourceId: location.supplySourceId,
        sellerId: seller.sellerId,
        status: isActive ? 'INACTIVE' : 'ACTIVE',
      },
    });
    const payload = data?.updateSupplySourceStatus;
    setIsAsking(false);
    if (payload?.error) setWords(payload.error.message);
    else if (payload) setWords((payload.warnings ?? []).map(({ message }) => message).join(' '));
    else
      setWords(
        `It is not known whether the status changed. ${error ? troubleOf(error).message : ''} Press R to read it again.`,
      );
  };
  return (
    <>
      <button
        type="button"
        role="switch"
        aria-checked={isActive}
        className="status-switch"
        disabled={fetching || downSince !== null}
        onClick={() => setIsAsking(true)}
      >
        <span className="switch-track" aria-hidden="true" />
        Takes part in fulfilment
      </button>
      {words && (
        <p role="status" className="switch-words">
          {words}
        </p>
      )}
      {isAsking && (
        <SwitchDialog
          isActive={isActive}
          isSending={fetching}
          onSend={() => void send()}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}

interface SwitchDialogProps {
  readonly isActive: boolean;
  readonly isSending: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

function SwitchDialog({ isActive, isSending, onSend, onClose }: SwitchDialogProps) {
  return (
    <Dialog
      title={isActive ? 'Switch this location off?' : 'Switch this location on?'}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="primary" autoFocus disabled={isSending} onClick={onSend}>
            {isActive ? 'Switch off' : 'Switch on'}
          </button>
          <button type="button" onClick={onClose}>
            Not now
          </button>
        </>
      }
    >
      <p>
        {isActive
          ? 'Amazon assigns no new orders to it. Orders that it has already must still be shipped. For a few closed days, set holiday hours instead.'
          : 'Amazon may assign orders to it at once, when its hours, stock and shipping template are set.'}
      </p>
    </Dialog>
  );
}
