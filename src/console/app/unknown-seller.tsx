import type { SellerChoice } from '../parts/access.js';

/** As many as the console reads when it starts. */
const MOST_READ = 100;

interface UnknownSellerProps {
  readonly chosen: string;
  readonly sellers: readonly SellerChoice[];
  readonly onSwitch: (sellerId: string) => void;
}

/** The address names a seller that the viewer does not see. Another one in its place would look like it. */
export function UnknownSeller({ chosen, sellers, onSwitch }: UnknownSellerProps) {
  return (
    <main className="page">
      <h1>There is no seller {chosen} here</h1>
      <p>
        The address names a seller that is not connected, or that your access key does not see.{' '}
        {sellers.length >= MOST_READ && `Only the first ${MOST_READ} sellers are listed here. `}
        Choose one of these:
      </p>
      <ul className="seller-list">
        {sellers.map(({ sellerId, name }) => (
          <li key={sellerId}>
            <button type="button" onClick={() => onSwitch(sellerId)}>
              {name ?? sellerId} <span className="second">{sellerId}</span>
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}
