/** Amazon's OpenAPI 2.0 models, as JSON Schemas that ajv compiles. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';

const FOLDER = 'test/contract/models';
const MODELS = [
  'feeds_2021-06-30',
  'listingsItems_2021-08-01',
  'merchantFulfillmentV0',
  'notifications',
  'ordersV0',
  'orders_2026-01-01',
  'sellers',
  'supplySources_2020-07-01',
  'tokens_2021-03-01',
] as const;

/** A schema of the OpenAPI 2.0 dialect. */
export interface Schema {
  readonly [keyword: string]: unknown;
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
  readonly $ref?: string;
}

interface Parameter extends Schema {
  readonly name: string;
  readonly in: 'path' | 'query' | 'body' | 'header';
  readonly collectionFormat?: 'csv' | 'multi';
  readonly schema?: Schema;
}

interface OperationModel {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<
    Record<string, { readonly schema?: Schema; readonly headers?: readonly string[] }>
  >;
}

interface Model {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationModel>>>>;
  readonly definitions: Readonly<Record<string, Schema>>;
}

/** An operation of a model, with validators for its parts. */
export interface ModelledOperation {
  /** Amazon's operationId. */
  readonly name: string;
  readonly model: string;
  readonly query: readonly Parameter[];
  readonly pathParameters: readonly Parameter[];
  readonly body: Parameter | undefined;
  readonly statuses: readonly string[];
  /** Names of the documented response headers, by status. */
  headersOf(status: string): readonly string[];
  /** Returns the problems of a parameter's value or of a request body. */
  parameterProblems(parameter: Parameter, value: unknown): readonly string[];
  /** Returns whether the model has a body for the status. */
  hasBody(status: string): boolean;
  /** Returns the problems of a response body. */
  responseProblems(status: string, body: unknown): readonly string[];
}

const DATE_TIME =
  /^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/;

// The models are fixtures: they define the checks and are not checked themselves.
const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false });
ajv.addFormat('date-time', DATE_TIME);
ajv.addFormat('int32', { type: 'number', validate: (value: number) => Math.abs(value) < 2 ** 31 });
for (const format of ['int64', 'double', 'float', 'date', 'uri']) ajv.addFormat(format, true);

const validators = new Map<string, ValidateFunction>();
let operations: readonly (ModelledOperation & { method: string; path: RegExp })[] | undefined;

/** Returns the operation that a request calls; undefined when no model has it. */
export function modelledOperation(method: string, path: string): ModelledOperation | undefined {
  operations ??= MODELS.flatMap(readModel);
  return operations.find((each) => each.method === method && each.path.test(path));
}

/** Returns the names of the operations of all models. */
export function modelledNames(): readonly string[] {
  operations ??= MODELS.flatMap(readModel);
  return operations.map(({ model, name }) => `${model} ${name}`);
}

/** Returns the problems of a value under a JSON Schema, each with its place. Compiles a schema once per key. */
export function schemaProblems(
  key: string,
  schema: () => object,
  value: unknown,
): readonly string[] {
  const validate = validators.get(key) ?? ajv.compile(schema());
  validators.set(key, validate);
  return validate(value) ? [] : (validate.errors ?? []).map(problemOf);
}

/** Returns a copy of the schema without these keywords. */
export function without(schema: Schema, ...keywords: readonly string[]): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !keywords.includes(name)));
}

function readModel(name: string) {
  const { paths, definitions }: Model = JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'));
  const closed = Object.entries(definitions).map(([id, schema]) => [
    id,
    closedOf(schema, definitions),
  ]);
  ajv.addSchema({ $id: name, definitions: Object.fromEntries(closed) });
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method !== 'parameters')
      .map(([method, operation]) => ({
        ...modelled(name, operation, definitions),
        method: method.toUpperCase(),
        path: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
      })),
  );
}

function modelled(
  model: string,
  { operationId, parameters, responses }: OperationModel,
  definitions: Model['definitions'],
): ModelledOperation {
  const problems = (part: string, schema: Schema, value: unknown): readonly string[] =>
    schemaProblems(
      `${model} ${operationId} ${part}`,
      () => absolute(closedOf(schema, definitions), model),
      value,
    );
  return {
    name: operationId,
    model,
    query: parameters.filter((parameter) => parameter.in === 'query'),
    pathParameters: parameters.filter((parameter) => parameter.in === 'path'),
    body: parameters.find((parameter) => parameter.in === 'body'),
    statuses: Object.keys(responses),
    headersOf: (status) => responses[status]?.headers ?? [],
    parameterProblems(parameter, value) {
      const { name, in: place, schema } = parameter;
      const inline = without(parameter, 'name', 'in', 'required', 'collectionFormat');
      return problems(`${place} ${name}`, schema ?? inline, value);
    },
    hasBody: (status) => responses[status]?.schema !== undefined,
    responseProblems(status, body) {
      const schema = responses[status]?.schema;
      return schema === undefined ? [] : problems(status, schema, body);
    },
  };
}

/**
 * Returns the schema with closed objects, so that unknown properties are problems. `allOf` is merged, because closed
 * members would exclude each other.
 */
function closedOf(schema: Schema, definitions: Model['definitions']): Schema {
  if (schema.$ref !== undefined) return { $ref: schema.$ref };
  const { allOf, ...own } = schema;
  const parts = [...(allOf ?? []).map((part) => resolved(part, definitions)), own];
  const properties = Object.assign({}, ...parts.map((part) => part.properties ?? {}));
  const names = Object.keys(properties);
  const { 'x-nullable': isNullable, ...rest } = own;
  return {
    ...rest,
    ...(isNullable === true && { type: [own.type, 'null'] }),
    ...(own.items && { items: closedOf(own.items, definitions) }),
    ...(names.length > 0 && {
      type: 'object',
      required: parts.flatMap((part) => part.required ?? []),
      properties: Object.fromEntries(
        names.map((name) => [name, closedOf(properties[name], definitions)]),
      ),
      additionalProperties: own.additionalProperties ?? false,
    }),
  } as Schema;
}

function resolved(schema: Schema, definitions: Model['definitions']): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (definitions[name] ?? schema);
}

/** Returns the schema with absolute references, so that it can be used outside of its model. */
function absolute(schema: Schema, model: string): object {
  return JSON.parse(
    JSON.stringify(schema).replaceAll('"#/definitions/', `"${model}#/definitions/`),
  );
}

function problemOf({ instancePath, message, params }: ErrorObject): string {
  const detail = Object.values(params).flat().join(', ');
  return `${instancePath || '/'} ${message ?? 'is wrong'} (${detail})`;
}
