import { OrderSuggestionsDocument } from '../../generated/order/graphql.js';
import type { OrderSuggestionsQuery } from '../../generated/order/graphql.js';
import { clock } from '../../model/time.js';
import { Mark } from '../../parts/marks.js';
import { useExactQuery } from '../../parts/use-exact-query.js';
import type { PartProps } from './part-props.js';
import { ReadState } from './read-state.js';

type SuggestedOrder = NonNullable<NonNullable<OrderSuggestionsQuery['seller']>['order']>;
type Suggestions = NonNullable<SuggestedOrder['shipFromSuggestions']>;
type Suggestion = Suggestions['suggestions'][number];
type Place = { readonly alias: string | null; readonly supplySourceCode: string | null };

interface WherePartProps extends PartProps {
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  /** Ships from this location. */
  readonly onChoose: (supplySourceId: string) => void;
  readonly canBuy: boolean;
}

/** Where the order could leave from, with the reasons. It costs calls, so a person asks for it. */
export function WherePart(props: WherePartProps) {
  const { order, seller, isOpen, onOpen } = props;
  const [{ data, error, fetching }, again] = useExactQuery({
    query: OrderSuggestionsDocument,
    variables: { seller, order: order.amazonOrderId },
    pause: !isOpen,
  });
  const found = data?.seller?.order?.shipFromSuggestions ?? null;
  return (
    <section className="order-part" aria-labelledby="where-title">
      <div className="order-part-head">
        <h2 id="where-title">Where to ship from</h2>
        {!isOpen && (
          <button type="button" onClick={onOpen}>
            Compare locations
          </button>
        )}
      </div>
      {isOpen && (
        <ReadState
          what="The locations could not be compared."
          {...{ error }}
          isReading={fetching}
          onRetry={() => again({ requestPolicy: 'network-only' })}
        >
          {found && <Found {...props} found={found} />}
        </ReadState>
      )}
    </section>
  );
}

const nameOf = ({ alias, supplySourceCode }: Place): string =>
  alias ?? supplySourceCode ?? 'A location without a name';

function Found({ found, ...props }: WherePartProps & { readonly found: Suggestions }) {
  const { suggestions, splits, excluded, notes } = found;
  if (found.isNothingToShip) return <p className="second">Nothing is left to ship.</p>;
  return (
    <>
      {suggestions.length === 0 && <p>No location has what is left to ship.</p>}
      <ol className="order-where-list">
        {suggestions.map((suggestion) => (
          <SuggestionLine key={suggestion.supplySource.id} suggestion={suggestion} {...props} />
        ))}
      </ol>
      {splits.length > 0 && (
        <>
          <h3>From two locations together</h3>
          <ul className="order-where-list">
            {splits.map(({ parts }) => {
              const words = parts.map(
                ({ supplySource, items }) =>
                  `${nameOf(supplySource)}: ${items.map(({ quantity, orderItem }) => `${quantity} × ${orderItem.sku ?? 'an item'}`).join(', ')}`,
              );
              return <li key={words.join()}>{words.join('; ')}</li>;
            })}
          </ul>
        </>
      )}
      {notes.map(({ code, message }) => (
        <p key={code} className="second">
          {message}
        </p>
      ))}
      {excluded && excluded.length > 0 && (
        <details className="order-left-out">
          <summary>
            {excluded.length === 1 ? '1 location is out' : `${excluded.length} locations are out`}
          </summary>
          <dl>
            {excluded.map(({ supplySource, reason }) => (
              <div key={supplySource.id}>
                <dt>{nameOf(supplySource)}</dt>
                <dd className="second">{reason.message}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

const MOMENT = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z/g;

/** Returns a sentence of the server with its moments as people read them. */
function withClock(message: string, zone: string | null, now: number): string {
  return message.replaceAll(MOMENT, (moment) => clock(moment, zone, now));
}

type SuggestionLineProps = WherePartProps & { readonly suggestion: Suggestion };

function SuggestionLine({ suggestion, now, canBuy, onChoose }: SuggestionLineProps) {
  const { supplySource, canShipWholeOrder, isInTime, isAssigned, openState } = suggestion;
  const zone = openState?.timeZone ?? null;
  return (
    <li>
      <p className="order-parcel-line">
        <b>{nameOf(supplySource)}</b>
        {isAssigned && <span className="second">assigned by Amazon</span>}
        <Mark tone={canShipWholeOrder ? 'done' : 'trouble'}>
          {canShipWholeOrder ? 'All in stock' : 'Not all in stock'}
        </Mark>
        {isInTime === false && <Mark tone="trouble">Too late</Mark>}
        {isInTime === null && <Mark tone="plain">Time not known</Mark>}
      </p>
      <ul className="second">
        {suggestion.reasons.map(({ code, message }) => (
          <li key={code}>{withClock(message, zone, now)}</li>
        ))}
      </ul>
      {canBuy && (
        <button type="button" onClick={() => onChoose(supplySource.supplySourceId)}>
          Ship from here
        </button>
      )}
    </li>
  );
}
