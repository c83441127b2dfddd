/**
 * The data of a GraphQL class: its properties without its methods. `Derived` names the properties that are not passed in,
 * because the class computes them: getters, and what its constructor adds.
 *
 * A class states each property once, and takes all of them in one object, so that a new field needs a new line in the
 * class and one in its mapper:
 *
 * ```ts
 * @Field(() => String, { nullable: true, description: 'Title of the product.' })
 * title!: string | null;
 *
 * constructor(fields: Fields<OrderItem>) {
 *   Object.assign(this, fields);
 * }
 * ```
 *
 * A failure that words its own message takes what the message is made of. The few classes that make up most of a page of
 * supply sources name each property in their constructor as well: `Object.assign` takes several times as long.
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
