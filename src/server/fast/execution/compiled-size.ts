import { Kind } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { documentBytes } from '../../graphql/documents/document-size.js';

// Measured: 1 to 3 KB of code and closures for each field, 5 KB after optimization. Twice that where the fields of
// entities are compiled separately.
const BYTES_OF_A_FIELD = 10 * 1024;
// A field with arguments takes three times as long to compile as another one, so it counts as three.
const MORE_WITH_ARGUMENTS = 2;
const BYTES_OF_A_QUERY = 32 * 1024;
// One copy for the checks, one for the errors, one whose nodes graphql-jit modifies.
const DOCUMENTS_OF_A_QUERY = 3;

/** Estimates the heap of a compiled query in bytes. A fragment counts wherever it is spread. */
export function compiledBytes(document: DocumentNode, operation: OperationDefinitionNode): number {
  const fields = fieldsOf(document, operation);
  return (
    BYTES_OF_A_QUERY + BYTES_OF_A_FIELD * fields + DOCUMENTS_OF_A_QUERY * documentBytes(document)
  );
}

function fieldsOf({ definitions }: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment): [string, FragmentDefinitionNode] => [fragment.name.value, fragment]),
  );
  const counts = new Map<string, number>();
  const countFragment = (name: string): number => {
    const known = counts.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const count = fragment ? countIn(fragment.selectionSet) : 0;
    counts.set(name, count);
    return count;
  };
  const countInner = ({ selectionSet }: FieldNode): number =>
    selectionSet ? countIn(selectionSet) : 0;
  const countIn = ({ selections }: SelectionSetNode): number => {
    let count = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) count += countFragment(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) count += countIn(selection.selectionSet);
      else count += ownCount(selection) + countInner(selection);
    }
    return count;
  };
  return countIn(operation.selectionSet);
}

function ownCount({ arguments: args = [] }: FieldNode): number {
  return args.length > 0 ? 1 + MORE_WITH_ARGUMENTS : 1;
}
