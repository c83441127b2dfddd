/** A message of the graph, with what it is about. */
export interface GraphMessage {
  readonly message: string;
  readonly code: string | null;
  /** The input field that it is about. */
  readonly path: readonly string[] | null;
}

interface FormSentence {
  readonly code: string | null;
  readonly field: string;
  /** What the message must have to be meant. */
  readonly about: RegExp;
  /** The sentence of the form. `$1` is the first group of `about`. */
  readonly words: string;
}

/** Sentences of forms, by code and field of the input. A code of null stands for each. */
const FORM_SENTENCES: readonly FormSentence[] = [
  {
    code: 'INVALID_INPUT',
    field: 'scopes',
    about: /a list with MANAGE/,
    words:
      'The first key must allow Manage: from then on each request needs a key, and no other one could make more. Choose Manage as well.',
  },
  {
    code: 'INVALID_INPUT',
    field: 'accessKeyId',
    about: /the last valid one/,
    words: 'This is the last valid key that may manage. Create another one that may, first.',
  },
  {
    code: null,
    field: 'defaultToZero',
    about: /has a stock of (\d+)/,
    words:
      'The stock without a location still has $1. Amazon asks for 0 there when stock is kept by location.',
  },
  {
    code: 'BATCH_REFUSED',
    field: '',
    about: /^(\d+) of the purchases cannot be made/,
    words: 'The server refused $1 of the labels, and bought none.',
  },
];

/** Names of fields as forms show them. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  accessKeyId: 'The key',
  alias: 'The name',
  from: 'The first day',
  hours: 'The hours',
  scopes: 'What the key allows',
  sellerIds: 'The list of sellers',
  supplySourceCode: 'The code',
  timeZone: 'The time zone',
  until: 'The last day',
};

/** Returns a message of the graph as a sentence for people, without names and advice that only programs can use. */
export function plainMessage({ message, code, path }: GraphMessage): string {
  const [, dotted = ''] = /^([\w.]+) must be /.exec(message) ?? [];
  const field = fieldOf(path ?? []) ?? fieldOf(dotted.split('.')) ?? '';
  for (const one of FORM_SENTENCES) {
    const found = one.about.exec(message);
    if (found && isMeant(one, code, field)) return one.words.replace('$1', found[1] ?? '');
  }
  const named = dotted === '' ? message : `${fieldName(field)}${message.slice(dotted.length)}`;
  return withoutAdvice(named);
}

// The issues of an error have no code of their own.
const isMeant = (one: FormSentence, code: string | null, field: string): boolean =>
  (one.code === null || code === null || one.code === code) &&
  (one.field === '' || one.field === field);

const fieldOf = (path: readonly string[]): string | undefined =>
  path.findLast((part) => part !== '' && !/^\d+$/.test(part));

function fieldName(field: string): string {
  const words = field.replaceAll(/([a-z])([A-Z])/g, (_all, a: string, b: string) => `${a} ${b}`);
  return FIELD_NAMES[field] ?? words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

/** Leaves out the sentences that speak to programs: those with names in back quotes or of enum values. */
function withoutAdvice(message: string): string {
  if (!isForPrograms(message)) return message;
  const kept = message
    .split(/(?<=[.!?])\s+(?=[A-Z`"])/)
    .flatMap((sentence) => {
      if (!isForPrograms(sentence)) return [sentence];
      const clauses = sentence.split(/(?<=[:;])\s+/);
      const end = clauses.findIndex(isForPrograms);
      const start = clauses.slice(0, end).join(' ');
      return start === '' ? [] : [`${start.replace(/[:;]$/, '')}.`];
    })
    .join(' ');
  return kept === '' ? message.replaceAll('`', '') : kept;
}

/** What is in quotation marks is of people, such as a SKU. */
function isForPrograms(text: string): boolean {
  return /`|\b[A-Z]{2,}(?:_[A-Z]{2,})+\b/.test(text.replaceAll(/"[^"]*"/g, ''));
}

/** Types whose messages are texts of people. */
const OF_PEOPLE: ReadonlySet<unknown> = new Set(['GiftOption']);

/** Returns an answer of the graph with messages for people. What has none stays the same object. */
export function plainAnswer<Value>(value: Value): Value {
  return plainValue(value, null) as Value;
}

function plainValue(value: unknown, code: string | null): unknown {
  if (Array.isArray(value)) {
    const list = value.map((one) => plainValue(one, code));
    return list.some((one, place) => one !== value[place]) ? list : value;
  }
  return isRecord(value) ? plainRecord(value, code) : value;
}

function plainRecord(record: Readonly<Record<string, unknown>>, around: string | null): unknown {
  const code = typeof record['code'] === 'string' ? record['code'] : around;
  let changed: Record<string, unknown> | null = null;
  for (const [name, before] of Object.entries(record)) {
    const isMessage = name === 'message' && typeof before === 'string';
    const after =
      isMessage && !OF_PEOPLE.has(record['__typename'])
        ? plainMessage({ message: before, code, path: pathOf(record['path']) })
        : plainValue(before, code);
    if (after !== before) changed = { ...(changed ?? record), [name]: after };
  }
  return changed ?? record;
}

const pathOf = (path: unknown): readonly string[] | null =>
  Array.isArray(path) ? path.filter((part) => typeof part === 'string') : null;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
