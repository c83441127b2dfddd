/** The ledger's statements without the product, on a copy of a store in which it has made at least one purchase. */
import { fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { Pool } from 'pg';
import { serveParent, settings } from '../children/child.js';
import { statementOf, stepsOf, WITNESSED } from '../peers/bare-ledger.js';
import type { PurchaseRows, Row, Step } from '../peers/bare-ledger.js';

export interface BareLedgerSettings {
  /** Variables of the product that name the store. */
  readonly environment: Readonly<Record<string, string>>;
}

export interface BareLedgerJob {
  readonly purchases: number;
  readonly clients: number;
}

export interface BareLedgerResult {
  readonly seconds: number;
}

interface Ledger {
  read(sql: string): Promise<Row[]>;
  /** Runs a transaction. */
  step(step: Step): Promise<void>;
  /** Writes the witness durably. Does nothing where the ledger has none. */
  witness(): void;
  close(): Promise<void>;
}

const CONNECTIONS = 10;
const WITNESS_BYTES = 4_096;

/** With the pragmas of the product: a rollback journal, and a sync of file and folder at each commit. */
function sqliteLedger(folder: string): Ledger {
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'));
  database.exec(`
    pragma foreign_keys = on; pragma secure_delete = on;
    pragma journal_mode = truncate; pragma synchronous = extra`);
  const witness = openSync(join(folder, 'ledger.witness'), 'r+');
  const page = Buffer.alloc(WITNESS_BYTES, ' ');
  const statements = new Map<string, StatementSync>();
  return {
    read: async (sql) => database.prepare(sql).all(),
    step: async (step) => {
      database.exec('begin immediate');
      for (const write of step) {
        const { text, values } = statementOf(write, () => '?');
        const known = statements.get(text);
        const statement = known ?? database.prepare(text);
        if (!known) statements.set(text, statement);
        statement.run(...(values as SQLInputValue[]));
      }
      database.exec('commit');
    },
    witness: () => {
      writeSync(witness, page, 0, WITNESS_BYTES, 0);
      fdatasyncSync(witness);
    },
    close: async () => database.close(),
  };
}

function postgresLedger(url: string): Ledger {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS });
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const name = names.get(text) ?? `bare_${names.size}`;
    names.set(text, name);
    return name;
  };
  return {
    read: async (sql) => (await pool.query<Record<string, unknown>>(sql)).rows,
    step: async (step) => {
      const client = await pool.connect();
      try {
        if (step.length > 1) await client.query('begin');
        for (const write of step) {
          const { text, values } = statementOf(write, (number) => `$${number}`);
          await client.query({ name: nameOf(text), text, values: [...values] });
        }
        if (step.length > 1) await client.query('commit');
      } finally {
        client.release();
      }
    },
    witness: () => undefined,
    close: () => pool.end(),
  };
}

const { environment } = settings() as BareLedgerSettings;
const { DATABASE_URL: url, DATA_DIR: folder = '' } = environment;
const ledger = url === undefined ? sqliteLedger(folder) : postgresLedger(url);

/** Returns the rows of a label that the product bought. */
async function rowsOfProduct(): Promise<PurchaseRows> {
  const [purchase] = await ledger.read(`select * from purchase where state = 'PURCHASED' limit 1`);
  const [event] = await ledger.read(
    `select * from audit_event where action = 'buyShipping' limit 1`,
  );
  const [outcome] = await ledger.read(`select * from audit_outcome limit 1`);
  if (!purchase || !event || !outcome) throw new Error('the product has bought nothing');
  const ofPurchase = (table: string): Promise<Row[]> =>
    ledger.read(`select * from ${table} where key = '${String(purchase['key'])}'`);
  return {
    purchase,
    event,
    outcome,
    units: await ofPurchase('purchase_unit'),
    packages: await ofPurchase('purchase_package'),
  };
}

const rows = await rowsOfProduct();
let made = 0;

async function run({ purchases, clients }: BareLedgerJob): Promise<BareLedgerResult> {
  let left = purchases;
  const client = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      made += 1;
      for (const [number, step] of stepsOf(rows, String(made)).entries()) {
        await ledger.step(step);
        if (WITNESSED.includes(number)) ledger.witness();
      }
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  return { seconds: (performance.now() - startedAt) / 1000 };
}

serveParent({ url: '', commands: { run }, stop: () => ledger.close() });
