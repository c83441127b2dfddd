import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isNonNullType,
  isObjectType,
  OperationTypeNode,
} from 'graphql';
import type { GraphQLArgument, GraphQLCompositeType, GraphQLField, GraphQLSchema } from 'graphql';
import type { Choices } from './choices.js';
import { InputMaker, literalOf } from './inputs.js';
import type { RealIds } from './real-ids.js';

/** A request. */
export interface FuzzCase {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const MOST_FIELDS = 6;
const DEEPEST = 7;
/** Optional arguments without which most cases would be refused, or cost too much. */
const OFTEN: ReadonlySet<string> = new Set(['first', 'seller', 'sellerId']);

/** Aliases that collide with prototypes, or with the names that compiled code uses. */
const ALIASES = ['a', 'constructor', 'toString', '__proto__', 'idx0', 'a_b', 'length', 'then'];

type Field = GraphQLField<unknown, unknown>;

/** Generates one valid operation, as far as values can be valid. */
export class DocumentMaker {
  readonly #inputs: InputMaker;
  readonly #definitions: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  readonly #fragments = new Map<string, string[]>();
  readonly #fragmentTexts: string[] = [];
  #aliases = 0;

  readonly #schema: GraphQLSchema;
  readonly #choices: Choices;

  constructor(schema: GraphQLSchema, choices: Choices, ids: RealIds) {
    this.#schema = schema;
    this.#choices = choices;

    this.#inputs = new InputMaker(choices, ids);
  }

  operation(kind: OperationTypeNode): FuzzCase {
    const root = this.#schema.getRootType(kind);
    if (!root) throw new Error(`the schema has no ${kind}`);
    // The first access key would close the server to all later operations.
    const fields = Object.values(root.getFields()).filter(({ name }) => name !== 'createAccessKey');
    const count = kind === OperationTypeNode.QUERY ? 1 + this.#choices.below(3) : 1;
    const used = new Set<string>();
    const texts: string[] = [];
    for (let i = 0; i < count; i += 1) {
      // Almost everything that can be read hangs below a seller.
      const field = this.#choices.chance(70)
        ? (root.getFields()['seller'] ?? this.#choices.pick(fields))
        : this.#choices.pick(fields);
      if (field) texts.push(this.#field(field, 0, used, kind !== OperationTypeNode.SUBSCRIPTION));
    }
    const definitions = this.#definitions.length > 0 ? `(${this.#definitions.join(', ')})` : '';
    const name = this.#choices.chance(50) ? ' Fuzzed' : '';
    const head = name === '' && definitions === '' && kind === OperationTypeNode.QUERY ? '' : kind;
    const query = [`${head}${name}${definitions} { ${texts.join(' ')} }`, ...this.#fragmentTexts];
    return { query: query.join('\n').trim(), variables: this.#variables };
  }

  #field(field: Field, depth: number, used: Set<string>, mayBeConditional = true): string {
    const choices = this.#choices;
    const type = getNamedType(field.type);
    const args = this.#arguments(field);
    const alias = this.#alias(field.name, used);
    const condition = mayBeConditional && choices.chance(6) ? ` ${this.#condition()}` : '';
    const selection = isCompositeType(type) ? ` ${this.#selection(type, depth + 1)}` : '';
    return `${alias}${field.name}${args}${condition}${selection}`;
  }

  /** Returns a response name that is new in the selection, so that no two fields are merged. */
  #alias(name: string, used: Set<string>): string {
    const wanted = this.#choices.chance(10) ? this.#choices.pick(ALIASES) : undefined;
    let key = wanted ?? name;
    if (used.has(key)) key = `f${(this.#aliases += 1)}`;
    used.add(key);
    return key === name ? '' : `${key}: `;
  }

  #condition(): string {
    const directive = this.#choices.pick(['@include', '@skip']);
    const value = this.#choices.chance(50) ? 'true' : 'false';
    if (!this.#choices.chance(50)) return `${directive}(if: ${value})`;
    return `${directive}(if: ${this.#variable('Boolean!', value === 'true')})`;
  }

  #variable(type: string, value: unknown): string {
    const name = `v${this.#definitions.length}`;
    this.#variables[name] = value;
    this.#definitions.push(`$${name}: ${type}`);
    return `$${name}`;
  }

  #arguments(field: Field): string {
    const choices = this.#choices;
    const written = field.args.flatMap((argument) => {
      const isRequired = isNonNullType(argument.type) && argument.defaultValue === undefined;
      // An argument `id` names what the field returns.
      const name = /^ids?$/.test(argument.name) ? field.name : argument.name;
      if (!isRequired && !choices.chance(OFTEN.has(name) ? 80 : 30)) return [];
      const value =
        !isNonNullType(argument.type) && choices.chance(5)
          ? null
          : this.#inputs.valueOf(argument.type, name);
      return [`${argument.name}: ${this.#written(argument, value)}`];
    });
    return written.length > 0 ? `(${written.join(', ')})` : '';
  }

  #written(argument: GraphQLArgument, value: unknown): string {
    // A literal cannot contain unpaired surrogates, which would be a syntax error of the whole document.
    const literal = literalOf(value);
    const mustBeVariable = /\\ud[89a-f]/i.test(literal);
    return mustBeVariable || this.#choices.chance(60)
      ? this.#variable(String(argument.type), value)
      : literal;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const choices = this.#choices;
    const known = this.#fragments.get(type.name);
    if (known && choices.chance(25)) return `{ ...${choices.pick(known)} }`;
    const parts = this.#parts(type, depth, new Set());
    const text = `{ ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
    if (!choices.chance(12)) return text;
    const name = `F${this.#fragmentTexts.length}`;
    this.#fragments.set(type.name, [...(known ?? []), name]);
    this.#fragmentTexts.push(`fragment ${name} on ${type.name} ${text}`);
    return `{ ...${name} }`;
  }

  #parts(type: GraphQLCompositeType, depth: number, used: Set<string>): string[] {
    const choices = this.#choices;
    const parts: string[] = [];
    if (isAbstractType(type)) {
      parts.push('__typename');
      for (const member of this.#schema.getPossibleTypes(type)) {
        if (!choices.chance(50)) continue;
        const inner = this.#parts(member, depth, used);
        if (inner.length > 0) parts.push(`... on ${member.name} { ${inner.join(' ')} }`);
      }
      return parts;
    }
    if (!isObjectType(type)) return parts;
    const fields = Object.values(type.getFields()).filter(
      (field) => depth < DEEPEST || isLeafType(getNamedType(field.type)),
    );
    const count = 1 + choices.below(MOST_FIELDS);
    for (let i = 0; i < count && fields.length > 0; i += 1) {
      const field = choices.pick(fields);
      if (field) parts.push(this.#field(field, depth, used));
    }
    return choices.chance(10) && !used.has('__typename') ? [...parts, '__typename'] : parts;
  }
}
