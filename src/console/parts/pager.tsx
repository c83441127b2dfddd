interface PagerProps {
  readonly isFirst: boolean;
  /** Where the next page begins; null when there is none. */
  readonly next: string | null;
  readonly onTurn: (after: string | undefined) => void;
  /** What the whole list has, in words. */
  readonly words: string;
}

/** Turns the pages of a list whose place is in the address, so that Back and reload keep it. */
export function Pager({ isFirst, next, onTurn, words }: PagerProps) {
  return (
    <div className="pager">
      {!isFirst && (
        <button type="button" onClick={() => onTurn(undefined)}>
          First page
        </button>
      )}
      {next !== null && (
        <button type="button" onClick={() => onTurn(next)}>
          Next page
        </button>
      )}
      <span className="second">{words}</span>
    </div>
  );
}
