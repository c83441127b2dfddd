import { Kind, visit } from 'graphql';
import type { DocumentNode, FragmentSpreadNode, SelectionSetNode, ValueNode } from 'graphql';

/** Compiling a field takes 20 µs and blocks the event loop. */
const MAX_FIELDS = 1500;

/**
 * Tells whether graphql-jit answers a valid document exactly as graphql-js does. The interpreter executes documents with
 * - incremental delivery, which graphql-jit does not support;
 * - texts with graphql-jit's own markers, which it would copy into the generated code: they could run anything;
 * - names with an underscore, or names like its counters: it identifies places in the answer by names joined with
 *   underscores, so two places could get the same selection;
 * - variables inside a literal: an absent variable would become null;
 * - conditions in a document that spreads a fragment twice: graphql-jit evaluates the first spread only;
 * - very many fields, counted with their fragments spread: compiling them would block other requests.
 */
export function isCompilable(document: DocumentNode): boolean {
  let compilable = true;
  let conditions = 0;
  const spreads: FragmentSpreadNode[] = [];
  const require = (fits: boolean): void => {
    compilable &&= fits;
  };
  visit(document, {
    Directive: ({ name }) => {
      conditions += 1;
      require(name.value === 'skip' || name.value === 'include');
    },
    StringValue: ({ value }) => require(!value.includes('__MAGIC')),
    Field: ({ alias }) => require(!alias || !/_|^idx\d/.test(alias.value)),
    ObjectField: ({ value }) => require(!isVariable(value)),
    ListValue: ({ values }) => require(!values.some(isVariable)),
    FragmentSpread: (spread) => {
      spreads.push(spread);
    },
  });
  const isSpreadTwice = new Set(spreads.map(({ name }) => name.value)).size < spreads.length;
  return compilable && !(conditions > 0 && isSpreadTwice) && fieldsIn(document) <= MAX_FIELDS;
}

/** Counts the fields with all fragments spread. The size of each fragment is computed once. */
function fieldsIn(document: DocumentNode): number {
  const counts = new Map<string, number>();
  const ofSet = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + ofFragment(selection.name.value);
      return sum + (selection.kind === Kind.FIELD ? 1 : 0) + ofSet(selection.selectionSet);
    }, 0);
  const ofFragment = (name: string): number => {
    const known = counts.get(name);
    if (known !== undefined) return known;
    const fragment = document.definitions.find(
      (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
    );
    const count = fragment?.kind === Kind.FRAGMENT_DEFINITION ? ofSet(fragment.selectionSet) : 0;
    counts.set(name, count);
    return count;
  };
  return document.definitions.reduce(
    (sum, one) => (one.kind === Kind.OPERATION_DEFINITION ? sum + ofSet(one.selectionSet) : sum),
    0,
  );
}

function isVariable({ kind }: ValueNode): boolean {
  return kind === Kind.VARIABLE;
}
