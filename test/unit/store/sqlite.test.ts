import { describeIntents } from './suites/intent.suite.js';
import { describeStates } from './suites/state.suite.js';
import { sqlite } from './sqlite-place.js';

describe('the store on SQLite', () => {
  describeStates(sqlite);
  describeIntents(sqlite);
});
