/** Returns a moment as a person reads it in a message: in UTC, to the second. */
export function shownMoment(moment: Date): string {
  return moment.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
