import type {
  OrderFormFieldFragment,
  SellerInputAnswerInput,
} from '../../generated/order/graphql.js';

export type FormField = OrderFormFieldFragment;
/** What a person typed: by field id and, for values of several parts, by part. */
export type Typed = Readonly<Record<string, string>>;

/** One control of a field. A length has two: value and unit. */
export interface Control {
  readonly part: string;
  readonly label: string;
  readonly choices: readonly string[];
  readonly input: 'checkbox' | 'date' | 'number' | 'text';
  readonly isRequired: boolean;
}

const UNITS = { LENGTH: ['INCHES', 'CENTIMETERS'], WEIGHT: ['OZ', 'G'] } as const;
const ADDRESS: readonly (readonly [string, string, boolean])[] = [
  ['name', 'Name', true],
  ['addressLine1', 'Street', true],
  ['addressLine2', 'Second line', false],
  ['city', 'City', true],
  ['stateOrRegion', 'State or region', false],
  ['postalCode', 'Postal code', true],
  ['countryCode', 'Country, two letters', true],
  ['email', 'Email', true],
  ['phone', 'Phone', true],
];

/** Returns the controls of a field, made from its definition. */
export function controlsOf({ kind, choices, isRequired }: FormField): readonly Control[] {
  const one = (input: Control['input'], given = choices): Control => ({
    part: '',
    label: '',
    choices: given,
    input,
    isRequired,
  });
  const part = (name: string, label: string, more: Partial<Control> = {}): Control => ({
    ...one('text', []),
    part: name,
    label,
    ...more,
  });
  switch (kind) {
    case 'BOOLEAN':
      return [one('checkbox', [])];
    case 'INTEGER':
      return [one('number')];
    case 'TIMESTAMP':
      return [one('date')];
    case 'LENGTH':
    case 'WEIGHT':
      return [
        part('value', 'Amount', { input: 'number' }),
        part('unit', 'Unit', { choices: UNITS[kind] }),
      ];
    case 'MONEY':
      return [part('amount', 'Amount', { input: 'number' }), part('currencyCode', 'Currency')];
    case 'ADDRESS':
      return ADDRESS.map(([name, label, isNeeded]) =>
        part(name, label, { isRequired: isRequired && isNeeded }),
      );
    case 'OTHER':
    case 'TEXT':
      return [one('text')];
  }
}

export const nameOf = (fieldId: string, part: string): string => `${fieldId}/${part}`;

/** Returns the stored values of a form as texts, so that a person can leave them or change them. */
export function typedFrom(fields: readonly FormField[]): Typed {
  const typed: Record<string, string> = {};
  for (const { fieldId, storedValue } of fields) {
    if (storedValue === null || storedValue === undefined) continue;
    if (typeof storedValue !== 'object') typed[nameOf(fieldId, '')] = textOf(storedValue);
    else
      for (const [part, value] of Object.entries(storedValue))
        if (value !== null) typed[nameOf(fieldId, part)] = textOf(value);
  }
  return typed;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

export interface Answers {
  readonly answers: readonly SellerInputAnswerInput[];
  /** What is missing or cannot be understood, by field id. */
  readonly problems: Readonly<Record<string, string>>;
}

/** Returns the answers as the graph takes them. */
export function answersOf(fields: readonly FormField[], typed: Typed): Answers {
  const answers: SellerInputAnswerInput[] = [];
  const problems: Record<string, string> = {};
  for (const field of fields) {
    const read = readField(field, typed);
    if (read === null) {
      if (field.isRequired) problems[field.fieldId] = 'This needs an answer.';
    } else if ('problem' in read) problems[field.fieldId] = read.problem;
    else answers.push({ fieldId: field.fieldId, value: read.value });
  }
  return { answers, problems };
}

/** What was typed into a field; null for nothing. */
type Read = { readonly value: unknown } | { readonly problem: string } | null;

function readField(field: FormField, typed: Typed): Read {
  const text = (part: string): string => (typed[nameOf(field.fieldId, part)] ?? '').trim();
  const controls = controlsOf(field);
  if (field.kind === 'BOOLEAN') {
    const isTouched = nameOf(field.fieldId, '') in typed;
    return isTouched || field.isRequired ? { value: text('') === 'true' } : null;
  }
  if (controls.every(({ part }) => text(part) === '')) return null;
  return controls.length > 1 ? objectOf(field, controls, text) : singleOf(field, text(''));
}

function singleOf({ kind }: FormField, text: string): Read {
  if (kind === 'INTEGER')
    return /^-?\d+$/.test(text)
      ? { value: Number(text) }
      : { problem: 'This must be a whole number.' };
  if (kind !== 'TIMESTAMP') return { value: text };
  const at = Date.parse(text);
  return Number.isNaN(at)
    ? { problem: 'This must be a date.' }
    : { value: new Date(at).toISOString() };
}

function objectOf(
  { kind }: FormField,
  controls: readonly Control[],
  text: (part: string) => string,
): Read {
  const given = controls.filter(({ part }) => text(part) !== '');
  const missing = controls.find(
    ({ part, isRequired }) => text(part) === '' && (isRequired || kind !== 'ADDRESS'),
  );
  if (missing) return { problem: `${missing.label} is missing.` };
  const wrong = given.find(
    ({ part, input }) => input === 'number' && !/^\d+(\.\d+)?$/.test(text(part)),
  );
  if (wrong) return { problem: `${wrong.label} must be a number, such as 12.50.` };
  // An amount of money stays text: a number would lose digits.
  const asNumber = kind === 'LENGTH' || kind === 'WEIGHT';
  return {
    value: Object.fromEntries(
      given.map(({ part, input }) => [
        part,
        asNumber && input === 'number' ? Number(text(part)) : text(part),
      ]),
    ),
  };
}
