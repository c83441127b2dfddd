/** Facts for the first lines of the program. */
export interface Greeted {
  readonly url: string;
  readonly isEmulated: boolean;
}

/** Returns the first lines for a person at a terminal. */
export function greeting({ url, isEmulated }: Greeted): string {
  const amazon = isEmulated
    ? 'the built-in emulator; everything in it is invented'
    : 'the Selling Partner API, with the configured credentials';
  return [
    '',
    `  Fulfilment Graph is ready: open ${url}/explorer`,
    '',
    `  GraphQL   ${url}/graphql`,
    `  Amazon    ${amazon}`,
    '  Settings  npm start -- --help',
    '  Stop      Ctrl-C',
    '',
    '',
  ].join('\n');
}
