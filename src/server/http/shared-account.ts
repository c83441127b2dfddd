import type { Clock } from '../../runtime/clock.js';
import { PointBucket } from '../../runtime/point-bucket.js';
import type { AccountPlan, PrincipalAccount } from './principal-account.js';

/** The limits of callers that several servers share. Rejects when they cannot be read. */
export interface SharedLimits {
  request(request: {
    readonly principalId: string;
    readonly plan: AccountPlan;
    readonly needed: number;
    readonly wanted: number;
    readonly places: number;
  }): Promise<{
    readonly granted: number;
    readonly left: number;
    readonly places: number;
    readonly servers: number;
  }>;
}

/** What an account needs of the server. Times are monotonic milliseconds. */
export interface SharedAccountDependencies {
  readonly limits: SharedLimits;
  readonly clock: Clock;
}

/** A store that responds later than this counts as silent. */
const SILENT_AFTER_MS = 500;
/** How long a server uses its own share before it asks a silent store again. */
const ASK_AGAIN_MS = 1_000;
/** Requests to the store for one operation. */
const MOST_TRIES = 2;
/** Interval at which a server gives back what it does not use, and renews the places of open requests. */
const SETTLE_EVERY_MS = 1_000;

/**
 * The account of a caller on one of several servers. It reserves points and places ahead, so that few requests wait for the store.
 * While the store is silent, it uses the share of one server.
 */
export class SharedAccount implements PrincipalAccount {
  readonly #id: string;
  readonly #plan: AccountPlan;
  readonly #dependencies: SharedAccountDependencies;
  /** Points to reserve: those of a quarter of a second. */
  readonly #ahead: number;
  readonly #placesAhead: number;
  #reserve = 0;
  #places = 0;
  #open = 0;
  #isUsed = false;
  #left: number;
  #leftAt: number;
  #servers = 1;
  /** The share of this server. Null while the store responds. */
  #share: PointBucket | null = null;
  #silentUntil = -Infinity;
  #asking: Promise<void> | null = null;
  #isSettling = false;

  constructor(id: string, plan: AccountPlan, dependencies: SharedAccountDependencies) {
    this.#id = id;
    this.#plan = plan;
    this.#dependencies = dependencies;
    this.#ahead = Math.max(plan.perSecond / 4, plan.capacity / 40);
    this.#placesAhead = Math.max(Math.floor(plan.requests / 20), 1);
    this.#left = plan.capacity;
    this.#leftAt = dependencies.clock.now();
  }

  take(points: number, now: number): boolean {
    this.#isUsed = true;
    if (this.#isSilent) return this.#share?.take(points, now) ?? false;
    if (this.#reserve < points) return false;
    this.#reserve -= points;
    // In the background: the request does not wait.
    if (this.#reserve < this.#ahead / 2 && points > 0) void this.#ask(0, this.#wantedPlaces);
    return true;
  }

  owe(points: number, now: number): void {
    this.#isUsed = true;
    if (this.#isSilent && this.#share) return this.#share.owe(points, now);
    this.#reserve -= points;
    // The next request would wait for the store otherwise.
    void this.#ask(Math.max(-this.#reserve, 0), this.#wantedPlaces);
  }

  available(now: number): number {
    if (this.#isSilent && this.#share) return this.#share.available(now);
    return Math.min(this.#reserve + this.#leftNow, this.#plan.capacity);
  }

  waitMs(points: number, now: number): number {
    if (this.#isSilent && this.#share) return this.#share.waitMs(points, now);
    const missing = points - this.available(now);
    return missing <= 0 ? 0 : Math.ceil((missing / this.#plan.perSecond) * 1_000);
  }

  enter(): boolean {
    const places = this.#isSilent
      ? Math.max(Math.floor(this.#plan.requests / this.#servers), 1)
      : this.#places;
    if (this.#open >= places) return false;
    this.#open += 1;
    this.#settleLater();
    return true;
  }

  leave(): void {
    this.#open -= 1;
  }

  /** Takes points like `take`. Asks the store for those that are missing. Never rejects. */
  async takeSoon(points: number): Promise<boolean> {
    const { clock } = this.#dependencies;
    return this.#soon(
      () => this.take(points, clock.now()),
      () => this.#ask(Math.max(points - this.#reserve, 0), this.#wantedPlaces),
    );
  }

  /** Takes a place like `enter`. Asks the store for one. Never rejects. */
  enterSoon(): Promise<boolean> {
    return this.#soon(
      () => this.enter(),
      () => this.#ask(0, this.#wantedPlaces),
    );
  }

  /** Another caller may take what this one has asked for, so it tries again. */
  async #soon(take: () => boolean, ask: () => Promise<void>): Promise<boolean> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      while (this.#asking) await this.#asking;
      if (take()) return true;
      if (this.#isSilent) return false;
      await ask();
    }
    return take();
  }

  get #wantedPlaces(): number {
    return Math.min(this.#open + this.#placesAhead, this.#plan.requests);
  }

  get #isSilent(): boolean {
    return this.#dependencies.clock.now() < this.#silentUntil;
  }

  get #leftNow(): number {
    const { capacity, perSecond } = this.#plan;
    const elapsed = Math.max(this.#dependencies.clock.now() - this.#leftAt, 0);
    return Math.min(this.#left + (elapsed / 1_000) * perSecond, capacity);
  }

  /** One request at a time. Callers that arrive meanwhile get its result. */
  #ask(needed: number, places: number, wanted = this.#wanted(needed)): Promise<void> {
    this.#asking ??= this.#request(needed, wanted, places).finally(() => {
      this.#asking = null;
      this.#settleLater();
    });
    return this.#asking;
  }

  #wanted(needed: number): number {
    return needed + Math.max(this.#ahead - Math.max(this.#reserve, 0), 0);
  }

  async #request(needed: number, wanted: number, places: number): Promise<void> {
    const { limits } = this.#dependencies;
    const principalId = this.#id;
    // What is given back must not be used meanwhile.
    if (wanted < 0) this.#reserve += wanted;
    try {
      const request = { principalId, plan: this.#plan, needed, wanted, places };
      const grant = await this.#inTime(limits.request(request));
      this.#reserve += wanted < 0 ? grant.granted - wanted : grant.granted;
      this.#places = grant.places;
      this.#left = grant.left;
      this.#leftAt = this.#dependencies.clock.now();
      this.#servers = Math.max(grant.servers, 1);
      this.#share = null;
    } catch {
      this.#useShare();
    }
  }

  #inTime<Grant>(request: Promise<Grant>): Promise<Grant> {
    return new Promise((resolve, reject) => {
      const timer = this.#dependencies.clock.after(SILENT_AFTER_MS, () =>
        reject(new Error('The store of limits does not respond.')),
      );
      request.then(resolve, reject).finally(() => timer.cancel());
    });
  }

  #useShare(): void {
    const now = this.#dependencies.clock.now();
    const { capacity, perSecond } = this.#plan;
    const share = { capacity: capacity / this.#servers, perSecond: perSecond / this.#servers };
    this.#share ??= new PointBucket(share, now);
    this.#silentUntil = now + ASK_AGAIN_MS;
    // Places of a lease that cannot be renewed.
    this.#places = 0;
  }

  #settleLater(): void {
    if (this.#isSettling || !this.#holdsAny) return;
    this.#isSettling = true;
    this.#dependencies.clock.after(SETTLE_EVERY_MS, () => {
      this.#isSettling = false;
      void this.#settle();
    });
  }

  get #holdsAny(): boolean {
    return this.#open > 0 || this.#places > 0 || this.#reserve > 0;
  }

  /** Gives back what an idle caller does not use, and renews the places of a busy one. */
  async #settle(): Promise<void> {
    const isIdle = !this.#isUsed && this.#open === 0;
    this.#isUsed = false;
    await this.#asking;
    if (this.#isSilent) {
      if (isIdle) this.#reserve = 0;
      return this.#settleLater();
    }
    if (isIdle) await this.#ask(0, 0, -this.#reserve);
    else await this.#ask(0, this.#wantedPlaces);
  }
}
