import type { Clock } from '../clock.js';
import { FairQueue } from './fair-queue.js';
import { leavesAsMany } from './slots.js';
import type { WorkSource } from './work-source.js';

export interface PlacesPlan {
  /** Places of all owners together. */
  readonly places: number;
  /** Places that one subject of an owner may hold. */
  readonly perSubject: number;
  /** Pieces of work of one owner that may wait. */
  readonly mostWaiting: number;
  readonly longestWaitMs: number;
}

/** The owner that takes a place, and its subject. */
export interface PlaceClaim {
  readonly ownerId: string;
  /** What the owner takes it for. Subjects of one owner take turns. */
  readonly subjectId: string;
}

/** Gives a place back. Further calls have no effect. */
export type GivePlace = () => void;

/** An owner that holds places or waits for them. */
interface Owner {
  held: number;
  waiting: number;
  readonly subjects: Map<string, Subject>;
}

interface Subject extends WorkSource {
  held: number;
  waiting: number;
  readonly owner: Owner;
  readonly subjectId: string;
}

/**
 * Places for pieces of work, shared by owners. An owner takes another place only while more places are free than it holds, so
 * one alone gets half of them, and a second one still finds a quarter. Other work waits. Owners take turns for the places that
 * become free, and so do the subjects of each owner.
 */
export class FairPlaces {
  readonly #plan: PlacesPlan;
  readonly #clock: Clock;
  readonly #owners = new Map<string, Owner>();
  readonly #waiting = new FairQueue<() => void, Subject>();
  #free: number;

  readonly #mayTake = ({ held, owner }: Subject): boolean =>
    leavesAsMany(owner.held, this.#free) && held < this.#plan.perSubject;

  constructor(plan: PlacesPlan, clock: Clock) {
    this.#plan = plan;
    this.#clock = clock;
    this.#free = plan.places;
  }

  /**
   * Resolves when a place was taken. Resolves with null when too much work of the owner waits, or when this work has waited too
   * long. Rejects with the reason of the signal, which ends the wait.
   */
  async take(claim: PlaceClaim, signal: AbortSignal): Promise<GivePlace | null> {
    signal.throwIfAborted();
    const subject = this.#subjectOf(claim);
    if (this.#mayTake(subject)) return this.#hold(subject);
    if (subject.owner.waiting >= this.#plan.mostWaiting) {
      this.#forgetIdle(subject);
      return null;
    }
    return this.#wait(subject, signal);
  }

  #hold(subject: Subject): GivePlace {
    let isHeld = true;
    this.#free -= 1;
    subject.held += 1;
    subject.owner.held += 1;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#free += 1;
      subject.held -= 1;
      subject.owner.held -= 1;
      this.#forgetIdle(subject);
      this.#serve();
    };
  }

  #wait(subject: Subject, signal: AbortSignal): Promise<GivePlace | null> {
    return new Promise((resolve, reject) => {
      const end = (): void => {
        timer.cancel();
        signal.removeEventListener('abort', abort);
        subject.waiting -= 1;
        subject.owner.waiting -= 1;
      };
      const serve = (): void => {
        end();
        resolve(this.#hold(subject));
      };
      const leave = (): void => {
        this.#waiting.remove(subject, serve);
        end();
        this.#forgetIdle(subject);
      };
      const abort = (): void => {
        leave();
        reject(signal.reason as Error);
      };
      const timer = this.#clock.after(this.#plan.longestWaitMs, () => {
        leave();
        resolve(null);
      });
      signal.addEventListener('abort', abort);
      subject.waiting += 1;
      subject.owner.waiting += 1;
      this.#waiting.push(subject, serve);
    });
  }

  /** Gives free places to waiting work. */
  #serve(): void {
    for (;;) {
      const serve = this.#waiting.shift(this.#mayTake);
      if (!serve) return;
      serve();
    }
  }

  #subjectOf({ ownerId, subjectId }: PlaceClaim): Subject {
    const owner = this.#owners.get(ownerId) ?? { held: 0, waiting: 0, subjects: new Map() };
    this.#owners.set(ownerId, owner);
    const known = owner.subjects.get(subjectId);
    if (known) return known;
    const subject: Subject = { callerId: ownerId, subjectId, owner, held: 0, waiting: 0 };
    owner.subjects.set(subjectId, subject);
    return subject;
  }

  #forgetIdle({ callerId, subjectId, owner, held, waiting }: Subject): void {
    if (held === 0 && waiting === 0) owner.subjects.delete(subjectId);
    if (owner.subjects.size === 0) this.#owners.delete(callerId);
  }
}
