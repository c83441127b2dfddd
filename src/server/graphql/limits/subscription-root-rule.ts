import { GraphQLError, Kind, OperationTypeNode, SingleFieldSubscriptionsRule } from 'graphql';
import type {
  ValidationRule,
  DirectiveNode,
  FragmentDefinitionNode,
  SelectionSetNode,
} from 'graphql';

const CONDITIONS: ReadonlySet<string> = new Set(['skip', 'include']);

/**
 * Validation rule that refuses `@skip` and `@include` on the root field of a subscription. Without its root field a
 * subscription has no event source. Part of GraphQL since September 2025; graphql-js 16 lacks it.
 */
export const unconditionalSubscriptionRoot: ValidationRule = (context) => ({
  OperationDefinition({ operation, selectionSet }) {
    if (operation !== OperationTypeNode.SUBSCRIPTION) return;
    const nodes = conditionsOn(selectionSet, (name) => context.getFragment(name));
    if (nodes.length === 0) return;
    const message = 'The root field of a subscription cannot have @skip or @include.';
    context.reportError(new GraphQLError(message, { nodes }));
  },
});

/**
 * Validation rule for a single root field. Replaces the one of graphql-js, which evaluates the conditions on root fields
 * without variables, and throws for a condition with a variable.
 */
export const singleSubscriptionRoot: ValidationRule = (context) => ({
  OperationDefinition(node) {
    const conditions = conditionsOn(node.selectionSet, (name) => context.getFragment(name));
    if (conditions.length > 0) return;
    const visitor = SingleFieldSubscriptionsRule(context);
    const check: unknown = Reflect.get(visitor, 'OperationDefinition');
    if (typeof check === 'function') Reflect.apply(check, visitor, [node]);
  },
});

type FindFragment = (name: string) => FragmentDefinitionNode | null | undefined;

function conditionsOn(
  set: SelectionSetNode,
  find: FindFragment,
  seen = new Set<string>(),
): DirectiveNode[] {
  return set.selections.flatMap((selection) => {
    const own = (selection.directives ?? []).filter(({ name }) => CONDITIONS.has(name.value));
    if (selection.kind === Kind.FIELD) return own;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return [...own, ...conditionsOn(selection.selectionSet, find, seen)];
    }
    const { value: name } = selection.name;
    const fragment = seen.has(name) ? null : find(name);
    seen.add(name);
    return fragment ? [...own, ...conditionsOn(fragment.selectionSet, find, seen)] : own;
  });
}
