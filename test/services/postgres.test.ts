import { describeIntents } from '../unit/store/suites/intent.suite.js';
import { describeStates } from '../unit/store/suites/state.suite.js';
import { postgres } from './postgres-place.js';

describe('the store on PostgreSQL', () => {
  describeStates(postgres);
  describeIntents(postgres);
});
