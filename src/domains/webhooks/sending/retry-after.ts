/** Reads the header `Retry-After`: seconds, or a date. Returns milliseconds; null when it has none or is unreadable. */
export function retryAfterMs(
  header: string | readonly string[] | undefined,
  now: number,
): number | null {
  const text = (typeof header === 'string' ? header : header?.[0])?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  // Every date of HTTP names a day of the week first; Date.parse reads other texts too.
  const at = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
