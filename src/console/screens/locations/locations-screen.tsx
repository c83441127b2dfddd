import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { Link } from '@tanstack/react-router';
import { LocationsDocument } from '../../generated/locations/graphql.js';
import type { LocationLineFragment } from '../../generated/locations/graphql.js';
import { zoneName } from '../../model/time.js';
import { dayWords } from '../../model/zoned.js';
import { useAccess } from '../../parts/access.js';
import { useArrowLinks } from '../../parts/arrow-links.js';
import { GhostRows } from '../../parts/ghosts.js';
import { useKeys } from '../../parts/keyboard.js';
import { LocationStatus, openWords } from '../../parts/location-marks.js';
import { useShownQuery } from '../../parts/shown-query.js';
import { TroubleLine } from '../../parts/trouble-line.js';
import { useNow } from '../../parts/use-connection.js';
import { keepSeller, useScreenSearch } from '../../parts/use-screen-search.js';
import { CreateForm } from './create-form.js';
import { readLocationsSearch } from './locations-search.js';
import type { LocationsSearch } from './locations-search.js';
import { useLocations } from './use-locations.js';
import type { LocationList } from './use-locations.js';
import './locations.css';

/** All locations of the seller: their state, and whether they are open as Amazon sees them. */
export function LocationsScreen() {
  const { seller, can } = useAccess();
  const [search, change] = useScreenSearch(readLocationsSearch);
  const list = useLocations(search.find);
  const field = useRef<HTMLInputElement>(null);
  useShownQuery(LocationsDocument, { seller: seller.sellerId });
  const mayCreate = can('WRITE_SUPPLY_SOURCES');
  useArrowLinks('a.location-link');
  const isCreating = mayCreate && search.new !== undefined;
  const open = (): void => change({ new: 'yes' });
  useKeys([
    { key: '/', does: 'Goes to the search field', run: () => field.current?.focus() },
    { key: 'r', does: 'Reads the list again', run: list.again },
    ...(mayCreate ? [{ key: 'n', does: 'Opens the form for a new location', run: open }] : []),
  ]);
  return (
    <div className="locations-page">
      <header className="locations-head">
        <h1>Locations</h1>
        <FindField
          field={field}
          find={search.find}
          onFind={(find) => change({ find }, { replace: true })}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={search.archived !== undefined}
            onChange={(event) =>
              change({ archived: event.target.checked ? 'yes' : undefined }, { replace: true })
            }
          />
          Archived too
        </label>
        {mayCreate && !isCreating && (
          <button type="button" onClick={open}>
            Create a location
          </button>
        )}
      </header>
      {isCreating && (
        <CreateForm
          onClose={() => change({ new: undefined }, { replace: true })}
          onRead={list.again}
        />
      )}
      {list.trouble && (
        <TroubleLine
          what="The locations could not be read."
          trouble={list.trouble}
          onRetry={list.again}
        />
      )}
      <Lines list={list} search={search} mayCreate={mayCreate} onCreate={open} />
    </div>
  );
}

interface FindFieldProps {
  readonly field: RefObject<HTMLInputElement>;
  readonly find: string | undefined;
  readonly onFind: (find: string | undefined) => void;
}

const PAUSE_MS = 250;

/** Searches a moment after the last key. */
function FindField({ field, find, onFind }: FindFieldProps) {
  const [typed, setTyped] = useState(find ?? '');
  const now = useRef(onFind);
  useEffect(() => {
    now.current = onFind;
  });
  useEffect(() => {
    const wanted = typed.trim() || undefined;
    if (wanted === find) return undefined;
    const timer = setTimeout(() => now.current(wanted), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, find]);
  return (
    <label className="find">
      <span className="visually-hidden">Name or code begins with</span>
      <input
        ref={field}
        type="search"
        value={typed}
        placeholder="name or code begins with"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </label>
  );
}

interface LinesProps {
  readonly list: LocationList;
  readonly search: LocationsSearch;
  readonly mayCreate: boolean;
  readonly onCreate: () => void;
}

function Lines({ list, search, mayCreate, onCreate }: LinesProps) {
  const now = useNow();
  const shown = list.lines.filter(({ status }) => search.archived || status !== 'ARCHIVED');
  const hidden = list.lines.length - shown.length;
  const hiddenWords = `${hidden} archived ${hidden === 1 ? 'location is' : 'locations are'} not shown.`;
  if (shown.length > 0)
    return (
      <ul className="location-lines">
        {shown.map((line) => (
          <Line key={line.id} line={line} now={now} />
        ))}
        {!list.isReading && hidden > 0 && <li className="second location-hidden">{hiddenWords}</li>}
      </ul>
    );
  if (list.isReading) return <GhostRows />;
  if (list.trouble) return null;
  return (
    <div className="page">
      <p>
        {search.find === undefined
          ? 'No location yet. A location is a place that orders are shipped from.'
          : `No location has a name or code that begins with “${search.find}”.`}{' '}
        {hidden > 0 && hiddenWords}
      </p>
      {mayCreate && search.find === undefined && (
        <button type="button" className="primary" onClick={onCreate}>
          Create
        </button>
      )}
    </div>
  );
}

interface LineProps {
  readonly line: LocationLineFragment;
  readonly now: number;
}

function Line({ line, now }: LineProps) {
  const { status, address, openState, configuration } = line;
  const zone = openState?.timeZone ?? configuration?.timeZone;
  const place = [address?.city, address?.stateOrRegion, address?.countryCode].filter(Boolean);
  return (
    <li className="location-line">
      <NameOfLine line={line} />
      <span className="location-place">{place.join(', ') || 'Address not known'}</span>
      <span>
        <LocationStatus status={status} />
      </span>
      <span className="location-open">
        {status === 'ARCHIVED' ? '' : openWords(openState, now)}
        <span className="second">{zone ? zoneName(zone) : 'Time zone not known'}</span>
      </span>
      <NextHoliday line={line} />
    </li>
  );
}

function NameOfLine({ line }: Pick<LineProps, 'line'>) {
  const { alias, supplySourceCode, supplySourceId } = line;
  return (
    <span className="location-name">
      <Link
        className="location-link"
        to="/locations/$id"
        params={{ id: supplySourceId }}
        search={keepSeller}
      >
        {alias ?? supplySourceCode ?? supplySourceId}
      </Link>
      <span className="second">{supplySourceCode ?? 'Code not known'}</span>
    </span>
  );
}

function NextHoliday({ line: { scheduledChanges } }: Pick<LineProps, 'line'>) {
  const holiday = scheduledChanges?.nodes[0];
  if (!holiday) return null;
  const { from, until, problem } = holiday;
  return (
    <span className="location-holiday second">
      {`Holiday hours ${dayWords(from)}${until === from ? '' : ` to ${dayWords(until)}`}`}
      {problem && <span className="trouble-text">{problem.message}</span>}
    </span>
  );
}
