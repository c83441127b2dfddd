import { Kind, visit } from 'graphql';
import type { DocumentNode, FragmentSpreadNode, SelectionSetNode, ValueNode } from 'graphql';

/** Each field becomes code, in some 20 us during which nothing else runs. */
const MAX_FIELDS = 1500;

/**
 * Whether graphql-jit answers a valid document exactly as graphql-js does. Left to the interpreter are
 * - incremental delivery, which it does not know;
 * - texts with its own markers, which it would put into the code as they are: they could run anything;
 * - names with an underscore, or like its counters: it tells places in the answer apart by their names joined by
 *   underscores, so that two places that look alike would get each other's selection;
 * - variables inside a literal: one that is absent would become null;
 * - conditions beside a fragment that is spread twice: it looks at the first spread only;
 * - documents with very many fields, counted with their fragments spread: compiling them would hold up other requests.
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

/** Fields with all fragments spread, each fragment counted once. */
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
