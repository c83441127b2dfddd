import type { DatabaseSync } from 'node:sqlite';
import { sqliteError } from './sqlite-errors.js';
import { single } from './sqlite-file.js';

// SQLite checks some 2 GB in a second when they are in memory; a cold disk is ten times slower.
const WHOLE_CHECK_BYTES = 256 * 1024 * 1024;

/** Every table with small rows: all but `purchase`, which holds the labels. */
const SMALL_TABLES = [
  'purchase_evidence',
  'purchase_order_guard',
  'purchase_batch',
  'purchase_batch_entry',
  'confirmation',
  'confirmation_batch',
  'confirmation_envelope',
  'inventory_batch',
  'inventory_change',
  'inventory_envelope',
] as const;

// These checks read no label. Each row must be in the indexes that prevent a second purchase of an item.
const PURCHASE_CHECKS: readonly (readonly [finding: string, sql: string])[] = [
  [
    'purchases without their key',
    `select count(*) from purchase as p not indexed where not exists (
       select 1 from purchase as i indexed by sqlite_autoindex_purchase_1
       where i.seller_id = p.seller_id and i.key = p.key and i.rowid = p.rowid)`,
  ],
  [
    'purchases without their order',
    `select count(*) from purchase as p not indexed where not exists (
       select 1 from purchase as i indexed by purchase_by_order
       where i.seller_id = p.seller_id and i.amazon_order_id = p.amazon_order_id and i.rowid = p.rowid)`,
  ],
  [
    'purchases in no known state',
    `select count(*) from purchase not indexed
     where state not in ('INTENT', 'SENDING', 'UNKNOWN', 'PURCHASED', 'REJECTED')`,
  ],
];

function checkPurchases(database: DatabaseSync): string | null {
  for (const [finding, sql] of PURCHASE_CHECKS) {
    const count = single(database, sql);
    if (count !== 0) return `${String(count)} ${finding}`;
  }
  return null;
}

function checkCount(database: DatabaseSync): string | null {
  if (single(database, "select count(*) from sqlite_schema where name = 'ledger_state'") === 0)
    return null;
  const counted = single(database, 'select purchases from ledger_state');
  const there = single(database, 'select count(*) from purchase not indexed');
  return counted === there
    ? null
    : `${String(there)} purchases are there, ${String(counted)} were recorded`;
}

function checkPragma(database: DatabaseSync, argument: string): string | null {
  const findings = single(database, `pragma integrity_check(${argument})`);
  return findings === 'ok' ? null : String(findings);
}

function check(database: DatabaseSync, bytes: number): string | null {
  if (bytes <= WHOLE_CHECK_BYTES) return checkPragma(database, '3') ?? checkCount(database);
  for (const table of SMALL_TABLES) {
    const finding = checkPragma(database, table);
    if (finding !== null) return finding;
  }
  return checkPurchases(database) ?? checkCount(database);
}

/**
 * Returns the damage of a ledger; null when it is sound. In a large file, only the rows of the purchases and the indexes that
 * prevent a second label are checked, not the labels.
 */
export function findDamage(database: DatabaseSync, path: string, bytes: number): string | null {
  if (single(database, 'select count(*) from sqlite_schema') === 0) return null;
  try {
    return check(database, bytes);
  } catch (error) {
    // An unreadable page ends the query.
    const known = sqliteError(path, error);
    if (known.code !== 'CORRUPT') throw known;
    return 'a page could not be read';
  }
}
