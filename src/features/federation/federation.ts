import { GraphQLError, GraphQLScalarType } from 'graphql';
import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { Arg, createUnionType, Ctx, Field, Info, ObjectType, Query, Resolver } from 'type-graphql';
import { sellerRequired } from '../../context/request-context.js';
import type { RequestContext } from '../../context/request-context.js';
import { ID_WEIGHT, readNode } from '../../edges/node.js';
import { nodeClasses } from '../../graph/fields.js';
import { CountsAs, Weighs } from '../../graph/list-size.js';
import type { Node } from '../../graph/node.type.js';
import { globalIdOf } from './entity-keys.js';
import type { Representation } from './entity-keys.js';
import { Needs } from '../../graph/access/needs-scope.js';
import { subgraphSdl } from './subgraph-sdl.js';

function representation(value: unknown): Representation {
  if (typeof value === 'object' && value !== null && '__typename' in value) {
    const { __typename: type } = value;
    if (typeof type === 'string') return value as Representation;
  }
  throw new GraphQLError('A representation must be an object with `__typename`.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

const Any = new GraphQLScalarType<Representation, unknown>({
  name: '_Any',
  description: 'A reference to a node: `__typename` and the fields of one of its keys.',
  parseValue: representation,
});

const Entity = createUnionType({
  name: '_Entity',
  description: 'A node that other subgraphs may refer to.',
  types: () => nodeClasses(),
});

const SDL_WEIGHT = 20_000;
/** A reference has several values, each of which counts. */
const REFERENCE_WEIGHT = ID_WEIGHT / 8;

@ObjectType('_Service', {
  simpleResolvers: true,
  description: 'This server as a subgraph of Apollo Federation 2.',
})
class Service {
  @Field(() => String, { description: 'Its schema, with the directives of federation.' })
  readonly sdl: string;

  constructor(sdl: string) {
    this.sdl = sdl;
  }
}

/** `Query._service` and `Query._entities`, for a router of Apollo Federation 2. */
@Resolver()
export class Federation {
  #service = new Service('');

  /** Prints the finished schema, once: it takes longer than a turn of the event loop may. */
  publish(schema: GraphQLSchema): void {
    this.#service = new Service(subgraphSdl(schema));
  }

  // A router reads it once. Its text is as long as an answer of thousands of values.
  @Weighs(SDL_WEIGHT)
  @Needs('READ')
  @Query(() => Service, {
    name: '_service',
    description: 'The schema of this subgraph. Cost: no call.',
  })
  service(): Service {
    return this.#service;
  }

  @Weighs(1, REFERENCE_WEIGHT)
  @CountsAs({ argument: 'representations' })
  @Needs('READ')
  @Query(() => [Entity], {
    name: '_entities',
    nullable: 'items',
    description:
      'Nodes by their keys, up to 1,000, in that order; null in the place of each that there is none of. Cost: that of the same objects elsewhere.',
  })
  entities(
    @Arg('representations', () => [Any], { description: 'The references.' })
    representations: Representation[],
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node | null>[] {
    return representations.map(async (reference, at) =>
      readNode(
        globalIdOf(reference, () => onlySeller(context)),
        ['representations', String(at)],
        context,
        info,
      ),
    );
  }
}

function onlySeller(context: RequestContext): string {
  const account = context.account();
  if (!account) throw sellerRequired(context.accounts().map(({ id }) => id));
  return account.id;
}
