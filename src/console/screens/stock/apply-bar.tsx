import { wrongWords } from '../../model/stock.js';
import type { CellPlace, Count } from '../../model/stock.js';
import { cells } from '../../model/stock-sheet.js';
import type { Check } from './use-apply.js';

interface ApplyBarProps {
  readonly count: Count;
  /** Of the changed cells, those that were refused as they are. */
  readonly refused: readonly CellPlace[];
  readonly check: Check;
  readonly isConnected: boolean;
  readonly words: string;
  readonly onApply: () => void;
  readonly onClear: () => void;
  readonly onFirstProblem: (() => void) | null;
}

/** Says how much is changed and not applied. */
export function ApplyBar(props: ApplyBarProps) {
  const { count, refused, check, isConnected } = props;
  const open = count.changes.length - refused.length;
  const changed = count.changes.length + count.wrong.length;
  return (
    <footer className="apply-bar">
      <BarWords {...props} changed={changed} />
      {check.kind === 'checking' && (
        <progress
          max={Math.max(check.of, 1)}
          value={check.done}
          aria-label="SKUs that Amazon checked"
        />
      )}
      {props.onFirstProblem && (
        <button type="button" onClick={props.onFirstProblem}>
          Go to the first problem
        </button>
      )}
      {changed > 0 && (
        <button type="button" onClick={props.onClear} disabled={check.kind === 'checking'}>
          Take all back
        </button>
      )}
      <button
        type="button"
        className="primary apply"
        disabled={open === 0 || !isConnected || check.kind === 'checking'}
        onClick={props.onApply}
      >
        {applyText(open, refused.length)}
      </button>
    </footer>
  );
}

function BarWords(props: ApplyBarProps & { readonly changed: number }) {
  const { changed, count, refused, check, isConnected, words } = props;
  return (
    <p role="status" className="apply-words">
      {changed === 0 ? 'Nothing is changed.' : `${cells(changed)} changed, not applied.`}
      {refused.length > 0 && <b className="trouble-text"> {refused.length} refused.</b>}
      {count.wrong.length > 0 && <b className="trouble-text"> {wrongWords(count.wrong)}.</b>}
      {check.kind === 'checking' && ` Amazon checks: ${check.done} of ${check.of} SKUs.`}
      {!isConnected && changed > 0 && ' Not connected: nothing can be applied now.'}
      {words !== '' && ` ${words}`}
    </p>
  );
}

function applyText(open: number, refused: number): string {
  const changes = open === 1 ? '1 change' : `${open} changes`;
  if (open === 0) return 'Apply changes';
  return refused > 0 ? `Apply the other ${changes}` : `Apply ${changes}`;
}
