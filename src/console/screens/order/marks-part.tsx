import { useState } from 'react';
import type { FormEvent } from 'react';
import { clock } from '../../model/time.js';
import { useAccess } from '../../parts/access.js';
import { useConnection } from '../../parts/use-connection.js';
import { FailureBox } from './failure-box.js';
import type { Order } from './order-state.js';
import type { PartProps } from './part-props.js';
import { useMarking } from './use-marking.js';
import type { Marking } from './use-marking.js';

interface MarksPartProps extends PartProps {
  /** The name under which this tab claims orders. */
  readonly station: string | null;
  readonly onStation: (name: string) => void;
  readonly onChanged: () => void;
}

/** Hold, claim and tags. Amazon knows nothing of them. */
export function MarksPart({
  order,
  now,
  zone,
  seller,
  station,
  onStation,
  onChanged,
}: MarksPartProps) {
  const { can } = useAccess();
  const marking = useMarking(seller, order.amazonOrderId, onChanged);
  const canWrite = can('WRITE_ORDERS');
  return (
    <section className="order-part" aria-labelledby="marks-title">
      <h2 id="marks-title">Hold, claim, tags</h2>
      {marking.failure && <FailureBox failure={marking.failure} />}
      <p role="status" className={marking.isTrouble ? 'trouble-text' : undefined}>
        {marking.words}
      </p>
      <Hold {...{ order, now, zone, marking, canWrite }} />
      <Claim {...{ order, now, zone, marking, canWrite, station, onStation }} />
      <Tags {...{ order, marking, canWrite }} />
    </section>
  );
}

interface MarkProps {
  readonly order: Order;
  readonly marking: Marking;
  readonly canWrite: boolean;
}

function useOff(marking: Marking): boolean {
  return useConnection().downSince !== null || marking.isSending;
}

function Hold({
  order,
  now,
  zone,
  marking,
  canWrite,
}: MarkProps & Pick<PartProps, 'now' | 'zone'>) {
  const [reason, setReason] = useState('');
  const isOff = useOff(marking);
  const { hold } = order;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === '' || isOff) return;
    marking.hold(reason.trim());
    setReason('');
  };
  if (hold)
    return (
      <div className="order-mark-line">
        <p>
          <b>On hold</b>
          {hold.reason && `: ${hold.reason}`}{' '}
          <span className="second">
            by {hold.heldBy}, {clock(hold.heldAt, zone, now)}
            {hold.until && `, until ${clock(hold.until, zone, now)}`}
          </span>
        </p>
        {canWrite && (
          <button type="button" disabled={isOff} onClick={marking.release}>
            Release the hold
          </button>
        )}
      </div>
    );
  if (!canWrite) return <p className="second">Not on hold.</p>;
  return (
    <form className="order-mark-line" onSubmit={submit}>
      <label className="field">
        Hold because
        <input
          value={reason}
          autoComplete="off"
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <button type="submit" disabled={isOff || reason.trim() === ''}>
        Hold
      </button>
    </form>
  );
}

interface ClaimProps extends MarkProps {
  readonly now: number;
  readonly zone: string | null;
  readonly station: string | null;
  readonly onStation: (name: string) => void;
}

function Claim({ order, now, zone, marking, canWrite, station, onStation }: ClaimProps) {
  const [name, setName] = useState(station ?? '');
  const isOff = useOff(marking);
  const { claim } = order;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '' || isOff) return;
    onStation(name.trim());
    marking.claim(name.trim());
  };
  if (claim)
    return (
      <div className="order-mark-line">
        <p>
          <b>Claimed by {claim.by === station ? `${claim.by}, this station` : claim.by}</b>{' '}
          <span className="second">until {clock(claim.expiresAt, zone, now)}</span>
        </p>
        {canWrite && (
          <button type="button" disabled={isOff} onClick={marking.unclaim}>
            End the claim
          </button>
        )}
      </div>
    );
  if (!canWrite) return <p className="second">Not claimed.</p>;
  return (
    <form className="order-mark-line" onSubmit={submit}>
      <label className="field">
        Claim for 15 minutes as
        <input
          value={name}
          autoComplete="off"
          maxLength={50}
          placeholder="Station 3"
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <button type="submit" disabled={isOff || name.trim() === ''}>
        Claim
      </button>
    </form>
  );
}

function Tags({ order, marking, canWrite }: MarkProps) {
  const [tag, setTag] = useState('');
  const isOff = useOff(marking);
  const tags = order.tags ?? [];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (tag.trim() === '' || isOff) return;
    marking.tag([tag.trim()], []);
    setTag('');
  };
  return (
    <>
      {tags.length === 0 && !canWrite && <p className="second">No tags.</p>}
      {tags.length > 0 && (
        <ul className="order-tag-list">
          {tags.map((one) => (
            <li key={one}>
              <span>{one}</span>
              {canWrite && (
                <button
                  type="button"
                  className="plain"
                  disabled={isOff}
                  aria-label={`Remove the tag ${one}`}
                  onClick={() => marking.tag([], [one])}
                >
                  Remove
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {canWrite && (
        <form className="order-mark-line" onSubmit={submit}>
          <label className="field">
            Add a tag
            <input
              value={tag}
              autoComplete="off"
              maxLength={50}
              onChange={(event) => setTag(event.target.value)}
            />
          </label>
          <button type="submit" disabled={isOff || tag.trim() === ''}>
            Add
          </button>
        </form>
      )}
    </>
  );
}
