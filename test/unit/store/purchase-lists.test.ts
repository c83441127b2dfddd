import { openTables } from './opened-tables.js';
import { describePurchaseLists } from './suites/purchase-lists.suite.js';

describePurchaseLists('SQLite', () => openTables(() => undefined));
