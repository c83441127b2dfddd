import { startGuardedApp } from '../../support/access-keys.js';
import { describeScopes } from './suites/scopes.suite.js';

describeScopes(startGuardedApp);
