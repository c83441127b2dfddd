import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import {
  addDeprecatedValues,
  deprecatedParts,
  hasDeprecatedParts,
} from '../../graph/deprecated-parts.js';
import type { Metrics } from '../../telemetry/metrics.js';

/** Counts the uses of deprecated parts of the schema, so that an operator knows when nothing uses a part any more. */
export class DeprecatedUses {
  readonly #schema: GraphQLSchema;
  readonly #metrics: Pick<Metrics, 'countDeprecatedUse'>;
  readonly #any: boolean;
  readonly #byDocument = new WeakMap<DocumentNode, ReadonlySet<string>>();

  constructor(schema: GraphQLSchema, metrics: Pick<Metrics, 'countDeprecatedUse'>) {
    this.#schema = schema;
    this.#metrics = metrics;
    this.#any = hasDeprecatedParts(schema);
  }

  /** Counts each deprecated part once for an executed request. */
  count(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): void {
    if (!this.#any) return;
    const found = new Set(this.#partsOf(document));
    addDeprecatedValues(this.#schema, operation, variables, found);
    for (const part of found) this.#metrics.countDeprecatedUse(part);
  }

  #partsOf(document: DocumentNode): ReadonlySet<string> {
    const known = this.#byDocument.get(document);
    if (known) return known;
    const parts = deprecatedParts(this.#schema, document);
    this.#byDocument.set(document, parts);
    return parts;
  }
}
