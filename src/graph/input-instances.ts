import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';
import type {
  GraphQLArgument,
  GraphQLFieldResolver,
  GraphQLInputObjectType,
  GraphQLInputType,
  GraphQLSchema,
} from 'graphql';
import { WorkInTurns } from '../runtime/background/turns.js';
import { roomFor } from './value-count.js';

type InputClass = new () => object;
type Fields = Readonly<Record<string, unknown>>;
type Resolve = GraphQLFieldResolver<unknown, unknown>;

/** The part of TypeGraphQL's metadata that concerns inputs. */
interface InputMetadata {
  readonly inputTypes: readonly { readonly name: string; readonly target: unknown }[];
  readonly params: readonly Parameter[];
}

interface Parameter {
  readonly kind: string;
  getType?: () => unknown;
}

/** Values that become instances in one turn of the event loop: some microseconds each while the code is cold. */
const MADE_IN_ONE_TURN = 2_000;

/** The types of parameters, as their decorators declare them. */
const declared = new Map<Parameter, () => unknown>();

/**
 * Runs `build` with the declared types of arguments. Afterwards TypeGraphQL passes input objects on as they come, because
 * `makeInputInstances` makes the instances. TypeGraphQL would make those of the whole input in one turn of the event loop, and
 * search its metadata for the class of each object.
 */
export function withDeclaredTypes<Result>(build: () => Result): Result {
  for (const [parameter, getType] of declared) parameter.getType = getType;
  const result = build();
  const { inputTypes, params } = metadata();
  const classes = new Set(inputTypes.map(({ target }) => target));
  for (const parameter of params) {
    const { kind, getType } = parameter;
    if (kind !== 'arg' || !getType || !classes.has(getType())) continue;
    declared.set(parameter, getType);
    parameter.getType = () => Object;
  }
  return result;
}

function metadata(): InputMetadata {
  return Reflect.get(globalThis, 'TypeGraphQLMetadataStorage') as InputMetadata;
}

/** Gives resolvers instances of their input classes, which carry the rules of the fields. */
export function makeInputInstances(schema: GraphQLSchema): void {
  const classes = new Map(
    metadata().inputTypes.map(({ name, target }) => [name, target as InputClass]),
  );
  for (const type of Object.values(schema.getTypeMap())) {
    for (const field of isObjectType(type) ? Object.values(type.getFields()) : []) {
      const inputs = field.args.filter((argument) =>
        isInputObjectType(getNamedType(argument.type)),
      );
      if (inputs.length > 0 && field.resolve)
        field.resolve = withInstances(field.resolve, inputs, classes);
    }
  }
}

function withInstances(
  resolve: Resolve,
  inputs: readonly GraphQLArgument[],
  classes: ReadonlyMap<string, InputClass>,
): Resolve {
  const maker = new InstanceMaker(classes);
  const inTurns: Resolve = async (parent, args: Fields, context, info) => {
    const work = new WorkInTurns(MADE_IN_ONE_TURN);
    const made: Record<string, unknown> = { ...args };
    for (const { name, type } of inputs)
      made[name] = await maker.makeInTurns(args[name], type, work);
    return resolve(parent, made, context, info);
  };
  return (parent, args: Fields, context, info): unknown => {
    if (roomFor(args, MADE_IN_ONE_TURN) < 0) return inTurns(parent, args, context, info);
    const made: Record<string, unknown> = { ...args };
    for (const { name, type } of inputs) made[name] = maker.make(args[name], type);
    return resolve(parent, made, context, info);
  };
}

/** Makes instances of coerced input objects, and of those in them. */
class InstanceMaker {
  readonly #classes: ReadonlyMap<string, InputClass>;

  constructor(classes: ReadonlyMap<string, InputClass>) {
    this.#classes = classes;
  }

  make(value: unknown, given: GraphQLInputType): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const type = getNullableType(given);
    if (isListType(type)) {
      return Array.isArray(value) ? value.map((entry) => this.make(entry, type.ofType)) : value;
    }
    if (!isInputObjectType(type)) return value;
    const fields = type.getFields();
    const made: Record<string, unknown> = {};
    for (const [name, inner] of Object.entries(value)) {
      const field = fields[name];
      made[name] = field ? this.make(inner, field.type) : inner;
    }
    return this.#instance(type, made);
  }

  /** Makes the instances of a large value over several turns of the event loop. */
  async makeInTurns(value: unknown, given: GraphQLInputType, work: WorkInTurns): Promise<unknown> {
    const room = roomFor(value, MADE_IN_ONE_TURN);
    const type = getNullableType(given);
    if (room >= 0 || typeof value !== 'object' || value === null) {
      await work.begin(MADE_IN_ONE_TURN - Math.max(0, room));
      return this.make(value, type);
    }
    if (isListType(type) && Array.isArray(value)) {
      const entries: unknown[] = [];
      for (const entry of value as readonly unknown[])
        entries.push(await this.makeInTurns(entry, type.ofType, work));
      return entries;
    }
    if (!isInputObjectType(type)) return value;
    const fields = type.getFields();
    const made: Record<string, unknown> = {};
    for (const [name, inner] of Object.entries(value)) {
      const field = fields[name];
      made[name] = field ? await this.makeInTurns(inner, field.type, work) : inner;
    }
    return this.#instance(type, made);
  }

  /** Like TypeGraphQL: an omitted field is absent, unless its class gives it a value. */
  #instance({ name }: GraphQLInputObjectType, fields: Fields): unknown {
    const Input = this.#classes.get(name);
    if (!Input) throw new Error(`The input type ${name} has no class.`);
    const instance = new Input();
    for (const key of Object.keys(instance)) {
      if (!(key in fields) && Reflect.get(instance, key) === undefined) {
        Reflect.deleteProperty(instance, key);
      }
    }
    return Object.assign(instance, fields);
  }
}
