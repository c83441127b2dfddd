import { useAccess } from '../../parts/access.js';

interface SellerChoiceProps {
  /** Whether a scope of the key is for all sellers. */
  readonly isForAll: boolean;
  /** Ids; null for all sellers. */
  readonly chosen: readonly string[] | null;
  readonly onChoose: (sellerIds: readonly string[] | null) => void;
}

export function SellerChoice({ isForAll, chosen, onChoose }: SellerChoiceProps) {
  const { sellers } = useAccess();
  if (isForAll)
    return <p className="second">A key that manages, or reads metrics, is for all sellers.</p>;
  return (
    <fieldset>
      <legend>Sellers</legend>
      <label className="check-line">
        <input
          type="radio"
          name="sellers"
          checked={chosen === null}
          onChange={() => onChoose(null)}
        />
        <span>
          All <span className="second">also those that are connected later</span>
        </span>
      </label>
      <label className="check-line">
        <input
          type="radio"
          name="sellers"
          checked={chosen !== null}
          onChange={() => onChoose([])}
        />
        <span>Only these</span>
      </label>
      {chosen !== null && (
        <div className="access-sellers">
          {sellers.map(({ sellerId, name }) => (
            <label key={sellerId} className="check-line">
              <input
                type="checkbox"
                checked={chosen.includes(sellerId)}
                onChange={({ target: { checked } }) =>
                  onChoose(
                    checked ? [...chosen, sellerId] : chosen.filter((one) => one !== sellerId),
                  )
                }
              />
              <span>
                {name ?? sellerId} <span className="second">{sellerId}</span>
              </span>
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
