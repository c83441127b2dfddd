import { Mark } from './marks.js';
import type { Tone } from './marks.js';

type State = 'INTENT' | 'PURCHASED' | 'REJECTED' | 'SENDING' | 'UNKNOWN';

interface RunCountsProps {
  readonly run: { readonly counts: readonly { readonly state: State; readonly count: number }[] };
}

// What needs a person comes first.
const COUNTED: Readonly<Record<State, { readonly text: string; readonly tone: Tone }>> = {
  UNKNOWN: { text: 'not known yet', tone: 'unknown' },
  REJECTED: { text: 'refused', tone: 'trouble' },
  SENDING: { text: 'being bought', tone: 'working' },
  INTENT: { text: 'waiting', tone: 'working' },
  PURCHASED: { text: 'bought', tone: 'done' },
};

/** How many purchases of a run are in each state, those that need a person first. */
export function RunCounts({ run }: RunCountsProps) {
  const order = Object.keys(COUNTED);
  const counts = run.counts.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return (
    <span className="run-counts">
      {counts.map(({ state, count }) => (
        <Mark key={state} tone={COUNTED[state].tone}>
          {count} {COUNTED[state].text}
        </Mark>
      ))}
    </span>
  );
}
