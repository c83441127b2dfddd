import { describeAttempts } from './attempts.suite.js';
import { describeBatches } from './batch.suite.js';
import { describeCancellations } from './cancellation.suite.js';
import { describeChanges } from './change.suite.js';
import { describeConfirmations } from './confirmation.suite.js';
import { describeForgottenData } from './forgotten-data.suite.js';
import { describeForgottenOrders } from './forgotten-orders.suite.js';
import { describeIntents } from './intent.suite.js';
import { describeManyLists } from './many-lists.suite.js';
import { describePersonalData } from './personal-data.suite.js';
import { describeOrders } from './orders.suite.js';
import { describeLabelFacts } from './label-facts.suite.js';
import { describeMarks } from './marks.suite.js';
import { describeOrderSync } from './order-sync.suite.js';
import { describeReading } from './reading.suite.js';
import { describeQuotes } from './quotes.suite.js';
import { describeScheduledChanges } from './scheduled-changes.suite.js';
import { describeAccessKeys } from './access-keys.suite.js';
import { describeConnectedSellers } from './connected-sellers.suite.js';
import { describeAudit } from './audit.suite.js';
import { describeStates } from './state.suite.js';
import { describeSealing } from './sealing.suite.js';
import { describeTracking } from './tracking.suite.js';
import { describeUnreadableData } from './unreadable-data.suite.js';
import type { StoreEngine } from './store-place.js';

/** Describes the behaviour of a store on every engine. */
export function describeStore(engine: StoreEngine): void {
  describe(`the store on ${engine.name}`, () => {
    describeStates(engine);
    describeIntents(engine);
    describeAttempts(engine);
    describeBatches(engine);
    describeTracking(engine);
    describeReading(engine);
    describeChanges(engine);
    describeCancellations(engine);
    describePersonalData(engine);
    describeForgottenData(engine);
    describeForgottenOrders(engine);
    describeUnreadableData(engine);
    describeSealing(engine);
    describeConfirmations(engine);
    describeScheduledChanges(engine);
    describeOrders(engine);
    describeLabelFacts(engine);
    describeMarks(engine);
    describeManyLists(engine);
    describeOrderSync(engine);
    describeQuotes(engine);
    describeAccessKeys(engine);
    describeConnectedSellers(engine);
    describeAudit(engine);
  });
}
