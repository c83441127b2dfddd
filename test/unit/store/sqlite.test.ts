import { describeStore } from './suites/store.suite.js';
import { sqlite } from './sqlite-place.js';

describeStore(sqlite);
