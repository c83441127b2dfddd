import { describeStore } from '../unit/store/suites/store.suite.js';
import { postgres } from './postgres-place.js';

describeStore(postgres);
