import { isDeepStrictEqual } from 'node:util';
import { ChildProcess } from '../children/child-process.js';
import type { Burst } from '../loads/generator.js';
import type { Contestant, Dialect, Surroundings } from '../loads/contestants.js';
import type { Load } from '../loads/loads.js';
import type { HttpRequest } from '../loads/requests.js';

/** Sends one request. Throws Error when the response is not 200, not JSON, or has errors. */
export async function askOnce(
  url: string,
  { method, path, bodies }: HttpRequest,
): Promise<unknown> {
  const response = await fetch(url + path, {
    method,
    ...(method === 'POST' && {
      body: bodies[0] ?? '',
      headers: { 'content-type': 'application/json' },
    }),
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${response.status} ${text.slice(0, 2000)}`);
  const { data, errors } = JSON.parse(text) as { data: unknown; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors).slice(0, 2000));
  return data;
}

/** The process of a contestant, ready for one load. */
export class RunningContestant {
  readonly #dialect: Dialect;

  private constructor(
    readonly contestant: Contestant,
    readonly process: ChildProcess,
    readonly load: Load,
    dialect: Dialect,
  ) {
    this.#dialect = dialect;
  }

  static async start(
    contestant: Contestant,
    load: Load,
    surroundings: Surroundings,
    nodeOptions: readonly string[] = [],
  ): Promise<RunningContestant> {
    const { program, dialect } = contestant;
    const process = await ChildProcess.start({
      program,
      core: 'server',
      settings: contestant.settings(surroundings),
      nodeOptions,
    });
    const many = surroundings.sellersFile !== undefined && program === 'servers/ours.js';
    return new RunningContestant(contestant, process, load, many ? 'sellers' : dialect);
  }

  get request(): HttpRequest {
    return this.load.question.request(this.#dialect);
  }

  /** Throws Error when the response is not the expected one. */
  async check(expected: unknown): Promise<void> {
    const { name } = this.contestant;
    if (this.#dialect === 'bytes')
      await this.process.ask('hold', JSON.stringify({ data: expected }));
    const data = await askOnce(this.process.url, this.request).catch((error: unknown) => {
      throw new Error(`${name} fails in load ${this.load.name}`, { cause: error });
    });
    const found = this.load.question.normal(this.#dialect, data);
    // Through JSON, because parsers create objects with other prototypes.
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(found)), expected)) {
      throw new Error(
        `${name} answers load ${this.load.name} otherwise: ${difference(expected, found)}`,
      );
    }
  }

  burst(connections: number, requests: number): Burst {
    const { method, path, bodies } = this.request;
    const { url } = this.process;
    return { url: url + path, method, bodies, connections, requests };
  }
}

/** Describes the first difference of two values. */
function difference(expected: unknown, found: unknown, path = 'data'): string {
  if (isDeepStrictEqual(expected, found)) return '';
  if (!isObject(expected) || !isObject(found)) {
    return `${path} is ${JSON.stringify(found)?.slice(0, 200)}, not ${JSON.stringify(expected)?.slice(0, 200)}`;
  }
  for (const name of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const inner = difference(expected[name], found[name], `${path}.${name}`);
    if (inner !== '') return inner;
  }
  return '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
