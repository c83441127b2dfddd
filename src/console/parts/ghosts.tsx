interface GhostRowsProps {
  readonly count?: number;
}

/** Rows of a list that is being read. They have the height of real ones, so nothing moves when those arrive. */
export function GhostRows({ count = 8 }: GhostRowsProps) {
  return (
    <div className="ghost-rows" role="status">
      <span className="visually-hidden">Reading</span>
      {Array.from({ length: count }, (_, row) => (
        <div key={row} className="ghost-row" aria-hidden="true">
          <span className="ghost" />
          <span className="ghost ghost-wide" />
          <span className="ghost" />
        </div>
      ))}
    </div>
  );
}
