import 'reflect-metadata';
import { graphql } from 'graphql';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Info,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { buildSchema } from '../../../src/graph/build.js';

@ObjectType()
class Shelf {
  @Field(() => String)
  name!: string;
}

@Resolver(() => Shelf)
class ShelfResolver {
  readonly #prefix = 'of ';

  @Query(() => Shelf)
  shelf(): Shelf {
    return Object.assign(new Shelf(), { name: 'A' });
  }

  @Query(() => Shelf)
  copy(): object {
    return { name: 'copy' };
  }

  @FieldResolver(() => String)
  label(
    @Info() info: GraphQLResolveInfo,
    @Root() shelf: Shelf,
    @Ctx() context: { user: string },
  ): string {
    return `${info.fieldName} ${this.#prefix}${shelf.name} for ${context.user}`;
  }

  @FieldResolver(() => Boolean)
  isShelf(@Root() shelf: Shelf): boolean {
    return shelf instanceof Shelf;
  }

  @FieldResolver(() => String)
  part(@Root() { name }: Shelf, @Arg('at', () => Int, { defaultValue: 1 }) at: number): string {
    return `${name}${at}`;
  }
}

const schema = buildSchema([ShelfResolver]);
const ask = (source: string) => graphql({ schema, source, contextValue: { user: 'Ada' } });

describe('a resolver that is called directly', () => {
  it('gets its parameters in their order, and its instance', async () => {
    const { data, errors } = await ask('{ shelf { label part other: part(at: 2) } }');
    expect(errors).toBeUndefined();
    expect(data).toEqual({ shelf: { label: 'label of A for Ada', part: 'A1', other: 'A2' } });
  });

  it('gets an instance of its class also for an object that is none', async () => {
    expect((await ask('{ copy { isShelf label } }')).data).toEqual({
      copy: { isShelf: true, label: 'label of copy for Ada' },
    });
  });
});
