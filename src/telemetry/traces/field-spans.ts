import { isIntrospectionType, isObjectType } from 'graphql';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { failureCode, spanRecorder } from './spans.js';
import type { OpenSpan } from './spans.js';

type Resolve = GraphQLFieldResolver<unknown, unknown>;

/** A resolver that settles sooner has waited for nothing. */
const FROM_MS = 1;

const traced = new WeakSet<GraphQLSchema>();

/**
 * Gives resolvers that wait a span, also in compiled queries, which call the same functions. Changes the schema, so a program
 * without tracing executes its fields as before.
 */
export function traceFields(schema: GraphQLSchema): void {
  if (traced.has(schema)) return;
  traced.add(schema);
  // graphql-js shares its introspection types between all schemas.
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve) field.resolve = inFieldSpan(type.name, field.name, field.resolve);
    }
  }
}

function inFieldSpan(type: string, field: string, resolve: Resolve): Resolve {
  const name = `${type}.${field}`;
  const fields = { 'graphql.field.name': field, 'graphql.field.parent_type': type };
  return (parent, args, context, info): unknown => {
    const recorder = spanRecorder();
    if (!recorder?.admitsField(name)) return resolve(parent, args, context, info);
    const span = recorder.start({ name, fields, fromMs: FROM_MS });
    let value: unknown;
    try {
      value = span.run(() => resolve(parent, args, context, info));
    } finally {
      // One that returns at once is left out, however long it computed.
      if (!(value instanceof Promise) && !span.drop()) recorder.releaseField(name);
    }
    return value instanceof Promise
      ? settled(value, span).finally(() => {
          if (!span.end()) recorder.releaseField(name);
        })
      : value;
  };
}

async function settled(value: Promise<unknown>, span: OpenSpan): Promise<unknown> {
  try {
    return await value;
  } catch (error) {
    span.fail(failureCode(error));
    throw error;
  }
}
