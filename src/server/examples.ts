import type { ExplorerExample } from './explorer-page.js';

/** Opened as tabs in the explorer: one ready query for each use case. */
export const explorerExamples: readonly ExplorerExample[] = [
  {
    title: 'Stores and warehouses',
    query: `# Every location with its state: one list call and one call for each location, made together.
query Stores {
  supplySources(first: 20) {
    nodes {
      id
      code
      alias
      address { city stateOrRegion }
      status
      openState { isOpen opensAt closesAt }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
];
