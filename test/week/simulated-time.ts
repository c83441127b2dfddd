/**
 * Time of a whole process that passes at once: `Date`, `performance` and timers. While the process works, time passes as usual.
 * As soon as it only waits for timers, time jumps to the next one. So a week of pauses and quotas takes minutes, and no
 * program notices.
 */

type Callback = (...args: unknown[]) => unknown;

const real = {
  now: Date.now,
  monotonicMs: performance.now.bind(performance),
  setTimeout: globalThis.setTimeout,
  setImmediate: globalThis.setImmediate,
  clearTimeout: globalThis.clearTimeout,
};

/** A timer like those of Node. */
class SimulatedTimer {
  dueMs = 0;

  constructor(
    readonly id: number,
    readonly run: () => void,
    readonly delayMs: number,
    readonly isRepeated: boolean,
    readonly time: SimulatedTime,
  ) {
    this.refresh();
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  hasRef(): boolean {
    return true;
  }

  refresh(): this {
    this.dueMs = this.time.nowMs() + this.delayMs;
    this.time.add(this);
    return this;
  }

  close(): void {
    this.time.remove(this);
  }

  [Symbol.toPrimitive](): number {
    return this.id;
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

/** Rounds of the event loop without input or work that count as waiting. */
const IDLE_ROUNDS = 15;
/** A round that takes longer has done work. */
const WORK_MS = 0.15;
/** A timer that is due so soon is waited for, also by a long step. */
const NEAR_MS = 150;

/** The time of this process. */
export class SimulatedTime {
  readonly #timers = new Map<number, SimulatedTimer>();
  readonly #startedMs: number;
  readonly #startMs: number;
  #jumpedMs = 0;
  #lastId = 0;
  #idleRounds = 0;
  #seen = { events: 0, atMs: 0 };
  /** Least length of a jump. Timers inside of it fire late, as on a machine that slept. */
  #stepMs = 0;
  /** No step goes beyond it, in epoch milliseconds. */
  #stepEndMs = 0;
  #isOver = false;

  private constructor(startMs: number) {
    this.#startMs = startMs;
    this.#startedMs = real.monotonicMs();
  }

  /** Replaces the time of this process. It starts at `startMs`, in epoch milliseconds. */
  static install(startMs: number): SimulatedTime {
    const time = new SimulatedTime(startMs);
    time.#replaceGlobals();
    time.#plan();
    return time;
  }

  /** Epoch milliseconds. */
  nowMs(): number {
    return this.#startMs + this.#elapsedMs();
  }

  /** Waits, and lets every timer fire on time. */
  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => void setTimeout(resolve, ms));
  }

  /** Waits until a moment in steps. Timers fire up to a step late, so hours without work take little. */
  async passTo(momentMs: number, stepMs: number): Promise<void> {
    this.#stepMs = stepMs;
    this.#stepEndMs = momentMs;
    await this.sleep(Math.max(0, momentMs - this.nowMs()));
    this.#stepMs = 0;
  }

  /** Ends the jumps, so that the process can end. */
  end(): void {
    this.#isOver = true;
  }

  add(timer: SimulatedTimer): void {
    this.#timers.set(timer.id, timer);
  }

  remove({ id }: Pick<SimulatedTimer, 'id'>): void {
    this.#timers.delete(id);
  }

  #elapsedMs(): number {
    return real.monotonicMs() - this.#startedMs + this.#jumpedMs;
  }

  #replaceGlobals(): void {
    const now = (): number => Math.floor(this.nowMs());
    const RealDate = Date;
    RealDate.now = now;
    globalThis.Date = new Proxy(RealDate, {
      construct: (target, args: unknown[], created) =>
        Reflect.construct(target, args.length === 0 ? [now()] : args, created),
      apply: () => new RealDate(now()).toString(),
    });
    Object.defineProperties(performance, {
      now: { value: () => this.#elapsedMs(), configurable: true },
      timeOrigin: { value: this.#startMs, configurable: true },
    });
    const start =
      (isRepeated: boolean) =>
      (run: Callback, delayMs = 0, ...args: unknown[]) =>
        this.#started(() => void run(...args), delayMs, isRepeated);
    const end = (timer: unknown): void => this.#cleared(timer);
    Object.assign(globalThis, {
      setTimeout: Object.assign(start(false), real.setTimeout),
      setInterval: start(true),
      clearTimeout: end,
      clearInterval: end,
    });
  }

  #started(run: () => void, delayMs: number, isRepeated: boolean): SimulatedTimer {
    this.#lastId += 1;
    const least = Number.isFinite(delayMs) ? Math.max(1, delayMs) : 1;
    return new SimulatedTimer(this.#lastId, run, least, isRepeated, this);
  }

  #cleared(timer: unknown): void {
    if (timer instanceof SimulatedTimer) this.remove(timer);
    else if (typeof timer === 'number') this.remove({ id: timer });
    else real.clearTimeout(timer as NodeJS.Timeout);
  }

  #plan(): void {
    if (!this.#isOver) real.setImmediate(() => void this.#round());
  }

  async #round(): Promise<void> {
    const fired = await this.#fireDue();
    this.#idleRounds = fired || !this.#isIdle() ? 0 : this.#idleRounds + 1;
    if (this.#idleRounds >= IDLE_ROUNDS) this.#jump();
    this.#plan();
  }

  /** Tells whether nothing has happened since the last round: no input arrived, and no other task took the time. */
  #isIdle(): boolean {
    const { events } = performance.nodeTiming.uvMetricsInfo;
    const atMs = real.monotonicMs();
    const before = this.#seen;
    this.#seen = { events, atMs };
    return events === before.events && atMs - before.atMs < WORK_MS;
  }

  #jump(): void {
    this.#idleRounds = 0;
    const next = this.#next();
    if (!next) return;
    const now = this.nowMs();
    const isNear = next.dueMs - now < NEAR_MS;
    const target = isNear ? next.dueMs : Math.max(next.dueMs, this.#stepTo(now));
    this.#jumpedMs += Math.max(0, target - now);
  }

  #stepTo(now: number): number {
    return this.#stepMs === 0 ? now : Math.min(now + this.#stepMs, this.#stepEndMs);
  }

  #next(): SimulatedTimer | undefined {
    let next: SimulatedTimer | undefined;
    for (const timer of this.#timers.values()) {
      if (next === undefined || timer.dueMs < next.dueMs) next = timer;
    }
    return next;
  }

  /** Runs the due timers in the order of their times, each with its promises. */
  async #fireDue(): Promise<boolean> {
    const now = this.nowMs();
    const due = [...this.#timers.values()]
      .filter(({ dueMs }) => dueMs <= now)
      .toSorted((a, b) => a.dueMs - b.dueMs || a.id - b.id);
    for (const timer of due) {
      // An earlier one may have ended it.
      if (this.#timers.get(timer.id) !== timer || timer.dueMs > now) continue;
      this.remove(timer);
      if (timer.isRepeated) timer.refresh();
      timer.run();
      await Promise.resolve();
    }
    return due.length > 0;
  }
}
