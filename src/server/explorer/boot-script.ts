import { SESSION_HEADER } from '../http/session-cookie.js';

/** Runs in the browser. It is a separate file, so that the page needs no inline script. */
export const bootScript = String.raw`'use strict';
(() => {
  const { examples: given, key, needsKey, sellerId, hasSeveral, place: SELLER_PLACE } =
    JSON.parse(document.getElementById('examples').textContent);
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
  // With several sellers, an example names one.
  const naming = (id) => given.map((example) => {
    const { query, variables } = (id !== null && example.named) || example;
    const fill = (text) => (id === null ? text : text.replaceAll(SELLER_PLACE, () => id));
    return {
      query: fill(query.trim() + '\n'),
      variables: variables ? fill(JSON.stringify(variables, null, 2)) : '',
    };
  });
  let examples = naming(hasSeveral ? sellerId : null);
  // A page that links here names a document, and its variables, in the fragment: a browser keeps that to itself.
  const linked = () => {
    const given = new URLSearchParams(location.hash.slice(1));
    const query = given.get('query');
    if (query === null) return null;
    // A tab keeps it from now on. It must not appear again when the page is loaded again.
    history.replaceState(null, '', location.pathname + location.search);
    const variables = given.get('variables') ?? '';
    try {
      return { query, variables: variables && JSON.stringify(JSON.parse(variables), null, 2) };
    } catch {
      return { query, variables };
    }
  };
  const link = linked();
  // Every form that a tab may show.
  const forms = [examples];
  const isFirstVisit = storage.getItem('graphiql:tabState') === null;
  const first = examples[0];
  // The key is in this variable alone: it ends with the page.
  let accessKey = '';
  const hasKey = (value) => /^Bearer +\S/i.test(value ?? '');
  // A key in the tab Headers comes first.
  const withKey = (given) => {
    const headers = new Headers(given ?? {});
    headers.set('${SESSION_HEADER}', '1');
    // A browser that has signed in to the console needs no key here.
    if (/^Bearer *$/i.test(headers.get('authorization') ?? '')) headers.delete('authorization');
    if (accessKey !== '' && !hasKey(headers.get('authorization'))) headers.set('authorization', 'Bearer ' + accessKey);
    return headers;
  };
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
  const sendWithKey = (request, options) => {
    const keyed = { ...options, headers: Object.fromEntries(withKey(options?.headers)) };
    return options?.documentAST ? send(request, keyed) : send(request, keyed).then(withOptionalDefaults);
  };
  const props = {
    storage,
    shouldPersistHeaders: false,
    // A new tab is empty, so that it takes the example that is chosen next.
    defaultQuery: '',
    defaultEditorToolsVisibility: 'variables',
    ...(link ?? first ? { defaultTabs: [link ?? first] } : {}),
    ...(first && isFirstVisit ? { variables: first.variables } : {}),
    // Opens a tab of its own next to those of earlier visits.
    ...link,
  };
  const root = ReactDOM.createRoot(document.getElementById('explorer'));
  // GraphiQL reads the schema again for each new fetcher. The bar above shows the title.
  const render = () => {
    const fetcher = (request, options) => sendWithKey(request, options);
    root.render(React.createElement(GraphiQL, { ...props, fetcher }, React.createElement(GraphiQL.Logo, null, ' ')));
  };
  render();

  const ask = async (query, headers, signal) => {
    headers.set('content-type', 'application/json');
    const answer = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }), signal });
    return answer.json();
  };
  // Called after the key has changed.
  let onKey = () => undefined;
  const useKey = async () => {
    const field = document.getElementById('key');
    const state = document.getElementById('key-state');
    const key = field.value.trim().replace(/^Bearer +/i, '');
    accessKey = key;
    if (key === '') {
      state.textContent = 'The schema and all operations need a key.';
      return;
    }
    state.textContent = 'Checking the key …';
    const shown = await ask('{ viewer { actor scopes } }', withKey({})).catch(() => null);
    if (accessKey !== key) return;
    const viewer = shown?.data?.viewer;
    const reason = shown?.errors?.[0]?.message ?? 'The server cannot be reached.';
    state.textContent = viewer ? 'In use: ' + viewer.actor : reason;
    if (!viewer) return;
    render();
    onKey();
  };
  document.getElementById('use-key')?.addEventListener('click', useKey);
  document.getElementById('key')?.addEventListener('keydown', ({ key }) => { if (key === 'Enter') useKey(); });

  const choice = document.getElementById('example');
  if (!choice) return;
  // GraphiQL has no operation to fill a tab. Its editors are CodeMirror 5, which exposes itself on its element.
  const editor = (place, position = 0) => document.querySelectorAll(place + ' .CodeMirror')[position]?.CodeMirror;
  const queryEditor = () => editor('.graphiql-query-editor');
  const variableEditor = () => editor('.graphiql-editor-tool');
  const headerEditor = () => editor('.graphiql-editor-tool', 1);
  const [placeholder] = choice.options;
  const invitation = placeholder.textContent;
  const operationOf = (query) => /^(?:query|mutation|subscription) (\w+)/m.exec(query)?.[1];
  const titleOf = (place) => choice.querySelector('option[value="' + place + '"]').textContent;
  // Returns which example the open tab shows, -1 for none, and whether it was changed.
  const shown = () => {
    const query = queryEditor().getValue().trim();
    const variables = variableEditor().getValue().trim();
    const operation = operationOf(query);
    const place = operation ? examples.findIndex((example) => operationOf(example.query) === operation) : -1;
    const isForm = ({ [place]: example }) => example.query.trim() === query && example.variables === variables;
    return { query, variables, place, isUnchanged: place >= 0 && forms.some(isForm) };
  };
  // Shows the example of the open tab. One that was changed is not selected, so that it can be chosen again.
  const showOpen = () => {
    const { place, isUnchanged } = shown();
    placeholder.textContent = place < 0 || isUnchanged ? invitation : titleOf(place) + ' (changed)';
    choice.value = isUnchanged ? String(place) : '';
  };
  const show = ({ query, variables }) => {
    queryEditor().setValue(query);
    variableEditor().setValue(variables);
  };

  // Which sellers there are depends on the key, and changes while the page is open.
  // The one whose ids the examples have comes first, if the caller sees it.
  const PREFERRED = sellerId === null ? '' : ' preferred: seller(id: ' + JSON.stringify(sellerId) + ') { sellerId }';
  const SELLERS = '{ sellers(first: 1) { nodes { sellerId } totalCount }' + PREFERRED + ' }';
  const PATIENCE_MS = 3000;
  const isSignedIn = async () => {
    const answer = await fetch('/console/session', { headers: { '${SESSION_HEADER}': '1' }, signal: AbortSignal.timeout(PATIENCE_MS) });
    return (await answer.json()).isSignedIn === true;
  };
  let askedWith = '';
  const nameSeller = async () => {
    try {
      const text = headerEditor().getValue().trim();
      askedWith = text;
      const headers = withKey(text === '' ? {} : JSON.parse(text));
      // It would be refused, and counted as a failed authentication.
      if (needsKey && !hasKey(headers.get('authorization')) && !(await isSignedIn())) return;
      const { sellers: { nodes, totalCount }, preferred } = (await ask(SELLERS, headers, AbortSignal.timeout(PATIENCE_MS))).data;
      // The headers have changed meanwhile, and are asked about themselves.
      if (askedWith !== text) return;
      examples = naming(totalCount > 1 ? (preferred ?? nodes[0]).sellerId : null);
      const isKnown = forms.some((form) => JSON.stringify(form) === JSON.stringify(examples));
      if (!isKnown) forms.push(examples);
    } catch {
      // Without an answer, the examples stay as they are.
    }
  };
  const nameInOpenTab = async () => {
    await nameSeller();
    const { query, variables, place, isUnchanged } = shown();
    const example = examples[place];
    if (isUnchanged && (example.query.trim() !== query || example.variables !== variables)) show(example);
    showOpen();
  };

  onKey = () => { if (headerEditor()) nameInOpenTab(); };
  const QUIET_MS = 400;
  let quiet;
  // A key that was typed into the headers may show a schema that was refused before.
  const onQuiet = () => {
    const isKeyed = needsKey && hasKey(/"authorization"\s*:\s*"([^"]*)"/i.exec(headerEditor().getValue())?.[1]);
    if (isKeyed) render();
    nameInOpenTab();
  };
  const onHeaders = () => {
    clearTimeout(quiet);
    if (headerEditor().getValue().trim() !== askedWith) quiet = setTimeout(onQuiet, QUIET_MS);
  };
  // GraphiQL executes one operation at a time. A subscription would turn the Run of another tab into Stop.
  const stopRunning = () => {
    const button = document.querySelector('.graphiql-execute-button');
    if (/^Stop/.test(button?.getAttribute('aria-label') ?? '')) button.click();
  };
  document.addEventListener('click', ({ target }) => {
    if (target.closest('.graphiql-tab-add, .graphiql-tab-button')) stopRunning();
  }, { capture: true });
  const narrow = matchMedia('(max-width: 700px)');
  const wrapLines = () => {
    for (const one of [queryEditor(), variableEditor()]) one?.setOption('lineWrapping', narrow.matches);
  };
  narrow.addEventListener('change', wrapLines);
  const followed = new WeakSet();
  const followEditor = (one, listener) => {
    if (followed.has(one)) return;
    followed.add(one);
    one.on('change', listener);
    listener();
  };
  // GraphiQL makes its editors some time after it was rendered, and again later.
  const follow = () => {
    const editors = [queryEditor(), variableEditor(), headerEditor()];
    if (!editors.every(Boolean)) return;
    const [query, variables, headers] = editors;
    followEditor(query, showOpen);
    followEditor(variables, showOpen);
    followEditor(headers, onHeaders);
    wrapLines();
  };
  new MutationObserver(follow).observe(document.getElementById('explorer'), { childList: true, subtree: true });
  // A new tab takes a turn of the browser until its editors are ready.
  const showSoon = (example, isReplaceable) => {
    stopRunning();
    if (!isReplaceable) document.querySelector('.graphiql-tab-add').click();
    setTimeout(() => {
      show(example);
      editor('.result-window').setValue('');
    }, isReplaceable ? 0 : 50);
  };
  let choices = 0;
  choice.addEventListener('change', async () => {
    const chosen = Number(choice.value);
    choices += 1;
    const ours = choices;
    await nameSeller();
    // Another was chosen meanwhile.
    if (ours !== choices) return;
    const { query, isUnchanged } = shown();
    // Only an example that was not edited is replaced, variables included. Anything else stays in its tab.
    const isReplaceable = query === '' || isUnchanged;
    showSoon(examples[chosen], isReplaceable);
  });
  addEventListener('hashchange', () => {
    const another = linked();
    if (another) showSoon(another, queryEditor().getValue().trim() === '');
  });
})();
`;
