import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely';

/** Stands for a value while a statement is built. */
class Place {
  constructor(readonly name: string) {}
}

/**
 * A statement that is built and compiled once for each open database: for the columns of a purchase that takes longer than to run
 * it. The values of each execution replace the parameters.
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
    const kept = this.#compiled(db, given, shape);
    const values = new Map<string, unknown>(Object.entries(given));
    const parameters = kept.parameters.map((one) =>
      one instanceof Place ? values.get(one.name) : one,
    );
    return db.executeQuery({ ...kept, parameters });
  }

  async rows(db: Kysely<Tables>, given: Given, shape = ''): Promise<Row[]> {
    return (await this.execute(db, given, shape)).rows;
  }

  #compiled(db: Kysely<Tables>, given: Given, shape: string): CompiledQuery<Row> {
    const dialect = db.getExecutor().adapter;
    const shapes = this.#kept.get(dialect) ?? new Map<string, CompiledQuery<Row>>();
    this.#kept.set(dialect, shapes);
    const kept = shapes.get(shape);
    if (kept) return kept;
    const places = Object.keys(given).map((name) => [name, new Place(name)] as const);
    const compiled = this.#build(db, Object.fromEntries(places) as Given).compile();
    shapes.set(shape, compiled);
    return compiled;
  }
}
