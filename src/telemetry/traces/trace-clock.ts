/** The time, from outside: this folder imports nothing of the program. Times are milliseconds. */
export interface TraceClock {
  /** Time of day. */
  wall(): number;
  /** Grows steadily, whatever happens to the time of day. */
  monotonic(): number;
  /** Calls back later. The timer does not keep the process alive. Returns a function that cancels it. */
  after(delayMs: number, act: () => void): () => void;
}
