import { isObjectType } from 'graphql';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { createParameterDecorator, Extensions, Field, ID, InputType } from 'type-graphql';

const ON_SELLER = 'onSeller';
const SELLER_ID = 'sellerId';

/** The argument `sellerId` of a root field. */
export const SELLER_ARGUMENT = {
  nullable: true,
  description: 'The seller; the default seller when absent.',
} as const;

/** An input that is for one seller. */
@InputType()
export abstract class SellerChoice {
  @Field(() => ID, SELLER_ARGUMENT)
  sellerId?: string | null;
}

/**
 * Gives `Seller` the same field as the root: the same resolver, arguments and cost, without `sellerId`. The resolver
 * receives the id of that seller as its argument `sellerId`, or through `@SellerId()` where the root field has none.
 */
export function OnSeller(description: string): MethodDecorator {
  return Extensions({ [ON_SELLER]: description });
}

/** Injects the seller's id when the field was selected on a `Seller`. Null for the root field. */
export function SellerId(): ReturnType<typeof createParameterDecorator> {
  return createParameterDecorator(({ args }) => (args[SELLER_ID] as string | undefined) ?? null);
}

/** Adds the fields that `OnSeller` declares. */
export function addSellerFields(schema: GraphQLSchema): void {
  const seller = schema.getType('Seller');
  if (!isObjectType(seller)) return;
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const description = field.extensions[ON_SELLER];
    if (typeof description === 'string') {
      seller.getFields()[field.name] = sellerField(field, description);
    }
  }
}

function sellerField(
  field: GraphQLField<unknown, unknown>,
  description: string,
): GraphQLField<{ readonly id: string }, unknown> {
  const { resolve } = field;
  if (!resolve) throw new Error(`Query.${field.name} has no resolver that Seller could share`);
  return {
    ...field,
    description,
    args: field.args.filter(({ name }) => name !== SELLER_ID),
    resolve: (seller, args, context, info): unknown =>
      resolve(undefined, { ...args, [SELLER_ID]: seller.id }, context, info),
  };
}
