import { isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { Extensions, ObjectType } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import { Node } from './node.type.js';

const NODE_CLASSES = new Set<ClassType<Node>>();

/** Returns the classes of all nodes that were declared. */
export function nodeClasses(): readonly ClassType<Node>[] {
  return [...NODE_CLASSES];
}

/**
 * The data of a GraphQL class: its properties without its methods. `Derived` names the properties that are not passed in,
 * because the class computes them: getters, and what its constructor adds.
 */
export type Fields<T, Derived extends keyof T = never> = {
  readonly [
    Name in keyof T as Name extends Derived
      ? never
      : T[Name] extends (...args: never[]) => unknown
        ? never
        : Name
  ]: T[Name];
};

/**
 * A GraphQL class whose constructor takes all its properties in one object. The class states each property once, so a new
 * field needs a new line in the class and one in its mapper:
 *
 * ```ts
 * @DataType('One line of an order.')
 * export class OrderItem extends FromFields<OrderItem> {
 *   @Field(() => String, { nullable: true, description: 'Title of the product.' })
 *   title!: string | null;
 * }
 * ```
 *
 * A failure that words its own message takes what the message is made of. The few classes that make up most of a page of
 * supply sources assign each property in a constructor: `Object.assign` takes several times as long.
 */
export abstract class FromFields<T, Derived extends keyof T = never> {
  constructor(fields: Fields<T, Derived>) {
    Object.assign(this, fields);
  }
}

/**
 * Declares an object type. All of them have `simpleResolvers`: their fields are properties and getters, and TypeGraphQL
 * wraps none of them in a resolver with middleware.
 * @param interfaces all that it implements: TypeGraphQL does not add the interfaces of an interface.
 */
export function DataType(
  description?: string,
  ...interfaces: (abstract new (...args: never[]) => unknown)[]
): ClassDecorator {
  const declare = ObjectType({
    simpleResolvers: true,
    ...(description !== undefined && { description }),
    ...(interfaces.length > 0 && { implements: interfaces }),
  });
  return (target) => {
    declare(target);
    markGetters(target);
    if (interfaces.includes(Node)) NODE_CLASSES.add(target as unknown as ClassType<Node>);
  };
}

const GETTER = 'getter';

function markGetters({ prototype }: { readonly prototype: object }): void {
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype)))
    if (property.get) Extensions({ [GETTER]: true })(prototype, name);
}

/** Reads getters as properties. TypeGraphQL makes resolvers of them, and calls these with middleware and arguments. */
export function readGetters(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields()))
      if (field.extensions[GETTER] === true) delete field.resolve;
  }
}
