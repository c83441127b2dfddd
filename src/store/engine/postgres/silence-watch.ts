import type { Clock, Timer } from '../../../runtime/clock.js';

/** A step without an answer for this time makes the watch ask whether the database still answers. */
const QUIET_MS = 1_500;

/** Time limit of that question. Together, a step of a silent database ends after 3 s. */
export const PROBE_MS = 1_500;

/** Steps that begin this soon after an unanswered question fail at once. */
const KNOWN_SILENT_MS = 1_000;

/** The database does not answer. A step that was sent may have taken place. */
class SilentDatabaseError extends Error {
  /** As for a connection that the operating system gives up. */
  readonly code = 'ETIMEDOUT';

  constructor() {
    super('no answer, and none to a new connection');
  }
}

/** The error of a step that was not sent. */
class KnownSilenceError extends SilentDatabaseError {}

/** Tells whether an error excludes that its step was sent. */
export function wasNotSent(error: unknown): boolean {
  return error instanceof KnownSilenceError;
}

/** A server that responds with an error responds: such errors have an SQLSTATE. */
function isAnswer(error: unknown): boolean {
  const code: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
}

/**
 * Ends the steps of a database that has fallen silent: its connections stay open, but no answer arrives. A slow statement cannot be
 * told from a silent server by waiting, so the watch opens a new connection, which a working server answers at once.
 */
export class SilenceWatch {
  #answers = 0;
  #isSilent = false;
  #failedAt = Number.NEGATIVE_INFINITY;
  #question: Promise<boolean> | null = null;

  readonly #probe: () => Promise<unknown>;
  readonly #clock: Pick<Clock, 'now' | 'after'>;

  /** @param probe opens a new connection and closes it. Rejects after `PROBE_MS` without an answer. */
  constructor(probe: () => Promise<unknown>, clock: Pick<Clock, 'now' | 'after'>) {
    this.#probe = probe;
    this.#clock = clock;
  }

  /** Runs a step. When the database is silent, calls `onSilence`, which must free what the step holds, and rejects. */
  async run<Result>(step: () => Promise<Result>, onSilence: () => void): Promise<Result> {
    if (this.#isSilent && !(await this.#isAnswering())) throw new KnownSilenceError();
    const silence = this.#untilSilent();
    try {
      const result = await Promise.race([step(), silence.promise]);
      this.#heard();
      return result;
    } catch (error) {
      if (error instanceof SilentDatabaseError) onSilence();
      if (isAnswer(error)) this.#heard();
      throw error;
    } finally {
      silence.stop();
    }
  }

  /** Returns a promise that rejects when a step that begins now waits for a silent database. */
  #untilSilent(): { readonly promise: Promise<never>; stop(): void } {
    const { promise, reject } = Promise.withResolvers<never>();
    let timer: Timer | null = null;
    const wait = (): void => {
      timer = this.#clock.after(QUIET_MS, () => void ask());
    };
    const ask = async (): Promise<void> => {
      const isAnswering = await this.#isAnswering();
      if (timer === null) return;
      if (isAnswering) wait();
      else reject(new SilentDatabaseError());
    };
    wait();
    return {
      promise,
      stop() {
        timer?.cancel();
        timer = null;
      },
    };
  }

  #heard(): void {
    this.#answers += 1;
    this.#isSilent = false;
  }

  /** Asks once for all steps that wait. An answer to any step counts too. */
  #isAnswering(): Promise<boolean> {
    if (this.#isSilent && this.#clock.now() - this.#failedAt < KNOWN_SILENT_MS)
      return Promise.resolve(false);
    this.#question ??= this.#ask().finally(() => {
      this.#question = null;
    });
    return this.#question;
  }

  async #ask(): Promise<boolean> {
    const before = this.#answers;
    try {
      await this.#probe();
      this.#heard();
    } catch (error) {
      if (isAnswer(error)) this.#heard();
    }
    if (this.#answers > before) return true;
    this.#isSilent = true;
    this.#failedAt = this.#clock.now();
    return false;
  }
}
