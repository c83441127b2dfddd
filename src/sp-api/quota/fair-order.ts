/** The request that a call is part of. */
export interface CallSource {
  /** Who sent the request. */
  readonly callerId: string;
}

/** A call in an order. */
export interface OrderedCall {
  readonly source: CallSource;
  /** Number in order of arrival. A retry has that of its first attempt. */
  readonly turn: number;
}

/** A waiting call, and its round among the requests of its caller. */
interface Place<Call> {
  readonly call: Call;
  readonly round: number;
}

/** The waiting calls of one request. */
interface Sequence {
  count: number;
  /** Those of the last one. */
  round: number;
  turn: number;
}

/** The waiting calls of one caller. */
interface Share<Call> {
  /** In the order in which they are served. */
  readonly places: Place<Call>[];
  /** The round among callers in which the first of them is served. */
  next: number;
  /** The round among the requests of the caller that was served last. */
  served: number;
  readonly requests: Map<CallSource, Sequence>;
}

/**
 * The order in which waiting calls of one priority are served: callers take turns, and so do the requests of each caller. Within a
 * request, the order is that of arrival. One that asks for hundreds of calls thus delays another by a few, not by hundreds. Who had
 * no waiting call joins the next round, so a caller that sends one call after another takes no turn of the others.
 */
export class FairOrder<Call extends OrderedCall> {
  readonly #shares = new Map<string, Share<Call>>();
  /** The round among callers that was served last. */
  #served = 0;

  add(call: Call): void {
    const share = this.#shares.get(call.source.callerId) ?? this.#newShare(call.source.callerId);
    const round = roundIn(share, call);
    const at = share.places.findLastIndex(
      (other) => other.round < round || (other.round === round && other.call.turn <= call.turn),
    );
    share.places.splice(at + 1, 0, { call, round });
  }

  /** Takes a call out of the order. Those after it of the same caller move up. */
  remove(call: Call): void {
    this.#take(call);
  }

  /** Takes out the first call of the order, which is served. */
  serve(call: Call): void {
    const share = this.#shares.get(call.source.callerId);
    const round = this.#take(call);
    if (!share || round === null) return;
    share.served = round;
    this.#served = share.next;
    share.next += 1;
  }

  /** Returns all calls in the order in which they are served. */
  ordered(): Call[] {
    const [only, ...others] = this.#shares.values();
    if (!only) return [];
    if (others.length === 0) return only.places.map(({ call }) => call);
    return [only, ...others]
      .flatMap(({ places, next }) => places.map(({ call }, at) => ({ call, round: next + at })))
      .toSorted((a, b) => a.round - b.round || a.call.turn - b.call.turn)
      .map(({ call }) => call);
  }

  #newShare(callerId: string): Share<Call> {
    const share = { places: [], next: this.#served + 1, served: 0, requests: new Map() };
    this.#shares.set(callerId, share);
    return share;
  }

  /** Returns the round of the call among the requests of its caller. Null when it is not here. */
  #take(call: Call): number | null {
    const { source } = call;
    const share = this.#shares.get(source.callerId);
    const at = share?.places.findIndex((place) => place.call === call) ?? -1;
    if (!share || at < 0) return null;
    const [place] = share.places.splice(at, 1);
    const sequence = share.requests.get(source);
    if (sequence) sequence.count -= 1;
    if (sequence?.count === 0) share.requests.delete(source);
    if (share.places.length === 0) this.#shares.delete(source.callerId);
    return place?.round ?? null;
  }
}

/** Returns the round of a new call among the requests of its caller. A retry comes first, as its request had that turn before. */
function roundIn(share: Share<unknown>, { source, turn }: OrderedCall): number {
  const sequence = share.requests.get(source);
  if (!sequence) {
    const round = share.served + 1;
    share.requests.set(source, { count: 1, round, turn });
    return round;
  }
  sequence.count += 1;
  if (turn < sequence.turn) return share.served;
  sequence.turn = turn;
  sequence.round = Math.max(sequence.round, share.served) + 1;
  return sequence.round;
}
