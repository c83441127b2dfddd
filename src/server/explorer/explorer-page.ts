/** A query that the explorer opens in a tab. */
export interface ExplorerExample {
  readonly title: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Runs in the browser. It is a separate file, so that the page needs no inline script. */
export const bootScript = String.raw`'use strict';
(() => {
  const { examples, key } = JSON.parse(document.getElementById('examples').textContent);
  // The origin (localhost) may have served another GraphiQL or older examples before. Their stored tabs must not appear
  // here.
  const prefix = 'explorer:' + key + ':';
  const ownKeys = () => Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  const storage = {
    get length() { return ownKeys().length; },
    getItem: (name) => localStorage.getItem(prefix + name),
    setItem: (name, value) => localStorage.setItem(prefix + name, value),
    removeItem: (name) => localStorage.removeItem(prefix + name),
    clear: () => ownKeys().forEach((name) => localStorage.removeItem(name)),
  };
  const defaultTabs = examples.map(({ title, query, variables }) => ({
    query: '# ' + title + '\n' + query.trim() + '\n',
    variables: variables ? JSON.stringify(variables, null, 2) : '',
  }));
  // GraphiQL shows the variables of its first default tab only when they are passed a second time.
  const isFirstVisit = storage.getItem('graphiql:tabState') === null;
  const logo = React.createElement(GraphiQL.Logo, null, document.title);
  const props = {
    fetcher: GraphiQL.createFetcher({
      url: '/graphql',
      subscriptionUrl: location.origin.replace(/^http/, 'ws') + '/graphql',
    }),
    storage,
    shouldPersistHeaders: false,
    defaultEditorToolsVisibility: 'variables',
    ...(defaultTabs.length > 0 ? { defaultTabs } : {}),
    ...(defaultTabs.length > 0 && isFirstVisit ? { variables: defaultTabs[0].variables } : {}),
  };
  const root = ReactDOM.createRoot(document.getElementById('explorer'));
  root.render(React.createElement(GraphiQL, props, logo));
})();
`;

export const pageStyles = `html, body, #explorer { height: 100%; margin: 0; }
body { font: 16px/1.5 system-ui, sans-serif; }
#explorer > p { color: #556; padding: 3rem; text-align: center; }
`;

/** The paths of the page's files on the server, in loading order. */
export interface PageFiles {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** Renders the explorer's page. All variable parts are in a block of JSON, which a browser does not execute. */
export function renderExplorerPage(
  title: string,
  examples: readonly ExplorerExample[],
  key: string,
  { styles, scripts }: PageFiles,
): string {
  const json = JSON.stringify({ examples, key }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
${styles.map((path) => `<link rel="stylesheet" href="${path}">`).join('\n')}
<style>.graphiql-logo { white-space: nowrap; }</style>
</head>
<body>
<div id="explorer"><p>Loading the explorer …</p></div>
<noscript>The explorer needs JavaScript.</noscript>
<script type="application/json" id="examples">${json}</script>
${scripts.map((path) => `<script src="${path}"></script>`).join('\n')}
</body>
</html>
`;
}
