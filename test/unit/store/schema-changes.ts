import { MIGRATIONS } from '../../../src/store/engine/migrate.js';
import type { Migration } from '../../../src/store/engine/migration.js';

/** The last migrations of the version before the rule. Its migrations are not checked, because no earlier version reads rules. */
const LAST_UNCHECKED = ['0210-audit-changes', '0250-listed-packages', '0080-principal-limits'];

/** The names of the migrations that must only add: those that name no version that they break. */
export const CHECKED = Object.values(MIGRATIONS).flatMap(({ migrations }) => {
  const all: readonly Pick<Migration<never>, 'name' | 'breaksOlderThan'>[] = migrations;
  const last = all.findIndex(({ name }) => LAST_UNCHECKED.includes(name));
  const checked = all.slice(last + 1).filter((one) => one.breaksOlderThan === undefined);
  return checked.map(({ name }) => name);
});

/** A column of a table, as both engines describe it. */
export interface ColumnFact {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly isNullable: boolean;
  readonly hasDefault: boolean;
}

/** A schema, as far as statements of an earlier version depend on it. */
export interface SchemaFacts {
  readonly columns: readonly ColumnFact[];
  /** What may refuse or change a row: unique indexes, constraints and triggers, with the table of each. */
  readonly rules: readonly { readonly table: string; readonly name: string }[];
}

const nameOf = ({ table, column }: ColumnFact): string => `${table}.${column}`;

/**
 * Returns what a change of a schema does other than adding: statements of the version before may fail on it. A table that is new
 * may have any shape.
 */
export function breakingChanges(before: SchemaFacts, after: SchemaFacts): string[] {
  const tables = new Set(before.columns.map(({ table }) => table));
  const earlier = new Map(before.columns.map((fact) => [nameOf(fact), fact]));
  const later = new Map(after.columns.map((fact) => [nameOf(fact), fact]));
  const rules = new Set(before.rules.map(({ name }) => name));
  return [
    ...[...earlier.keys()].filter((name) => !later.has(name)).map((name) => `${name} is gone`),
    ...[...later.values()].flatMap((fact) => {
      const old = earlier.get(nameOf(fact));
      if (old !== undefined && old.type !== fact.type) return [`${nameOf(fact)} has another type`];
      if (old !== undefined && old.isNullable && !fact.isNullable)
        return [`${nameOf(fact)} takes no null`];
      const isRequired = !fact.isNullable && !fact.hasDefault;
      const isNew = old === undefined && tables.has(fact.table);
      return isNew && isRequired ? [`${nameOf(fact)} is new and required`] : [];
    }),
    ...after.rules
      .filter(({ table, name }) => tables.has(table) && !rules.has(name))
      .map(({ table, name }) => `${table} has the new rule ${name}`),
  ].sort();
}
