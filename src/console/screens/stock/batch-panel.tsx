import type { Change, Place } from '../../model/stock.js';
import { Mark } from '../../parts/marks.js';
import type { Tone } from '../../parts/marks.js';
import { openIn } from './use-batch.js';
import type { Batch, BatchPhase } from './use-batch.js';

interface BatchPanelProps {
  readonly batch: Batch;
  readonly places: readonly Place[];
  readonly isConnected: boolean;
  /** Sentences of Amazon's that kept nothing from being applied. */
  readonly warnings: readonly string[];
  readonly onGo: (change: Change) => void;
  readonly onClose: () => void;
}

/** What has become of the changes of one press. */
export function BatchPanel(props: BatchPanelProps) {
  const { batch, places, onGo, warnings } = props;
  const problems = batch.changes.filter(({ state }) => state === 'REJECTED' || state === 'UNKNOWN');
  const total = batch.phase.kind === 'on-record' ? batch.phase.batch.totalCount : 0;
  return (
    <aside className="stock-panel" aria-label="Applied changes">
      <header className="panel-head">
        <h2>{total === 0 ? 'Changes' : total === 1 ? '1 change' : `${total} changes`}</h2>
        <button type="button" onClick={props.onClose}>
          Close
        </button>
      </header>
      <p className="second">{batch.key}</p>
      <BatchWords {...props} />
      {warnings.map((message) => (
        <p key={message} className="panel-warning">
          {message}
        </p>
      ))}
      <ul className="panel-lines">
        {problems.map((change) => (
          <li
            key={`${change.sku} ${change.channel}`}
            className={`panel-${change.state.toLowerCase()}`}
          >
            <button type="button" className="plain" onClick={() => onGo(change)}>
              {change.sku}, {titleOf(change, places)}: {change.quantity}
            </button>
            <Mark tone={change.state === 'UNKNOWN' ? 'unknown' : 'trouble'}>
              {change.state === 'UNKNOWN' ? 'Not known' : 'Refused'}
            </Mark>
            <span className="second">{change.message}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}

function titleOf({ channel }: Change, places: readonly Place[]): string {
  return places.find((place) => place.channel === channel)?.title ?? channel;
}

const STATES: readonly { state: Change['state']; text: string; tone: Tone }[] = [
  { state: 'UNKNOWN', text: 'not known', tone: 'unknown' },
  { state: 'REJECTED', text: 'refused', tone: 'trouble' },
  { state: 'RECORDED', text: 'waiting for the next feed', tone: 'working' },
  { state: 'SUBMITTED', text: 'at Amazon', tone: 'working' },
  { state: 'ACCEPTED', text: 'accepted, not shown yet', tone: 'working' },
  { state: 'SUPERSEDED', text: 'changed again before they left', tone: 'plain' },
  { state: 'APPLIED', text: 'applied', tone: 'done' },
];

function BatchWords({ batch, isConnected }: BatchPanelProps) {
  const { phase, sendAgain } = batch;
  if (phase.kind !== 'on-record')
    return (
      <div className="panel-words">
        <p role="status" className={phase.kind === 'unclear' ? 'unknown-text' : undefined}>
          {phaseWords(phase, isConnected)}
        </p>
        {phase.kind === 'unclear' && sendAgain && isConnected && (
          <button type="button" onClick={sendAgain}>
            Send the same changes again
          </button>
        )}
      </div>
    );
  const { counts, totalCount, isDone } = phase.batch;
  const open = openIn(phase.batch);
  return (
    <div className="panel-words" role="status">
      <progress
        max={Math.max(totalCount, 1)}
        value={totalCount - open}
        aria-label="Changes with an outcome"
      />
      <ul className="panel-counts">
        {STATES.flatMap(({ state, text, tone }) => {
          const count = counts.find((one) => one.state === state)?.count ?? 0;
          return count === 0
            ? []
            : [
                <li key={state}>
                  <Mark tone={tone}>
                    {count} {text}
                  </Mark>
                </li>,
              ];
        })}
      </ul>
      <p className="second">
        {isDone
          ? 'All is settled.'
          : 'Amazon takes one feed in two minutes, and needs some minutes for it. You can go on meanwhile.'}
      </p>
    </div>
  );
}

function phaseWords(
  phase: Exclude<BatchPhase, { kind: 'on-record' }>,
  isConnected: boolean,
): string {
  switch (phase.kind) {
    case 'sending':
      return 'The changes are being put on record.';
    case 'reading':
      return 'Reading these changes.';
    case 'absent':
      return 'The server has no record of these changes. Nothing of them was applied.';
    case 'unclear':
      return isConnected
        ? `It is not known yet whether these changes are on record. ${phase.message} They can be sent again: the server takes them once.`
        : 'The connection broke. It is not known yet whether these changes are on record. They are read when the server is back.';
    case 'refused':
      return `Nothing was applied. ${phase.message}`;
  }
}
