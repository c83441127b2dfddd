import { Fragment } from 'react';
import { PurchaseDayEndDocument } from '../../generated/purchases/graphql.js';
import type { PurchaseDayEndQuery } from '../../generated/purchases/graphql.js';
import { shownSums } from '../../model/money.js';
import { zoneName } from '../../model/time.js';
import { GhostRows } from '../../parts/ghosts.js';
import { useKeys } from '../../parts/keyboard.js';
import { Mark } from '../../parts/marks.js';
import { printFile } from '../../parts/print.js';
import { useShownQuery } from '../../parts/shown-query.js';
import { DayField, StoreSelect } from './filters.js';
import { GroupLabels } from './group-labels.js';
import { Leftovers } from './leftovers.js';
import { OnHold } from './on-hold.js';
import { ListTrouble } from './purchase-list.js';
import { nameOfStore } from './screen-state.js';
import type { Day, Group, PurchaseScreen } from './screen-state.js';
import { useAnswer } from './use-answer.js';
import type { ReadAnswer } from './use-answer.js';

/** What left on a day, by location and carrier, with its sheet for the drivers; and what did not leave. */
export function DayEnd({ screen }: { readonly screen: PurchaseScreen }) {
  const { sellerId, search, change, news, stores } = screen;
  const variables = { seller: sellerId, date: search.day ?? null, store: search.store ?? null };
  useShownQuery(PurchaseDayEndDocument, variables);
  const answer = useAnswer(PurchaseDayEndDocument, variables, news.round);
  const day = answer.data?.seller?.endOfDay ?? null;
  const sheet = day && day.count > 0 ? day.sheet : null;
  const print = (): void => {
    if (sheet) printFile(sheet.url);
  };
  useKeys([
    { key: 'r', does: 'Reads the day again', run: answer.again },
    { key: 'p', does: 'Prints the sheet of the day', run: print },
  ]);
  return (
    <>
      <div className="purchase-filters">
        <DayField
          label="Day"
          day={search.day ?? day?.date}
          onDay={(value) => change({ day: value, group: undefined })}
        />
        <StoreSelect
          stores={stores}
          store={search.store}
          onStore={(value) => change({ store: value, group: undefined })}
        />
        {sheet && (
          <button type="button" className="primary" onClick={print}>
            Print the sheet
          </button>
        )}
      </div>
      <DayBody screen={screen} answer={answer} />
    </>
  );
}

interface DayBodyProps {
  readonly screen: PurchaseScreen;
  readonly answer: ReadAnswer<PurchaseDayEndQuery>;
}

function DayBody({ screen, answer }: DayBodyProps) {
  const day = answer.data?.seller?.endOfDay;
  return (
    <div className="purchase-scroll">
      <ListTrouble list={answer} what="The day could not be read." />
      {day ? <DayTable screen={screen} day={day} /> : answer.isReading && <GhostRows count={4} />}
    </div>
  );
}

interface DayTableProps {
  readonly screen: PurchaseScreen;
  readonly day: Day;
}

function DayTable({ screen, day }: DayTableProps) {
  const confirmed = day.confirmations?.totalCount ?? 0;
  return (
    <>
      {day.count === 0 ? (
        <p className="purchase-empty" role="status">
          No label was bought on {day.date}. A label counts on the day on which it was bought or
          settled.
        </p>
      ) : (
        <DayGroups screen={screen} day={day} />
      )}
      {day.onHoldCount > 0 && <OnHold day={day} />}
      {day.isTruncated && (
        <p className="purchase-note trouble-text">
          The day has more labels than are added up here. Choose one location.
        </p>
      )}
      {confirmed > 0 && (
        <p className="purchase-note">
          {confirmed === 1 ? 'One more parcel' : `${confirmed} more parcels`} left with a label from
          elsewhere, and {confirmed === 1 ? 'was' : 'were'} confirmed here.
        </p>
      )}
      <Leftovers day={day} />
    </>
  );
}

function DayGroups({ screen, day }: DayTableProps) {
  return (
    <table className="purchase-table day-table" aria-label={`Labels of ${day.date}`}>
      <thead>
        <tr>
          <th scope="col">Location</th>
          <th scope="col">Carrier</th>
          <th scope="col" className="cell-price">
            Labels
          </th>
          <th scope="col" className="cell-price">
            Cost
          </th>
        </tr>
      </thead>
      <tbody>
        {day.groups.map((group) => (
          <DayGroup key={groupKey(group)} screen={screen} group={group} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            All
          </th>
          <td className="cell-price">{day.count}</td>
          <td className="cell-price">{shownSums(day.totalPrice) || 'not known'}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** Names a group in the address. */
function groupKey({ supplySource, carrierName }: Group): string {
  return `${supplySource?.supplySourceId ?? ''}~${carrierName ?? ''}`;
}

interface DayGroupProps {
  readonly screen: PurchaseScreen;
  readonly group: Group;
}

function DayGroup({ screen, group }: DayGroupProps) {
  const { stores, search, change } = screen;
  const key = groupKey(group);
  const isOpen = search.group === key;
  const name = group.supplySource
    ? nameOfStore(stores, group.supplySource.supplySourceId)
    : 'An address';
  return (
    <Fragment>
      <tr className={isOpen ? 'row-open' : ''}>
        <th scope="row">
          {name} <span className="second">{zoneName(group.timeZone)}</span>{' '}
          {group.onHoldCount > 0 && <Mark tone="blocked">{group.onHoldCount} on hold</Mark>}
        </th>
        <td>
          <button
            type="button"
            className="purchase-open"
            aria-expanded={isOpen}
            onClick={() => change({ group: isOpen ? undefined : key })}
          >
            {group.carrierName ?? 'Carrier not known'}
          </button>
        </td>
        <td className="cell-price">{group.count}</td>
        <td className="cell-price">{shownSums(group.totalPrice) || 'not known'}</td>
      </tr>
      {isOpen && (
        <tr className="group-labels">
          <td colSpan={4}>
            <GroupLabels screen={screen} group={group} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}
