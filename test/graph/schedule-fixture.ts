import type { Emulator } from '../../src/emulator/emulator.js';
import { graphql } from '../support/generated/gql.js';
import type {
  ScheduledChangeState,
  ScheduleSupplySourceChangeInput,
  UpdateSupplySourceInput,
} from '../support/generated/graphql.js';
import { SCHEDULED_CHANGE_STATES } from '../../src/store/scheduled-changes/scheduled-change.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { until } from './until.js';

/** In America/Los_Angeles, with hours of its own at the levels CURBSIDE_PICKUP and SERVICES. */
export const SEATTLE = '82f3b22a-0a22-4247-9dff-af100d3a27f6';
export const HOUR_MS = 3_600_000;

const Schedule = graphql(`
  mutation Schedule($input: ScheduleSupplySourceChangeInput!) {
    scheduleSupplySourceChange(input: $input) {
      isReplay
      warnings {
        path
        message
      }
      scheduledChange {
        ...Change
      }
      error {
        __typename
        code
        message
        path
        nextStep
        ... on InvalidInput {
          issues {
            path
            message
          }
        }
        ... on ScheduledChangeOverlaps {
          existing {
            id
          }
        }
        ... on IdempotencyConflict {
          scheduledChange {
            id
          }
        }
      }
    }
  }

  fragment Change on ScheduledSupplySourceChange {
    id
    key
    state
    from
    until
    timeZone
    levels
    startsAt
    endsAt
    isLate
    appliedAt
    endedAt
    cancelledAt
    note
    createdBy
    hours {
      weekday
      windows {
        startTime
        endTime
      }
    }
    problem {
      code
      message
      nextStep
    }
    replacedHours {
      level
      hours {
        weekday
      }
    }
    supplySource {
      supplySourceId
    }
  }
`);

const Changes = graphql(`
  query Changes($first: Int!, $after: String, $states: [ScheduledChangeState!]) {
    seller {
      health {
        troubledScheduledChangeCount
      }
      scheduledChanges(first: $first, after: $after, states: $states) {
        nodes {
          ...Change
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const Hours = graphql(`
  query Hours($id: ID!) {
    seller {
      supplySource(id: $id) {
        configuration {
          operationalConfiguration {
            operatingHoursByDay {
              ...Week
            }
          }
        }
        capabilities {
          outbound {
            pickupChannel {
              operationalConfiguration {
                operatingHoursByDay {
                  ...Week
                }
              }
              curbsidePickupConfiguration {
                operationalConfiguration {
                  operatingHoursByDay {
                    ...Week
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  fragment Week on OperatingHoursByDay {
    wednesday {
      startTime
      endTime
    }
    thursday {
      startTime
      endTime
    }
    friday {
      startTime
      endTime
    }
    saturday {
      startTime
      endTime
    }
  }
`);

const Update = graphql(`
  mutation ScheduledUpdate($input: UpdateScheduledChangeInput!) {
    updateScheduledChange(input: $input) {
      scheduledChange {
        ...Change
      }
      error {
        __typename
        code
        ... on InvalidInput {
          issues {
            path
          }
        }
      }
    }
  }
`);

const Cancel = graphql(`
  mutation ScheduledCancel($input: CancelScheduledChangeInput!) {
    cancelScheduledChange(input: $input) {
      scheduledChange {
        ...Change
      }
      error {
        __typename
        code
        message
      }
    }
  }
`);

const UpdateSource = graphql(`
  mutation UpdateScheduledSource($input: UpdateSupplySourceInput!) {
    updateSupplySource(input: $input) {
      warnings {
        path
        message
      }
      error {
        code
        message
      }
    }
  }
`);

type Seams = Parameters<typeof startRunningApp>[0];

/** A program whose time the test moves, at noon of 22 December 2026 in Seattle. */
export class ScheduleApp {
  /** Time of the program and of the emulator. */
  nowMs = Date.UTC(2026, 11, 22, 20);
  running!: RunningApp;

  async start(seams: Seams = {}): Promise<this> {
    const now = () => this.nowMs;
    this.running = await startRunningApp({
      schedule: { clock: { now }, everyMs: 5 },
      ...seams,
      emulator: { now, ...seams?.emulator },
    });
    return this;
  }

  get emulator(): Emulator {
    return this.running.emulator;
  }

  /** Moves the time to a moment, such as `2026-12-24T00:00-08:00`. */
  goTo(moment: string): void {
    this.nowMs = Date.parse(moment);
  }

  async schedule(input: Partial<ScheduleSupplySourceChangeInput> = {}) {
    const wanted = {
      supplySourceId: SEATTLE,
      from: '2026-12-24',
      until: '2026-12-25',
      hours: { closed: true },
      ...input,
    };
    const { scheduleSupplySourceChange: payload } = await this.running.query(Schedule, {
      input: wanted,
    });
    return payload!;
  }

  /** Schedules a change that is accepted, and returns its id. */
  async scheduled(input: Partial<ScheduleSupplySourceChangeInput> = {}): Promise<string> {
    const { scheduledChange, error } = await this.schedule(input);
    if (!scheduledChange) throw new Error(JSON.stringify(error));
    return scheduledChange.id;
  }

  async update(input: Record<string, unknown> & { scheduledChangeId: string }) {
    return (await this.running.query(Update, { input })).updateScheduledChange!;
  }

  async cancel(scheduledChangeId: string) {
    return (await this.running.query(Cancel, { input: { scheduledChangeId } }))
      .cancelScheduledChange!;
  }

  /** Changes a supply source, and returns the warnings. */
  async updateSource(changes: UpdateSupplySourceInput['changes'], supplySourceId = SEATTLE) {
    const input = { supplySourceId, changes, overrideScheduledChanges: true };
    const { updateSupplySource } = await this.running.query(UpdateSource, { input });
    if (updateSupplySource?.error) throw new Error(JSON.stringify(updateSupplySource.error));
    return updateSupplySource?.warnings ?? [];
  }

  async list(
    variables: { first?: number; after?: string | null; states?: ScheduledChangeState[] } = {},
  ) {
    const { seller } = await this.running.query(Changes, { first: 20, ...variables });
    return {
      ...seller!.scheduledChanges!,
      troubled: seller!.health!.troubledScheduledChangeCount,
    };
  }

  async change(id: string) {
    const { nodes } = await this.list({ first: 100, states: [...SCHEDULED_CHANGE_STATES] });
    return nodes.find((node) => node.id === id)!;
  }

  /**
   * Waits until a change is in a state, and returns it.
   * @param stepMs moves the time with each look. Changes of one supply source wait for each other.
   */
  async inState(id: string, state: string, stepMs = 0) {
    await until(async () => {
      this.nowMs += stepMs;
      return (await this.change(id)).state === state;
    });
    return this.change(id);
  }

  /** Waits until a change follows a time zone, and returns it. */
  async inZone(id: string, timeZone: string) {
    await until(async () => (await this.change(id)).timeZone === timeZone);
    return this.change(id);
  }

  /** Waits until a change has a problem, and returns it. */
  async withProblem(id: string, stepMs = 0) {
    await until(async () => {
      this.nowMs += stepMs;
      return (await this.change(id)).problem !== null;
    });
    return this.change(id);
  }

  /** Returns the hours that Amazon has at each level. */
  async hours(id = SEATTLE) {
    const { supplySource } = (await this.running.query(Hours, { id })).seller!;
    const pickup = supplySource?.capabilities?.outbound?.pickupChannel;
    return {
      source: weekOf(supplySource?.configuration),
      pickup: weekOf(pickup),
      curbside: weekOf(pickup?.curbsidePickupConfiguration),
    };
  }

  /** Returns the number of writes that Amazon got since the last call. */
  writes(): number {
    return this.running.callsSince()['updateSupplySource'] ?? 0;
  }

  close(): Promise<void> {
    return this.running.close();
  }
}

interface Level<Week> {
  readonly operationalConfiguration: { readonly operatingHoursByDay: Week | null } | null;
}

function weekOf<Week>(level: Level<Week> | null | undefined): Week | null {
  return level?.operationalConfiguration?.operatingHoursByDay ?? null;
}
