/** Facts for the first lines of the program. */
export interface Greeted {
  readonly url: string;
  /** Address of the built-in emulator. Null with credentials. */
  readonly emulatorUrl: string | null;
}

/** Returns the first lines for a person at a terminal. */
export function greeting({ url, emulatorUrl }: Greeted): string {
  const amazon =
    emulatorUrl !== null
      ? `the built-in emulator at ${emulatorUrl}; everything in it is invented`
      : 'the Selling Partner API, with the configured credentials';
  return [
    '',
    `  Fulfilment Graph is ready: open ${url}`,
    '',
    `  Console   ${url}/console`,
    `  Explorer  ${url}/explorer`,
    `  GraphQL   ${url}/graphql`,
    `  Amazon    ${amazon}`,
    '  Settings  npm start -- --help',
    '  Stop      Ctrl-C',
    '',
    '',
  ].join('\n');
}
