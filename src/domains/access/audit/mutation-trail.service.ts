import { randomBytes } from 'node:crypto';
import type { AuditEntry, AuditSubject } from '../../../graph/audit/audit-entry.js';
import type { Principal } from '../../../graph/access/principal.js';
import type { AuditEnd, AuditFacts } from '../../../store/audit/audit-event.js';
import type { AuditTrail } from '../../../store/audit/audit-trail.js';
import { withinEvent } from '../../../store/audit/open-event.js';
import type { OpenEvent } from '../../../store/audit/open-event.js';

/** What the trail of mutations needs for the life of the process. */
export interface TrailPorts {
  /** Returns the code that a client sees of an error. */
  readonly failureCode: (error: unknown) => string;
  /** Receives an entry that could not be recorded, and why. */
  readonly onLost: (entry: AuditFacts & { readonly end: AuditEnd }, error: unknown) => void;
  /** Returns epoch milliseconds. */
  readonly now: () => number;
}

export interface TrailDependencies extends TrailPorts {
  readonly trail: Pick<AuditTrail, 'end'>;
  readonly origin: {
    readonly principal: Pick<Principal, 'id' | 'name'>;
    readonly requestId: string;
  };
}

/** Returns the id of a new event. */
export function newEventId(): string {
  return randomBytes(12).toString('base64url');
}

/** Records the mutations of one request. */
export class MutationTrail {
  readonly #dependencies: TrailDependencies;

  constructor(dependencies: TrailDependencies) {
    this.#dependencies = dependencies;
  }

  /** Opens the entry of a mutation that is about to run. Nothing is recorded yet. */
  open(action: string): AuditEntry {
    const { origin, now, failureCode } = this.#dependencies;
    const { principal, requestId } = origin;
    const facts: AuditFacts = {
      id: newEventId(),
      at: Math.floor(now()),
      actorId: principal.id,
      actor: principal.name,
      action,
      sellerId: null,
      target: null,
      requestId,
      count: 1,
      changes: [],
    };
    const event: OpenEvent = { facts, state: 'open' };
    return {
      about: (subject) => {
        event.facts = withSubject(event.facts, subject);
      },
      within: (work) => withinEvent(event, work),
      returned: (code) => this.#end(event, { outcome: code === null ? 'OK' : 'REFUSED', code }),
      threw: (error) => this.#end(event, { outcome: 'FAILED', code: failureCode(error) }),
    };
  }

  /** The mutation has ended, so a client must learn its result also when the trail cannot be written. */
  async #end(event: OpenEvent, end: AuditEnd): Promise<void> {
    const { trail, onLost } = this.#dependencies;
    try {
      await trail.end(event, end);
    } catch (error) {
      onLost({ ...event.facts, end }, error);
    }
  }
}

function withSubject(facts: AuditFacts, subject: AuditSubject): AuditFacts {
  const { sellerId, target, count, changes } = subject;
  return {
    ...facts,
    sellerId: facts.sellerId ?? sellerId,
    target: facts.target ?? target,
    count: count ?? facts.count,
    changes: changes ?? facts.changes,
  };
}
