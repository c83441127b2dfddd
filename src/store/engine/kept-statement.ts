import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely';

/** Stands for a value, or for one of a list of values, while a statement is built. */
class Place {
  constructor(
    readonly name: string,
    readonly index: number | null = null,
  ) {}
}

/**
 * A statement that is built and compiled once for each open database: for the columns of a purchase, and for a list of values, that takes
 * longer than to run it. The values of each execution replace the parameters. Lists are filled up with their last value to a power of
 * two, so that there are ten texts for up to 512 values: a list is only for `in`.
 */
export class KeptStatement<Tables, Given extends object, Row> {
  readonly #build: (db: Kysely<Tables>, given: Given) => Compilable<Row>;
  /** By the dialect, which a database shares with its transactions, and by shape. */
  readonly #kept = new WeakMap<object, Map<string, CompiledQuery<Row>>>();

  /** @param build makes the statement. It may use the values only as parameters, one by one, and must not look at them. */
  constructor(build: (db: Kysely<Tables>, given: Given) => Compilable<Row>) {
    this.#build = build;
  }

  /** @param shape names everything but the values that the text depends on. There must be few shapes. */
  execute(db: Kysely<Tables>, given: Given, shape = ''): Promise<QueryResult<Row>> {
    const values = new Map<string, unknown>(Object.entries(given));
    const kept = this.#compiled(db, values, shape);
    const parameters = kept.parameters.map((one) =>
      one instanceof Place ? valueAt(one, values.get(one.name)) : one,
    );
    return db.executeQuery({ ...kept, parameters });
  }

  /** Returns no rows, without a statement, when a list is empty. */
  async rows(db: Kysely<Tables>, given: Given, shape = ''): Promise<Row[]> {
    if (Object.values(given).some((value) => Array.isArray(value) && value.length === 0)) return [];
    return (await this.execute(db, given, shape)).rows;
  }

  #compiled(
    db: Kysely<Tables>,
    values: ReadonlyMap<string, unknown>,
    shape: string,
  ): CompiledQuery<Row> {
    const dialect = db.getExecutor().adapter;
    const shapes = this.#kept.get(dialect) ?? new Map<string, CompiledQuery<Row>>();
    this.#kept.set(dialect, shapes);
    let name = shape;
    for (const value of values.values()) if (Array.isArray(value)) name += ` ${placesFor(value)}`;
    const kept = shapes.get(name);
    if (kept) return kept;
    const places = Array.from(values, ([key, value]) => [key, placeOf(key, value)] as const);
    const compiled = this.#build(db, Object.fromEntries(places) as Given).compile();
    shapes.set(name, compiled);
    return compiled;
  }
}

function placeOf(name: string, value: unknown): Place | Place[] {
  if (!Array.isArray(value)) return new Place(name);
  return Array.from({ length: placesFor(value) }, (_, index) => new Place(name, index));
}

function placesFor({ length }: readonly unknown[]): number {
  return 2 ** Math.ceil(Math.log2(length));
}

function valueAt({ index }: Place, value: unknown): unknown {
  if (index === null || !Array.isArray(value)) return value;
  const list: readonly unknown[] = value;
  return list[Math.min(index, list.length - 1)];
}
