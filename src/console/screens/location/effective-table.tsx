import { LocationOpenAtDocument } from '../../generated/location/graphql.js';
import type { LocationFragment, OpenThenFragment } from '../../generated/location/graphql.js';
import { connection } from '../../model/connection.js';
import { WEEKDAYS, dayName, hoursText } from '../../model/hours.js';
import { rateText, spanText } from '../../model/spans.js';
import { clock, zoneName } from '../../model/time.js';
import { localOf, momentOf } from '../../model/zoned.js';
import { useAccess } from '../../parts/access.js';
import { troubleOf } from '../../parts/trouble.js';
import { useExactQuery } from '../../parts/use-exact-query.js';
import { useScreenSearch } from '../../parts/use-screen-search.js';
import { LEVELS, LEVEL_NAMES, channelOf, effectiveOf, sourceOf, weekOf } from './levels.js';
import type { Level, Part } from './levels.js';
import { readLocationSearch } from './location-search.js';

interface EffectiveTableProps {
  readonly location: LocationFragment;
}

type Configuration = ReturnType<typeof effectiveOf>;

interface Line {
  readonly name: string;
  readonly part: Part;
  readonly text: (configuration: Configuration) => string;
}

const LINES: readonly Line[] = [
  ...WEEKDAYS.map((day): Line => ({
    name: dayName(day),
    part: 'operatingHoursByDay',
    text: (configuration) => {
      const week = weekOf(configuration);
      return week ? hoursText(week[day]) : '';
    },
  })),
  {
    name: 'Handling time',
    part: 'handlingTime',
    text: (configuration) => spanText(configuration?.handlingTime ?? null),
  },
  {
    name: 'Orders at most',
    part: 'throughputConfig',
    text: (configuration) => rateText(configuration?.throughputConfig?.throughputCap ?? null),
  },
  {
    name: 'Phone',
    part: 'contactDetails',
    text: (configuration) => configuration?.contactDetails?.primary?.phone ?? '',
  },
];

/** What applies at each level and where it comes from, and whether each is open at a moment. */
export function EffectiveTable({ location }: EffectiveTableProps) {
  const zone = location.configuration?.timeZone ?? null;
  return (
    <section aria-label="What applies">
      <div className="section-head">
        <h2>What applies</h2>
        <span className="second">
          As saved. A value that another one replaces is struck through.
        </span>
      </div>
      <div className="table-scroll">
        <table className="effective-table">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">Part</span>
              </th>
              {LEVELS.map((level) => (
                <th key={level} scope="col">
                  {LEVEL_NAMES[level]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {zone !== null && location.status !== 'ARCHIVED' && (
              <OpenThenRow location={location} zone={zone} />
            )}
            <tr>
              <th scope="row">Offered</th>
              {LEVELS.map((level) => (
                <td key={level}>{offeredWords(location, level)}</td>
              ))}
            </tr>
            {LINES.map((line) => (
              <tr key={line.name}>
                <th scope="row">{line.name}</th>
                {LEVELS.map((level) => (
                  <td key={level}>
                    <Value location={location} level={level} line={line} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function offeredWords(location: LocationFragment, level: Level): string {
  if (level === 'SUPPLY_SOURCE') return '';
  const isSupported = channelOf(location, level)?.isSupported;
  if (isSupported === null || isSupported === undefined) return 'not set';
  return isSupported ? 'yes' : 'no';
}

interface ValueProps extends EffectiveTableProps {
  readonly level: Level;
  readonly line: Line;
}

function Value({ location, level, line: { part, text } }: ValueProps) {
  const { from, overridden } = sourceOf(location, level, part);
  const value = text(effectiveOf(location, level));
  if (from === null || value === '')
    return (
      <span className="second">
        {part === 'operatingHoursByDay' ? 'Amazon has no hours here' : 'not set'}
      </span>
    );
  const before = overridden === null ? '' : text(effectiveOf(location, overridden));
  return (
    <>
      <span className={from === level ? 'own-value' : undefined}>{value}</span>
      {before !== '' && before !== value && (
        <>
          <del className="second">
            <span className="visually-hidden">in place of </span>
            {before}
          </del>
        </>
      )}
      {from !== level && (
        <span className="second from">from {LEVEL_NAMES[from].toLowerCase()}</span>
      )}
    </>
  );
}

interface OpenThenProps extends EffectiveTableProps {
  readonly zone: string;
}

/** Asks the server whether each level is open at a moment on the clock of the location. */
function OpenThenRow({ location, zone }: OpenThenProps) {
  const { seller } = useAccess();
  const [{ at: typed }, change] = useScreenSearch(readLocationSearch);
  const local = typed ?? localOf(connection.now(), zone);
  const moment = momentOf(local, zone);
  const [{ data, error }] = useExactQuery({
    query: LocationOpenAtDocument,
    variables: {
      seller: seller.sellerId,
      id: location.supplySourceId,
      at: new Date(moment ?? 0).toISOString(),
    },
    pause: moment === null,
    requestPolicy: 'cache-and-network',
  });
  const then = data?.seller?.supplySource;
  const states = then && [
    then.at,
    then.outboundAt,
    then.deliveryAt,
    then.pickupAt,
    then.curbsideAt,
    then.servicesAt,
  ];
  return (
    <tr className="open-then">
      <th scope="row">
        <label className="field" htmlFor="open-at">
          <span className="second">{`At, ${zoneName(zone)}`}</span>
          <input
            id="open-at"
            aria-label={`At, ${zoneName(zone)}`}
            type="datetime-local"
            value={local}
            onChange={(event) => change({ at: event.target.value || undefined }, { replace: true })}
          />
        </label>
      </th>
      {LEVELS.map((level, place) => (
        <td key={level}>
          {error && !states ? (
            <span className="trouble-text">{troubleOf(error).message}</span>
          ) : (
            <OpenThen
              state={states?.[place]}
              isRead={Boolean(states)}
              zone={zone}
              at={moment ?? 0}
            />
          )}
        </td>
      ))}
    </tr>
  );
}

interface OpenThenCellProps {
  readonly state: OpenThenFragment | null | undefined;
  readonly isRead: boolean;
  readonly zone: string;
  readonly at: number;
}

function OpenThen({ state, isRead, zone, at }: OpenThenCellProps) {
  if (!isRead) return <span className="ghost" />;
  if (!state) return <span className="second">not known</span>;
  const next = state.isOpen ? state.closesAt : state.opensAt;
  return (
    <>
      <b>{state.isOpen ? 'Open' : 'Closed'}</b>
      {next !== null && <span className="second from">until {clock(next, zone, at)}</span>}
    </>
  );
}
