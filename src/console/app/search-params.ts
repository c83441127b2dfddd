/** Search parameters as texts, so that addresses stay readable: `?store=…&only=late`. */
export type TextSearch = Readonly<Record<string, string>>;

export function parseSearch(search: string): TextSearch {
  return Object.fromEntries(new URLSearchParams(search));
}

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    if (typeof value === 'string' && value !== '') parameters.set(name, value);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
