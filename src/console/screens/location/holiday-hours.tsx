import { useState } from 'react';
import { useMutation } from 'urql';
import {
  LocationCancelHolidayDocument,
  LocationHolidaysDocument,
} from '../../generated/location/graphql.js';
import type {
  HolidayHoursFragment,
  LocationFragment,
  ScheduledChangeState,
} from '../../generated/location/graphql.js';
import { clock } from '../../model/time.js';
import { useAccess } from '../../parts/access.js';
import { Dialog } from '../../parts/dialog.js';
import { GhostRows } from '../../parts/ghosts.js';
import { Mark } from '../../parts/marks.js';
import type { Tone } from '../../parts/marks.js';
import { troubleOf } from '../../parts/trouble.js';
import { TroubleLine } from '../../parts/trouble-line.js';
import { useConnection, useNow } from '../../parts/use-connection.js';
import { useKeptQuery } from '../../parts/use-kept-query.js';
import { levelNames } from './field-names.js';
import { HolidayForm } from './holiday-form.js';
import { holidayDates, holidayWords, plannedWords } from './holiday-words.js';

interface HolidayHoursProps {
  readonly location: LocationFragment;
  readonly mayChange: boolean;
}

const OPEN_STATES: ScheduledChangeState[] = ['SCHEDULED', 'APPLYING', 'APPLIED', 'REVERTING'];
const ENDED_STATES: ScheduledChangeState[] = ['REVERTED', 'CANCELLED', 'FAILED'];

/** Special hours for some days. The server writes them at Amazon and restores the hours before. */
export function HolidayHours({ location, mayChange }: HolidayHoursProps) {
  const { seller } = useAccess();
  const [isEnded, setIsEnded] = useState(false);
  const [isAdding, setIsAdding] = useState(false);
  const states = isEnded ? [...OPEN_STATES, ...ENDED_STATES] : OPEN_STATES;
  const {
    data,
    trouble,
    isReading,
    again: reread,
  } = useKeptQuery(
    LocationHolidaysDocument,
    { seller: seller.sellerId, id: location.supplySourceId, states },
    (read) => Boolean(read.seller?.supplySource?.scheduledChanges),
  );
  const found = data?.seller?.supplySource?.scheduledChanges?.nodes;
  return (
    <section aria-label="Holiday hours">
      <div className="section-head">
        <h2>Holiday hours</h2>
        {mayChange && !isAdding && (
          <button type="button" onClick={() => setIsAdding(true)}>
            Add holiday hours
          </button>
        )}
        <label className="check">
          <input
            type="checkbox"
            checked={isEnded}
            onChange={(event) => setIsEnded(event.target.checked)}
          />
          Ended ones too
        </label>
      </div>
      {isAdding && (
        <HolidayForm location={location} onRead={reread} onClose={() => setIsAdding(false)} />
      )}
      {trouble && (
        <TroubleLine
          what="The holiday hours could not be read."
          trouble={trouble}
          onRetry={reread}
        />
      )}
      {found ? (
        <HolidayList holidays={found} location={location} mayChange={mayChange} onRead={reread} />
      ) : (
        isReading && <GhostRows count={1} />
      )}
    </section>
  );
}

interface HolidayListProps extends HolidayHoursProps {
  readonly holidays: readonly HolidayHoursFragment[];
  readonly onRead: () => void;
}

function HolidayList({ holidays, ...line }: HolidayListProps) {
  if (holidays.length === 0)
    return (
      <p className="second">
        No special hours are planned. The opening hours above count every week.
      </p>
    );
  return (
    <ul className="holidays">
      {holidays.map((holiday) => (
        <HolidayLine key={holiday.id} holiday={holiday} {...line} />
      ))}
    </ul>
  );
}

const STATES: Readonly<Record<ScheduledChangeState, readonly [Tone, string]>> = {
  SCHEDULED: ['plain', 'Planned'],
  APPLYING: ['working', 'Being set at Amazon'],
  APPLIED: ['done', 'In force'],
  REVERTING: ['working', 'Being ended'],
  REVERTED: ['plain', 'Ended'],
  CANCELLED: ['plain', 'Cancelled'],
  FAILED: ['trouble', 'Given up'],
};

interface HolidayLineProps extends HolidayHoursProps {
  readonly holiday: HolidayHoursFragment;
  readonly onRead: () => void;
}

function HolidayLine({ holiday, location, mayChange, onRead }: HolidayLineProps) {
  const now = useNow();
  const [isAsking, setIsAsking] = useState(false);
  const zone = location.configuration?.timeZone ?? null;
  const { state, note, problem, levels, createdBy, startsAt } = holiday;
  const [tone, word] = STATES[state];
  const canCancel =
    mayChange && (state === 'SCHEDULED' || state === 'APPLYING' || state === 'APPLIED');
  return (
    <li className="holiday">
      <span className="holiday-days">
        <b>{holidayDates(holiday)}</b>
        {note && <span className="second">{note}</span>}
      </span>
      <span className="holiday-hours">
        {holidayWords(holiday)}
        <span className="second">{levelNames(levels)}</span>
      </span>
      <span>
        <Mark tone={tone}>{word}</Mark>
        <span className="second holiday-by">
          {state === 'SCHEDULED' && `${plannedWords(startsAt, zone, now)}, `}by {createdBy}
        </span>
      </span>
      {canCancel ? (
        <button type="button" onClick={() => setIsAsking(true)}>
          Cancel
          <span className="visually-hidden"> the holiday hours of {holidayDates(holiday)}</span>
        </button>
      ) : (
        <span />
      )}
      {problem && (
        <p className="holiday-problem trouble-text">
          {problem.message} <span className="second">Since {clock(problem.since, zone, now)}.</span>
        </p>
      )}
      {isAsking && (
        <CancelDialog holiday={holiday} onRead={onRead} onClose={() => setIsAsking(false)} />
      )}
    </li>
  );
}

interface CancelDialogProps {
  readonly holiday: HolidayHoursFragment;
  readonly onRead: () => void;
  readonly onClose: () => void;
}

function CancelDialog({ holiday, onRead, onClose }: CancelDialogProps) {
  const { seller } = useAccess();
  const { downSince } = useConnection();
  const [{ fetching }, cancel] = useMutation(LocationCancelHolidayDocument);
  const [words, setWords] = useState('');
  const isInForce = holiday.state !== 'SCHEDULED';
  const send = async (): Promise<void> => {
    const input = { scheduledChangeId: holiday.id, sellerId: seller.sellerId };
    const { data, error } = await cancel({ input });
    const payload = data?.cancelScheduledChange;
    if (payload?.error) setWords(payload.error.message);
    else if (!payload)
      setWords(
        `It is not known whether they were cancelled. ${error ? troubleOf(error).message : ''} Press it again: that is safe.`,
      );
    if (!payload || payload.error) return;
    onRead();
    onClose();
  };
  return (
    <Dialog
      title="Cancel these holiday hours?"
      onClose={onClose}
      actions={
        <>
          <button
            type="button"
            className="primary"
            disabled={fetching || downSince !== null}
            onClick={() => void send()}
          >
            Cancel the holiday hours
          </button>
          <button type="button" data-first="" onClick={onClose}>
            Keep them
          </button>
        </>
      }
    >
      <p>
        <b>{holidayDates(holiday)}</b>: {holidayWords(holiday)}.{' '}
        {isInForce
          ? 'They are in force. The hours before come back at Amazon within a minute or so.'
          : 'Nothing was sent to Amazon yet, and nothing will be.'}
      </p>
      <p role="status" className="trouble-text">
        {words}
      </p>
    </Dialog>
  );
}
