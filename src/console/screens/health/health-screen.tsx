import { useMemo } from 'react';
import { HealthOfSellerDocument } from '../../generated/health/graphql.js';
import { clock } from '../../model/time.js';
import { useAccess } from '../../parts/access.js';
import type { SellerChoice } from '../../parts/access.js';
import { useKeys } from '../../parts/keyboard.js';
import { ReadState } from '../../parts/read-state.js';
import { useShownQuery } from '../../parts/shown-query.js';
import { useConnection, useNow } from '../../parts/use-connection.js';
import { useKeptQuery } from '../../parts/use-kept-query.js';
import { useReread } from '../../parts/use-reread.js';
import { ApiTable } from './api-table.js';
import { IndexPart, ProblemPart, WaitingPart } from './health-parts.js';
import { QuotaTable } from './quota-table.js';
import '../../parts/table.css';
import './health.css';

const READ_EVERY_MS = 5_000;
const NOT_KNOWN = 'Not known: the records of this server cannot be read.';

const nameOf = ({ name, sellerId }: SellerChoice): string => name ?? sellerId;

/** Whether the data of the seller is current, and what Amazon answers. */
export function HealthScreen() {
  const { seller, sellers } = useAccess();
  const variables = useMemo(() => ({ seller: seller.sellerId }), [seller.sellerId]);
  const kept = useKeptQuery(HealthOfSellerDocument, variables, (data) =>
    Boolean(data.seller?.health),
  );
  useShownQuery(HealthOfSellerDocument, variables);
  const now = useNow();
  const { downSince } = useConnection();
  const at = useReread(kept, READ_EVERY_MS);
  useKeys([{ key: 'r', does: 'Reads the health again', run: kept.again }]);
  const found = kept.data?.seller;
  const isOld = kept.trouble !== null || downSince !== null;
  const age = isOld ? `Values of ${clock(at, null, now)}` : 'Read every 5 seconds';
  return (
    <div className="list-screen">
      <header className="list-head">
        <h1>Health{sellers.length > 1 && ` of ${nameOf(seller)}`}</h1>
        <span className="second">{found?.health && age}</span>
      </header>
      <ReadState
        {...kept}
        what="The values"
        isThere={Boolean(found)}
        at={at}
        empty={found?.health ? null : NOT_KNOWN}
      >
        {found?.health && (
          <div className={isOld ? 'health health-old' : 'health'}>
            <ProblemPart problems={found.health.problems} />
            <IndexPart index={found.health.orders} />
            <ApiTable apis={found.health.apis} />
            <QuotaTable quotas={found.quotas} />
            <WaitingPart health={found.health} authorization={found.authorization} />
          </div>
        )}
      </ReadState>
    </div>
  );
}
