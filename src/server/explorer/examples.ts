import { ofAccess, ofSellers, ofWebhooks } from './access-examples.js';
import type { ExampleIds } from './example-inputs.js';
import { SELLER_PLACE } from './explorer-example.js';
import type { ExplorerExample } from './explorer-example.js';
import { ofLabels } from './label-examples.js';
import { ofOrders } from './order-examples.js';
import { ofConfirmations, ofPackingDay } from './packing-examples.js';
import { ofStock, ofStores } from './store-examples.js';

/** One document for each use case. The explorer lists them by subject. */
export function explorerExamples(ids: ExampleIds): readonly ExplorerExample[] {
  const examples = [
    ...ofStores(ids),
    ...ofStock(ids),
    ...ofOrders(ids),
    ...ofLabels(ids),
    ...ofPackingDay(ids),
    ...ofConfirmations(ids),
    ...ofWebhooks(),
  ];
  return [...examples.map(withNamed), ...ofSellers(), ...ofAccess().map(withNamed)];
}

/** Adds the form that names a seller: a query in its root field, a mutation in its input, a subscription in its arguments. */
function withNamed(example: ExplorerExample): ExplorerExample {
  const { query, variables } = example;
  const id = JSON.stringify(SELLER_PLACE);
  const named = query
    .replace(/^ {2}seller \{/m, `  seller(id: ${id}) {`)
    .replace(
      /^ {2}purchaseBatchUpdated\(id: \$id\)/m,
      `  purchaseBatchUpdated(id: $id, sellerId: ${id})`,
    );
  if (variables === undefined) return { ...example, named: { query: named } };
  const { input } = variables;
  const own = typeof input === 'object' ? { input: { ...input, sellerId: SELLER_PLACE } } : {};
  return { ...example, named: { query: named, variables: { ...variables, ...own } } };
}
