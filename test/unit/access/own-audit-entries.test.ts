import 'reflect-metadata';
import { assertInputObjectType, assertObjectType } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';
import { recordClosing } from '../../../src/domains/access/audit/closing.js';
import { DeniedMutationRecord } from '../../../src/domains/access/audit/denied-mutations.js';
import { FailedAuthenticationRecord } from '../../../src/domains/access/audit/failed-authentications.js';
import type { AuditTrail } from '../../../src/store/audit/audit-trail.js';

type Event = Parameters<AuditTrail['add']>[0];

/** Returns what the server itself writes into the audit trail. */
async function ownEntries(): Promise<Event[]> {
  const events: Event[] = [];
  const trail = {
    add: async (event: Event) => {
      events.push(event);
    },
    list: async () => ({ entries: [] }),
  } as unknown as Pick<AuditTrail, 'add' | 'list'>;
  await recordClosing(trail, 1);
  const failures = new FailedAuthenticationRecord(trail, () => 1);
  for (let address = 0; address < 100; address += 1) failures.note(`10.0.0.${address}`, null);
  await failures.record();
  const denied = new DeniedMutationRecord(trail, () => 1);
  for (let caller = 0; caller < 201; caller += 1)
    denied.note({ id: `10.${caller}`, name: `10.${caller}` }, ['buyShipping']);
  await denied.record();
  return events;
}

const schema = createSchema();

function description(type: string, field: string): string {
  const found = schema.getType(type);
  const fields = type.endsWith('Input')
    ? assertInputObjectType(found).getFields()
    : assertObjectType(found).getFields();
  return fields[field]?.description ?? '';
}

describe('the schema', () => {
  it('names each action, and each actor but addresses, of the entries that the server itself writes', async () => {
    const entries = await ownEntries();
    const actions = new Set(entries.map(({ action }) => action));
    actions.delete('buyShipping');
    expect([...actions].sort()).toEqual(['authenticate', 'requireAccessKey']);
    for (const action of [
      ...actions,
      'finishConnection',
      'applyScheduledChange',
      'revertScheduledChange',
    ])
      for (const [type, field] of [
        ['AuditEvent', 'action'],
        ['AuditFilterInput', 'actions'],
      ] as const)
        expect(description(type, field)).toContain(`\`${action}\``);
    const actors = entries.map(({ actor }) => actor).filter((actor) => !actor.startsWith('10.'));
    expect(actors.sort()).toEqual(['other addresses', 'other callers', 'server']);
    for (const actor of [...actors, 'system'])
      expect(description('AuditEvent', 'actor')).toContain(`\`${actor}\``);
    for (const { actorId } of entries.filter((entry) => !entry.actorId.startsWith('10.')))
      expect(description('AuditEvent', 'actorId')).toContain(`\`${actorId}\``);
    expect(entries.every(({ requestId }) => requestId === '')).toBe(true);
    expect(description('AuditEvent', 'requestId')).toContain('`requireAccessKey`');
  });
});
