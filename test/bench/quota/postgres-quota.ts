import { openStore } from '../../../src/store/store.js';
import { storeKeys } from '../../support/store-keys.js';
import type { QuotaModule } from './quota-under-test.js';

/** The product's quota in PostgreSQL. The database is empty before a run. */
const postgresQuota: QuotaModule = async ({ process: number, databaseUrl }) => {
  const store = await openStore(
    { kind: 'postgres', url: databaseUrl, connections: 5 },
    { clock: { now: Date.now }, ownerId: `bench-${number}`, keys: storeKeys },
  );
  await store.quota?.beat();
  return { options: { sharedQuota: store.quota }, close: () => store.close() };
};
export default postgresQuota;
