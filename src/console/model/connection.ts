/** What the screens know about the way to the server. */
export interface ConnectionState {
  /** Since when the server has not been reached; null while it is. */
  readonly downSince: number | null;
  /** Counts reconnections. What was read before may be old: screens read again when it changes. */
  readonly epoch: number;
  /** Whether the server refused a request because this browser is not signed in. */
  readonly needsSignIn: boolean;
}

/** Keeps the state of the connection. Requests and the socket report to it, and components subscribe. */
class Connection {
  #state: ConnectionState = { downSince: null, epoch: 0, needsSignIn: false };
  readonly #listeners = new Set<() => void>();
  /** The server's clock minus this browser's. */
  #offsetMs = 0;
  #signedIn: PromiseWithResolvers<void> | null = null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): ConnectionState => this.#state;

  /** Returns the time by the server's clock, because a workstation's clock may be wrong. */
  readonly now = (): number => Date.now() + this.#offsetMs;

  reached(): void {
    if (this.#state.downSince === null) return;
    this.#change({ downSince: null, epoch: this.#state.epoch + 1 });
  }

  lost(): void {
    if (this.#state.downSince === null) this.#change({ downSince: this.now() });
  }

  /** Says that the server refused this browser, and resolves when a person has signed in. */
  refused(): Promise<void> {
    this.#signedIn ??= Promise.withResolvers();
    const { promise } = this.#signedIn;
    if (!this.#state.needsSignIn) this.#change({ needsSignIn: true });
    return promise;
  }

  /** What waited goes on. What was read before may be old. */
  signedIn(): void {
    this.#change({ needsSignIn: false, epoch: this.#state.epoch + 1 });
    this.#signedIn?.resolve();
    this.#signedIn = null;
  }

  /** Compares the clocks by the `Date` of a response, which has whole seconds. A small difference is the way's. */
  serverTime(date: string | null): void {
    const offset = date === null ? 0 : Date.parse(date) - Date.now();
    if (!Number.isNaN(offset)) this.#offsetMs = Math.abs(offset) > 30_000 ? offset : 0;
  }

  #change(change: Partial<ConnectionState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

export const connection = new Connection();
