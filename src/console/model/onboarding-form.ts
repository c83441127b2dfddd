import { WEEKDAYS, readHours } from './hours.js';

export type FieldKind =
  | 'alias'
  | 'email'
  | 'hours'
  | 'other'
  | 'phone'
  | 'quantity'
  | 'template'
  | 'throughput'
  | 'timeZone';

/** A value that a step needs from a person. */
export interface FormField {
  /** Its path in the variables, such as `timeZone` or `input.templateId`. */
  readonly path: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint: string;
}

const KINDS: readonly (readonly [end: RegExp, Omit<FormField, 'path'>])[] = [
  [
    /(?:^|\.)alias$/,
    {
      kind: 'alias',
      label: 'Name',
      hint: 'As “Store Name – City Name”, such as Larkspur – Tucson.',
    },
  ],
  [/(?:^|\.)timeZone$/, { kind: 'timeZone', label: 'Time zone', hint: 'Such as America/Phoenix.' }],
  [
    /(?:^|\.)operatingHoursByDay$/,
    {
      kind: 'hours',
      label: 'Opening hours',
      hint: 'Such as “9-18”, “9-13, 14-18”, “24h” or “closed”.',
    },
  ],
  [
    /(?:^|\.)email$/,
    { kind: 'email', label: 'Email', hint: 'Amazon writes to it about orders from here.' },
  ],
  [
    /(?:^|\.)phone$/,
    { kind: 'phone', label: 'Phone', hint: 'With the country, such as +1 520 555 0100.' },
  ],
  [
    /(?:^|\.)throughputConfig$/,
    { kind: 'throughput', label: 'Most orders', hint: 'How many orders it can take on.' },
  ],
  [
    /(?:^|\.)templateId$/,
    { kind: 'template', label: 'Shipping template', hint: 'Its id, from Seller Central.' },
  ],
  [
    /(?:^|\.)quantity$/,
    { kind: 'quantity', label: 'Units here', hint: 'Units that are offered for sale.' },
  ],
];

/** Returns a field for each path that a step leaves open. */
export function fieldsOf(fillIn: readonly string[]): FormField[] {
  return fillIn.map((path) => {
    const known = KINDS.find(([end]) => end.test(path))?.[1];
    const label = path.split('.').at(-1) ?? path;
    return { path, ...(known ?? { kind: 'other', label, hint: '' }) };
  });
}

/** The texts of a form, by the path of the field. A field with parts adds their names: `….monday`, `….unit`. */
export type Texts = Readonly<Record<string, string>>;

export type ReadField =
  | { readonly value: unknown; readonly problem: null }
  | { readonly problem: string; readonly part: string };

export const UNITS = ['DAYS', 'HOURS', 'MINUTES'] as const;

/** Reads what a person typed into a field. `part` of a problem is the key of the text that has it. */
export function readField({ path, kind, label }: FormField, texts: Texts): ReadField {
  const text = texts[path]?.trim() ?? '';
  if (kind === 'hours') return readWeek(path, texts);
  if (kind === 'throughput') return readThroughput(path, texts);
  if (text === '') return { problem: `${label} is missing.`, part: path };
  if (kind !== 'quantity') return { value: text, problem: null };
  return /^\d+$/.test(text)
    ? { value: Number(text), problem: null }
    : { problem: 'Write a whole number from 0, such as 12.', part: path };
}

function readWeek(path: string, texts: Texts): ReadField {
  const week: Record<string, unknown> = {};
  for (const day of WEEKDAYS) {
    const name = day.toLowerCase();
    const part = `${path}.${name}`;
    const { windows, problem } = readHours(texts[part] ?? '');
    if (problem !== null) return { problem, part };
    week[name] = windows;
  }
  return { value: week, problem: null };
}

function readThroughput(path: string, texts: Texts): ReadField {
  const part = `${path}.value`;
  const text = texts[part]?.trim() ?? '';
  if (!/^[1-9]\d*$/.test(text))
    return { problem: 'Write a whole number from 1, such as 40.', part };
  const timeUnit = texts[`${path}.unit`] ?? 'DAYS';
  const throughputCap = { value: Number(text), timeUnit };
  return { value: { throughputCap, throughputUnit: 'ORDER' }, problem: null };
}

/** Returns the hours of the other days after Monday's were copied: to the weekdays, and `closed` where nothing is typed. */
export function copiedWeek(path: string, texts: Texts): Texts {
  const monday = texts[`${path}.monday`] ?? '';
  const copied = { ...texts };
  for (const [place, day] of WEEKDAYS.entries()) {
    const part = `${path}.${day.toLowerCase()}`;
    if (place < 5) copied[part] = monday;
    else if ((copied[part] ?? '') === '') copied[part] = 'closed';
  }
  return copied;
}

/** Returns variables with values at their paths. The variables themselves stay as they are. */
export function withValues(
  variables: unknown,
  values: ReadonlyMap<string, unknown>,
): Record<string, unknown> {
  const filled = structuredClone(variables ?? {}) as Record<string, unknown>;
  for (const [path, value] of values) put(filled, path.split('.'), value);
  return filled;
}

function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first = '', ...rest] = path;
  if (rest.length === 0) {
    into[first] = value;
    return;
  }
  const inner = into[first];
  const next = typeof inner === 'object' && inner !== null ? inner : {};
  into[first] = next;
  put(next as Record<string, unknown>, rest, value);
}

/**
 * Returns the text that an issue of the server is about; null for one of no field. An issue has the path in the input, which ends with
 * that of the variable.
 */
export function partOf(
  path: readonly string[] | null,
  fields: readonly FormField[],
): string | null {
  if (!path) return null;
  const wanted = `.${path.join('.')}.`;
  const field = fields.find((one) => wanted.includes(`.${one.path}.`));
  if (!field) return null;
  if (field.kind === 'throughput') return `${field.path}.value`;
  if (field.kind !== 'hours') return field.path;
  const place = `.${field.path}.`;
  const day = wanted.slice(wanted.indexOf(place) + place.length).split('.', 1)[0] ?? '';
  return `${field.path}.${day === '' ? 'monday' : day}`;
}
