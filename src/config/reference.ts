import { fileVariableOf, SECRET_FILES } from './secret-files.js';
import { variables } from './variables.js';
import type { VariableInfo } from './variable-info.js';
import type { VariableName } from './variables.js';

const MARKDOWN_WIDTH = 118;
const TERMINAL_WIDTH = 98;

/** Headings of the reference, by the first variable below each. */
const SECTIONS: ReadonlyMap<string, string> = new Map<VariableName, string>([
  ['SP_API_REGION', 'Amazon'],
  ['SP_API_APPLICATION_ID', 'Sellers'],
  ['ORDER_CHANGE_QUEUE_URL', 'Changes of orders'],
  ['HOST', 'HTTP server'],
  ['ADMIN_KEY_FILE', 'Access'],
  ['TRUSTED_DOCUMENTS', 'Trusted documents'],
  ['LABEL_LINK_SECRET', 'Links of labels'],
  ['DATA_DIR', 'Store'],
  ['WEBHOOK_RECEIVERS', 'Webhooks'],
  ['UPSTREAM_TIMEOUT_MS', 'Calls and memory'],
  ['SHUTDOWN_DELAY_SECONDS', 'Shutdown'],
  ['LOG_LEVEL', 'Log and metrics'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'Traces'],
  ['EMULATOR_SEED', 'Emulator'],
]);

// A word, or code including its spaces.
const WORD = /`[^`]*`\S*|\S+/g;
// Characters that Markdown would read as an item of a list.
const LIST_MARK = /^(?:[-+*]|\d+[.)])$/;

function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(WORD) ?? []) {
    const fits = indent.length + line.length + 1 + word.length <= width;
    if (line === '' || fits || LIST_MARK.test(word)) {
      line = line === '' ? word : `${line} ${word}`;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].join(`\n${indent}`);
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

/** Accepted values of a variable, and its default. */
function valuesOf(info: VariableInfo, quote: string): string {
  const preset = info.default ? ` Default: ${quote}${info.default}${quote}.` : '';
  const file = fileVariableOf(info.name);
  const orFile = SECRET_FILES.has(file)
    ? ` Or ${quote}${file}${quote}: path of a file with it.`
    : '';
  return `Accepted: ${sentence(info.accepted)}${preset}${orFile}`;
}

/** Returns the reference of all variables for a README: one list for each section. */
export function referenceMarkdown(): string {
  const blocks = variables.map((info) => {
    const { name, meaning } = info;
    const title = SECTIONS.get(name);
    const text = `\`${name}\`: ${sentence(meaning)} ${valuesOf(info, '`')}`;
    const item = `- ${wrap(text, MARKDOWN_WIDTH, '  ')}\n`;
    return title === undefined ? item : `\n### ${title}\n\n${item}`;
  });
  return blocks.join('').trimStart();
}

const INTRODUCTION = `Fulfilment Graph: one typed GraphQL API over a seller's fulfilment at Amazon.

Usage: npm start              builds the program and starts the server
       npm start -- --help    prints this text

The server is configured by environment variables. None is required: without credentials the server
starts a built-in emulator of Amazon, in which everything is invented.
`;

/** Returns the usage and the reference of all variables for a terminal. */
export function helpText(): string {
  const blocks = variables.map((info) => {
    const title = SECTIONS.get(info.name);
    const lines = [sentence(info.meaning), valuesOf(info, '')].map(
      (text) => `      ${wrap(text, TERMINAL_WIDTH, '      ')}\n`,
    );
    const item = `  ${info.name}\n${lines.join('')}`;
    return title === undefined ? item : `\n${title}\n${item}`;
  });
  return `${INTRODUCTION}${blocks.join('')}`;
}
