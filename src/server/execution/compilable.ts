import { Kind, visit } from 'graphql';
import type { DocumentNode, FragmentSpreadNode, ValueNode } from 'graphql';

/**
 * Whether graphql-jit answers a valid document exactly as graphql-js does. Left to the interpreter are
 * - incremental delivery, which it does not know;
 * - texts with its own markers, which it would put into the code as they are: they could run anything;
 * - names with an underscore, or like its counters: it tells places in the answer apart by their names joined by
 *   underscores, so that two places that look alike would get each other's selection;
 * - variables inside a literal: one that is absent would become null;
 * - conditions beside a fragment that is spread twice: it looks at the first spread only.
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
  return compilable && !(conditions > 0 && isSpreadTwice);
}

function isVariable({ kind }: ValueNode): boolean {
  return kind === Kind.VARIABLE;
}
