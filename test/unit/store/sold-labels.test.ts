import { openTables } from './opened-tables.js';
import { describeSoldLabels } from './suites/sold-labels.suite.js';

describeSoldLabels('SQLite', () => openTables(() => undefined));
