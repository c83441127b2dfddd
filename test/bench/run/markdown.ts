/** Returns a Markdown table with aligned columns, so that it is readable in a terminal too. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Returns a number with this many digits after the point. Empty for NaN. */
export const digits = (value: number, count: number): string =>
  Number.isNaN(value) ? '' : value.toFixed(count);

/** Returns a title with its table; nothing without rows. */
export function section<Row>(
  title: string,
  rows: readonly Row[],
  tableOf: (rows: readonly Row[]) => string,
): string[] {
  return rows.length === 0 ? [] : [`## ${title}`, tableOf(rows)];
}
