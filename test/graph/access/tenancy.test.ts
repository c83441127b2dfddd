import { startGuardedApp } from '../../support/access-keys.js';
import { describeTenancy } from './suites/tenancy.suite.js';

describeTenancy(startGuardedApp);
