/** Returns the headers of a call in undici's form: names and values in turn. */
export function headersOf(token: string, userAgent: string, hasBody: boolean): string[] {
  const headers = [
    'x-amz-access-token',
    token,
    'user-agent',
    userAgent,
    'accept',
    'application/json',
  ];
  if (hasBody) headers.push('content-type', 'application/json');
  return headers;
}
