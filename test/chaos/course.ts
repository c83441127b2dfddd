/**
 * How far a run has come. Purchases and kills keep pace with each other, so that the kills are spread over all the
 * purchases however fast either goes.
 */
export class Course {
  #started = 0;
  #finished = 0;
  #kills = 0;

  readonly #parcels: number;
  readonly #plannedKills: number;

  constructor(parcels: number, plannedKills: number) {
    this.#parcels = parcels;
    this.#plannedKills = plannedKills;
  }

  get kills(): number {
    return this.#kills;
  }

  /** Whether another parcel may be started now. */
  get hasTurn(): boolean {
    return this.#started < this.#parcels * ((this.#kills + 1) / Math.max(1, this.#plannedKills));
  }

  /** Whether the next kill is due. */
  get isKillDue(): boolean {
    return this.#kills < this.#plannedKills && this.share >= this.#kills / this.#plannedKills;
  }

  /** The share of the parcels that somebody has begun to buy, from 0 to 1. */
  get share(): number {
    return this.#started / this.#parcels;
  }

  get isOver(): boolean {
    return this.#finished >= this.#parcels && this.#kills >= this.#plannedKills;
  }

  get killsLeft(): number {
    return this.#plannedKills - this.#kills;
  }

  parcelStarted(): void {
    this.#started += 1;
  }

  parcelFinished(): void {
    this.#finished += 1;
  }

  killed(): void {
    this.#kills += 1;
  }
}
