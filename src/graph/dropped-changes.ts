/**
 * What a source of a subscription yields in place of events: changes that its filter has dropped. It is not sent to the client,
 * but reading the changed objects costs points.
 */
export class DroppedChanges {
  readonly count: number;

  constructor(count: number) {
    this.count = count;
  }
}
