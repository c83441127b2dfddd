import { describeStore } from '../unit/store/suites/store.suite.js';
import { migratedPostgres } from './postgres-place.js';

describeStore(migratedPostgres());
