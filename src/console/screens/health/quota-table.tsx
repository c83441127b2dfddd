import type { HealthOfSellerQuery } from '../../generated/health/graphql.js';
import { leftText, permittedText } from '../../model/quota-words.js';
import { clock } from '../../model/time.js';
import { Mark } from '../../parts/marks.js';
import { useNow } from '../../parts/use-connection.js';

type Quotas = NonNullable<HealthOfSellerQuery['seller']>['quotas'];

/** How many calls Amazon permits for each operation, and what is left. */
export function QuotaTable({ quotas }: { readonly quotas: Quotas }) {
  const now = useNow();
  return (
    <section className="list-part" aria-label="Quota">
      <h2>
        Quota <span className="second">calls that Amazon permits, counted by this server</span>
      </h2>
      {quotas.length === 0 && <p className="list-words">No call has been made yet.</p>}
      {quotas.length > 0 && (
        <table className="facts">
          <thead>
            <tr>
              <th scope="col">Operation</th>
              <th scope="col">Permitted</th>
              <th scope="col">Left</th>
              <th scope="col">Waiting</th>
              <th scope="col">Last refused</th>
            </tr>
          </thead>
          <tbody>
            {quotas.map((quota) => (
              <tr key={quota.operation}>
                <th scope="row">{quota.operation}</th>
                <td data-label="Permitted">
                  {permittedText(quota)}
                  {!quota.isRateAnnounced && <span className="second">as documented</span>}
                </td>
                <td data-label="Left">
                  {leftText(quota)}
                  <meter
                    className="quota-bar"
                    aria-label={`Left of ${quota.operation}`}
                    max={quota.burst}
                    value={quota.available}
                  />
                </td>
                <td data-label="Waiting">
                  {quota.waiting === 0 ? 'None' : <Mark tone="speed">{quota.waiting}</Mark>}
                </td>
                <td data-label="Last refused">
                  {quota.throttledAt === null ? 'Never' : clock(quota.throttledAt, null, now)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
