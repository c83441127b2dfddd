/** A document that the explorer offers. */
export interface ExplorerExample {
  /** The heading under which the list shows it. */
  readonly subject: string;
  readonly title: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Runs in the browser. It is a separate file, so that the page needs no inline script. */
export const bootScript = String.raw`'use strict';
(() => {
  const { examples: given, key } = JSON.parse(document.getElementById('examples').textContent);
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
  const examples = given.map(({ query, variables }) => ({
    query: query.trim() + '\n',
    variables: variables ? JSON.stringify(variables, null, 2) : '',
  }));
  const isFirstVisit = storage.getItem('graphiql:tabState') === null;
  const first = examples[0];
  const send = GraphiQL.createFetcher({
    url: '/graphql',
    subscriptionUrl: location.origin.replace(/^http/, 'ws') + '/graphql',
    enableIncrementalDelivery: false,
  });
  // GraphiQL's check of the variables takes a default of false for none, and would mark a required field with it as missing.
  const FALSY = ['false', '0', '""'];
  const withOptionalDefaults = (answer) => {
    for (const { inputFields } of answer.data?.__schema.types ?? [])
      for (const field of inputFields ?? [])
        if (field.type.kind === 'NON_NULL' && FALSY.includes(field.defaultValue)) field.type = field.type.ofType;
    return answer;
  };
  // GraphiQL reads the schema without a document of the user.
  const fetcher = (request, options) =>
    options?.documentAST ? send(request, options) : send(request, options).then(withOptionalDefaults);
  const props = {
    fetcher,
    storage,
    shouldPersistHeaders: false,
    defaultEditorToolsVisibility: 'variables',
    ...(first ? { defaultTabs: [first] } : {}),
    ...(first && isFirstVisit ? { variables: first.variables } : {}),
  };
  const root = ReactDOM.createRoot(document.getElementById('explorer'));
  // The bar above shows the title.
  root.render(React.createElement(GraphiQL, props, React.createElement(GraphiQL.Logo, null, ' ')));

  const choice = document.getElementById('example');
  if (!choice) return;
  // GraphiQL has no operation to fill a tab. Its editors are CodeMirror 5, which exposes itself on its element.
  const editor = (place) => document.querySelector(place + ' .CodeMirror')?.CodeMirror;
  const QUERY = '.graphiql-query-editor';
  const VARIABLES = '.graphiql-editor-tool';
  const [placeholder] = choice.options;
  const invitation = placeholder.textContent;
  const operationOf = (query) => /^(?:query|mutation|subscription) (\w+)/m.exec(query)?.[1];
  const titleOf = (place) => choice.querySelector('option[value="' + place + '"]').textContent;
  // Shows the example of the open tab. One that was changed is not selected, so that it can be chosen again.
  const showOpen = () => {
    const query = editor(QUERY).getValue().trim();
    const variables = editor(VARIABLES).getValue().trim();
    const operation = operationOf(query);
    const place = operation ? examples.findIndex((example) => operationOf(example.query) === operation) : -1;
    const isUnchanged = place >= 0 && examples[place].query.trim() === query && examples[place].variables === variables;
    placeholder.textContent = place < 0 ? invitation : titleOf(place) + ' (changed)';
    choice.value = isUnchanged ? String(place) : '';
  };
  const followed = new WeakSet();
  // GraphiQL makes its editors some time after it was rendered, and again later.
  const follow = () => {
    const editors = [editor(QUERY), editor(VARIABLES)];
    if (!editors.every(Boolean)) return;
    for (const one of editors.filter((each) => !followed.has(each))) {
      followed.add(one);
      one.on('change', showOpen);
      showOpen();
    }
  };
  new MutationObserver(follow).observe(document.getElementById('explorer'), { childList: true, subtree: true });
  choice.addEventListener('change', () => {
    const example = examples[Number(choice.value)];
    const shown = editor(QUERY).getValue().trim();
    // Only an example that was not edited is replaced. Anything else stays in its tab.
    const isReplaceable = shown === '' || examples.some(({ query }) => query.trim() === shown);
    if (!isReplaceable) document.querySelector('.graphiql-tab-add').click();
    // A new tab takes a turn of the browser until its editors are ready.
    setTimeout(() => {
      editor(QUERY).setValue(example.query);
      editor(VARIABLES).setValue(example.variables);
      editor('.result-window').setValue('');
    }, isReplaceable ? 0 : 50);
  });
})();
`;

export const pageStyles = `html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; font: 16px/1.5 system-ui, sans-serif; }
#explorer { flex: 1; min-height: 0; }
#explorer > p { color: #556; padding: 3rem; text-align: center; }
#bar { align-items: center; display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: .5rem 1rem; background: #f2f3f6; }
#bar h1 { font-size: 1rem; margin: 0; }
#bar select { font: inherit; max-width: 100%; padding: .25rem; }
@media (prefers-color-scheme: dark) { #bar { background: #1c2433; color: #e8eaf0; } }
.graphiql-logo { display: none; }
@media (max-width: 45rem) {
  #bar { flex-wrap: nowrap; padding: .25rem .5rem; }
  #bar h1 { font-size: .875rem; line-height: 1.2; }
  #bar select { flex: 1; min-width: 0; }
  .graphiql-container { flex-direction: column-reverse !important; }
  .graphiql-container .graphiql-sidebar { flex-direction: row !important; width: auto !important; padding: .25rem .5rem !important; }
  .graphiql-container .graphiql-main { min-height: 0; }
  .graphiql-container .graphiql-main > * { min-width: 0; }
  .graphiql-container .graphiql-sessions > :has(> .graphiql-editors) { flex-direction: column !important; }
  .graphiql-container .graphiql-editors, .graphiql-container .graphiql-response { min-height: 0; width: 100%; }
  .graphiql-container .graphiql-horizontal-drag-bar { display: none; }
  .graphiql-container .graphiql-main:has(> .graphiql-plugin:not([style*="absolute"])) .graphiql-sessions { display: none; }
  .graphiql-container .graphiql-plugin:not([style*="absolute"]) { flex: 1 !important; }
  .graphiql-container .graphiql-editors { flex: 13 1 0 !important; }
  .graphiql-container .graphiql-response { flex: 8 1 0 !important; }
  .graphiql-container .graphiql-query-editor { padding: .25rem .5rem !important; }
  .graphiql-container .graphiql-editor-tools { padding: 0 .5rem !important; }
  .graphiql-container .graphiql-editor-tool { padding: 0 .5rem !important; }
  .graphiql-container .CodeMirror { font-size: .8125rem; line-height: 1.4; }
  .graphiql-container .graphiql-toolbar { gap: .25rem; }
  .graphiql-container .graphiql-sessions { margin: 0 !important; }
}
`;

/** The paths of the page's files on the server, in loading order. */
export interface PageFiles {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

function renderChoice(examples: readonly ExplorerExample[]): string {
  if (examples.length === 0) return '';
  const numbered = examples.map((example, place) => ({ ...example, place }));
  const list = [...Map.groupBy(numbered, ({ subject }) => subject)].map(
    ([subject, group]) => `<optgroup label="${escapeHtml(subject)}">
${group.map(({ place, title }) => `<option value="${place}">${escapeHtml(title)}</option>`).join('\n')}
</optgroup>`,
  );
  return `<select id="example" aria-label="Examples" autocomplete="off">
<option value="">Choose an example</option>
${list.join('\n')}
</select>
`;
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
</head>
<body>
<header id="bar">
<h1>${escapeHtml(title)}</h1>
${renderChoice(examples)}</header>
<div id="explorer"><p>Loading the explorer …</p></div>
<noscript>The explorer needs JavaScript.</noscript>
<script type="application/json" id="examples">${json}</script>
${scripts.map((path) => `<script src="${path}"></script>`).join('\n')}
</body>
</html>
`;
}
