/** Reads the arguments of the emulator's program. */
import { parseArgs } from 'node:util';
import type { EmulatedRegion } from './core/api.js';
import type { EmulatorOptions } from './emulator.js';
import { FAULT_KINDS } from './core/faults.js';
import type { FaultKind, FaultRule } from './core/faults.js';
import type { UsagePlanMode } from './core/usage-plans.js';
import type { OrderSupply } from './core/world.js';

/** The usage text of `--help`. */
export const USAGE = `Usage: npm run emulator -- [options]

  --port <0-65535>            port to listen on (default 4100; 0 takes a free port)
  --host <address>            address to listen on (default 127.0.0.1)
  --seed <number>             determines everything invented (default 1)
  --regions <list>            of the three sellers, such as na,eu,fe (default na,na,na)
  --orders <supply>           invented (default), or on-request: no order arrives or changes by itself
  --usage-plans <mode>        enforced (default), off, or a factor on rate and burst such as 0.5
  --token-lifetime <seconds>  of access tokens and restricted data tokens (default 3600)
  --require-rdt               refuse plain access tokens on restricted operations
  --fault <rule>              may be repeated; kind[:name=value,...] with the names operation, seller,
                              share (0 to 1), next (calls), ms (for latency), such as
                              429:operation=getSupplySource,share=0.2 or latency:ms=300
  --help                      this text

Kinds of faults: ${FAULT_KINDS.join(', ')}
`;

/** An invalid argument. The message names each option, its value and what is accepted. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Returns the options, or `help`. @throws UsageError that lists all mistakes. */
export function readCommandLine(args: readonly string[]): EmulatorOptions | 'help' {
  const values = parse(args);
  if (values.help) return 'help';
  const problems: string[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      problems.push(error.message);
      return undefined;
    }
  };
  const port = attempt(() => whole('--port', values.port, 0, 65_535));
  const seed = attempt(() => whole('--seed', values.seed, 0, 2 ** 32 - 1));
  const tokenLifetimeS = attempt(() =>
    whole('--token-lifetime', values['token-lifetime'], 1, 86_400),
  );
  const usagePlans = attempt(() => readUsagePlans(values['usage-plans']));
  const orders = attempt(() => readOrders(values.orders));
  const faults = (values.fault ?? []).flatMap((text) => attempt(() => readFault(text)) ?? []);
  const regions = attempt(() => readRegions(values.regions));
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return {
    host: values.host,
    requireRdt: values['require-rdt'],
    faults,
    ...(port === undefined ? {} : { port }),
    ...(seed === undefined ? {} : { seed }),
    ...(regions === undefined ? {} : { regions }),
    ...(orders === undefined ? {} : { orders }),
    ...(tokenLifetimeS === undefined ? {} : { tokenLifetimeS }),
    ...(usagePlans === undefined ? {} : { usagePlans }),
  };
}

const OPTIONS = {
  port: { type: 'string', default: '4100' },
  host: { type: 'string', default: '127.0.0.1' },
  seed: { type: 'string', default: '1' },
  regions: { type: 'string' },
  orders: { type: 'string' },
  'usage-plans': { type: 'string', default: 'enforced' },
  'token-lifetime': { type: 'string', default: '3600' },
  'require-rdt': { type: 'boolean', default: false },
  fault: { type: 'string', multiple: true },
  help: { type: 'boolean', default: false },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: withValues(args), options: OPTIONS }).values;
  } catch (error) {
    // Further sentences of Node explain how to escape an option.
    const [problem] = (error instanceof Error ? error.message : String(error))
      .replace('is ambiguous', 'missing')
      .split(/\.\s/);
    const names = Object.keys(OPTIONS).map((name) => `--${name}`);
    throw new UsageError(`${problem}. Accepted: ${names.join(', ')}`);
  }
}

/** Joins an option and a value that starts with one dash, such as -1, which Node takes for another option. */
function withValues(args: readonly string[]): string[] {
  const options: Readonly<Record<string, { readonly type: string }>> = OPTIONS;
  const joined: string[] = [];
  for (const arg of args) {
    const option = joined.at(-1) ?? '';
    const takesValue = option.startsWith('--') && options[option.slice(2)]?.type === 'string';
    if (/^-[^-]/.test(arg) && takesValue) joined.splice(-1, 1, `${option}=${arg}`);
    else joined.push(arg);
  }
  return joined;
}

function whole(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new UsageError(
      `${option}: got "${text}". Accepted: a whole number from ${least} to ${most}`,
    );
  }
  return value;
}

const REGIONS = ['na', 'eu', 'fe'] as const;

function readRegions(text: string | undefined): readonly EmulatedRegion[] | undefined {
  const names = text?.split(',');
  return names?.map((name) => {
    const region = REGIONS.find((one) => one === name);
    if (region !== undefined && names.length <= 3) return region;
    throw new UsageError(
      `--regions: got "${text}". Accepted: up to three of na, eu and fe, separated by commas`,
    );
  });
}

function readOrders(text: string | undefined): OrderSupply | undefined {
  if (text === undefined || text === 'invented' || text === 'on-request') return text;
  throw new UsageError(`--orders: got "${text}". Accepted: invented, on-request`);
}

function readUsagePlans(text: string): UsagePlanMode {
  if (text === 'enforced' || text === 'off') return text;
  const scale = Number(text);
  if (text.trim() === '' || !Number.isFinite(scale) || scale <= 0) {
    throw new UsageError(
      `--usage-plans: got "${text}". Accepted: enforced, off or a number above 0`,
    );
  }
  return { scale };
}

function readFault(text: string): FaultRule {
  const mark = text.indexOf(':');
  const kind = mark < 0 ? text : text.slice(0, mark);
  if (!isFaultKind(kind)) {
    throw new UsageError(`--fault: got "${text}". Accepted: ${FAULT_KINDS.join(', ')}`);
  }
  const pairs = mark < 0 ? [] : text.slice(mark + 1).split(',');
  return pairs.reduce((rule, pair) => ({ ...rule, ...readPair(pair) }), { kind });
}

function readPair(pair: string): Partial<FaultRule> {
  const mark = pair.indexOf('=');
  const [name, value] = [pair.slice(0, Math.max(mark, 0)), pair.slice(mark + 1)];
  switch (name) {
    case 'operation':
      return { operation: value };
    case 'seller':
      return { sellerId: value };
    case 'share':
      return { share: number(pair, value) };
    case 'next':
      return { next: number(pair, value) };
    case 'ms':
      return { latencyMs: number(pair, value) };
    default:
      throw new UsageError(
        `--fault: got "${pair}". Accepted: operation=, seller=, share=, next=, ms=`,
      );
  }
}

function number(pair: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) {
    throw new UsageError(`--fault: got "${pair}". Accepted: a number`);
  }
  return value;
}

function isFaultKind(text: string): text is FaultKind {
  return FAULT_KINDS.some((kind) => kind === text);
}
