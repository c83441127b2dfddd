/** Progress of a run. Keeps purchases and kills in step, so that the kills are spread over all purchases at any speed. */
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

  /** True when another parcel may be started. */
  get hasTurn(): boolean {
    return this.#started < this.#parcels * ((this.#kills + 1) / Math.max(1, this.#plannedKills));
  }

  /** True when the next kill is due. */
  get isKillDue(): boolean {
    return this.#kills < this.#plannedKills && this.share >= this.#kills / this.#plannedKills;
  }

  /** Share of the parcels that clients have started to buy, from 0 to 1. */
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
