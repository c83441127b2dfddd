import { SELLER_PLACE } from './explorer-example.js';
import type { ExplorerExample, Visitor } from './explorer-example.js';

export const pageStyles = `html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; font: 16px/1.5 system-ui, sans-serif; }
#explorer { flex: 1; min-height: 0; }
#explorer > p { color: #556; padding: 3rem; text-align: center; }
#bar { align-items: center; display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: .5rem 1rem; background: #f2f3f6; }
#bar h1 { font-size: 1rem; margin: 0; }
#bar select, #bar input, #bar button { font: inherit; max-width: 100%; padding: .25rem; }
#access { align-items: center; display: flex; flex-wrap: wrap; gap: .25rem .5rem; margin-left: auto; }
#access[hidden] { display: none; }
#access input { width: 16rem; }
#key-state { font-size: .875rem; }
@media (prefers-color-scheme: dark) { #bar { background: #1c2433; color: #e8eaf0; } }
.graphiql-logo { display: none; }
@media (max-width: 45rem) {
  #bar { padding: .25rem .5rem; }
  #access { margin: 0; width: 100%; }
  #access input { flex: 1; min-width: 0; width: auto; }
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

/** What a page shows, besides its title. */
export interface PageContent {
  readonly examples: readonly ExplorerExample[];
  readonly visitor: Visitor;
}

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

/** The field for a key or a token. It is in no form, so no browser sends or keeps it. */
const ACCESS_FIELD = `<div id="access">
<input id="key" type="password" aria-label="Access key or token" placeholder="Access key or token" autocomplete="off" spellcheck="false">
<button id="use-key" type="button">Use key</button>
<output id="key-state" for="key">The schema and all operations need a key.</output>
</div>
`;

/** Renders the explorer's page. All variable parts are in a block of JSON, which a browser does not execute. */
export function renderExplorerPage(
  title: string,
  { examples, visitor }: PageContent,
  key: string,
  { styles, scripts }: PageFiles,
): string {
  const json = JSON.stringify({ ...visitor, examples, key, place: SELLER_PLACE }).replaceAll(
    '<',
    '\\u003c',
  );
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
${renderChoice(examples)}${visitor.needsKey ? ACCESS_FIELD : ''}</header>
<div id="explorer"><p>Loading the explorer …</p></div>
<noscript>The explorer needs JavaScript.</noscript>
<script type="application/json" id="examples">${json}</script>
${scripts.map((path) => `<script src="${path}"></script>`).join('\n')}
</body>
</html>
`;
}
