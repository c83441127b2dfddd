import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { shown, shownSums } from '../../model/money.js';
import { linesOf, totalsOf } from '../../model/run.js';
import type { LineState, RunLine, RunTotals } from '../../model/run.js';
import { otherRunOf } from '../../model/run-refusal.js';
import type { OtherRun } from '../../model/run-refusal.js';
import { Mark } from '../../parts/marks.js';
import type { Tone } from '../../parts/marks.js';
import { keepSeller } from '../../parts/use-screen-search.js';
import { PrintButtons } from './print-buttons.js';
import type { Run, RunPhase } from './use-run.js';

interface RunPanelProps {
  readonly run: Run;
  readonly seller: string;
  readonly isConnected: boolean;
  readonly onClose: () => void;
}

/** What has become of the labels of one press. */
export function RunPanel({ run, seller, isConnected, onClose }: RunPanelProps) {
  const lines = linesIn(run);
  const totals = totalsOf(lines);
  return (
    <aside className="side-panel run-panel" aria-label="Run">
      <header className="panel-head">
        <h2>{lines.length === 0 ? 'Run' : `Run of ${lines.length}`}</h2>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </header>
      <p className="second">{run.key}</p>
      <RunWords run={run} totals={totals} isConnected={isConnected} />
      {lines.length > 0 && <PrintButtons run={run.key} seller={seller} lines={lines} />}
      <ul className="run-lines">
        {lines.map((line) => (
          <RunLineItem key={line.amazonOrderId} line={line} />
        ))}
      </ul>
    </aside>
  );
}

/** Returns the lines of a run. Until it is on record, those that were sent wait. */
export function linesIn({ key, phase, sent }: Run): readonly RunLine[] {
  if (phase.kind === 'on-record')
    return linesOf(key, phase.batch.purchases?.nodes ?? [], phase.batch.refusals);
  if (phase.kind === 'refused') return linesOf(key, [], phase.refusals);
  if (phase.kind === 'absent' || phase.kind === 'reading') return [];
  const state: LineState = phase.kind === 'unclear' ? 'unknown' : 'waiting';
  const none = { message: null, price: null, trackingNumber: null, purchaseId: null, other: null };
  return sent.map((amazonOrderId) => ({ amazonOrderId, state, ...none }));
}

interface RunWordsProps {
  readonly run: Run;
  readonly totals: RunTotals;
  readonly isConnected: boolean;
}

function RunWords({ run, totals, isConnected }: RunWordsProps) {
  const { phase, sendAgain } = run;
  if (phase.kind !== 'on-record')
    return (
      <div role="status" className="run-words">
        <p className={phase.kind === 'unclear' ? 'unknown-text' : undefined}>
          {phaseWords(phase, isConnected)}
        </p>
        {phase.kind === 'absent' && sendAgain && (
          <button type="button" onClick={sendAgain}>
            Send it again
          </button>
        )}
      </div>
    );
  const { counts, spent } = totals;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const open = counts.waiting + counts.buying;
  return (
    <div className="run-words">
      <progress max={Math.max(all, 1)} value={all - open} aria-label="Labels that are settled" />
      <p role="status">
        <b>{counts.bought} bought</b>
        {spent.length > 0 && ` for ${shownSums(spent)}`}
        {counts.refused > 0 && <span className="trouble-text">, {counts.refused} refused</span>}
        {open > 0 && `, ${open} to come`}
        {counts.unknown > 0 && (
          <>
            {', '}
            <strong className="unknown-text">{unknownWords(counts.unknown)}</strong>
          </>
        )}
      </p>
    </div>
  );
}

function unknownWords(count: number): string {
  return `${count} not known yet: do not buy ${count === 1 ? 'it' : 'these'} again.`;
}

function phaseWords(phase: Exclude<RunPhase, { kind: 'on-record' }>, isConnected: boolean): string {
  switch (phase.kind) {
    case 'sending':
      return 'The purchases are being put on record.';
    case 'reading':
      return 'Reading this run.';
    case 'absent':
      return 'The server has no record of this run. Nothing of it was bought.';
    case 'unclear':
      return isConnected
        ? `It is not known yet whether this run is on record. ${phase.message} Do not buy these again.`
        : 'The connection broke. It is not known yet whether this run is on record: do not buy these again. It is read when the server is back.';
    case 'refused':
      return refusedWords(phase);
  }
}

function refusedWords({ message, refusals }: Extract<RunPhase, { kind: 'refused' }>): string {
  if (refusals.length === 0) return `Nothing was bought. ${message}`;
  const buying = refusals.filter((refusal) => otherRunOf(refusal)?.isBuying).length;
  const labels = refusals.length === 1 ? 'this label' : 'these labels';
  if (buying === refusals.length) return `Another run is buying ${labels}. This one buys nothing.`;
  const some = buying > 0 ? ` Another run is buying ${buying} of these labels.` : '';
  return `Nothing was bought in this run: each label was refused.${some}`;
}

const WORDS: Readonly<Record<LineState, { readonly text: string; readonly tone: Tone }>> = {
  bought: { text: 'Bought', tone: 'done' },
  buying: { text: 'Buying', tone: 'working' },
  refused: { text: 'Refused', tone: 'trouble' },
  unknown: { text: 'Not known yet', tone: 'unknown' },
  waiting: { text: 'Waiting', tone: 'working' },
};

function lineMark({ state, other }: RunLine): { readonly text: string; readonly tone: Tone } {
  return other?.isBuying ? { text: 'Not in this run', tone: 'working' } : WORDS[state];
}

function RunLineItem({ line }: { readonly line: RunLine }) {
  const { text, tone } = lineMark(line);
  const [isOpen, setIsOpen] = useState(false);
  const isLong = (line.message?.length ?? 0) > 140;
  return (
    <li className={`run-line run-${line.state}`}>
      <span className="run-order narrow">{line.amazonOrderId}</span>
      <Mark tone={tone}>{text}</Mark>
      {line.price && line.state === 'bought' && <b className="run-price">{shown(line.price)}</b>}
      {line.trackingNumber && <span className="second run-detail">{line.trackingNumber}</span>}
      {line.message && (
        <span className="second run-detail">
          {isLong && !isOpen ? `${line.message.slice(0, 120)}…` : line.message}
          {isLong && !isOpen && (
            <button type="button" className="plain" onClick={() => setIsOpen(true)}>
              all of it
            </button>
          )}
        </span>
      )}
      {line.other && <OtherRunLink other={line.other} />}
    </li>
  );
}

function OtherRunLink({ other: { run, purchaseId } }: { readonly other: OtherRun }) {
  const own = run === null ? { purchase: purchaseId } : { run };
  return (
    <Link
      className="run-other"
      to="/purchases"
      search={(before: Readonly<Record<string, string | undefined>>) => ({
        ...keepSeller(before),
        ...own,
      })}
    >
      {run === null ? 'Show that purchase' : 'Show that run'}
    </Link>
  );
}
