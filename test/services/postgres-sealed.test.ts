import {
  found,
  leavePersonalData,
  startQuotingAmazon,
  startSealed,
} from '../graph/personal-flows.js';
import { newDatabase } from './postgres-place.js';

it('writes no name, street, phone number or email to any column', async () => {
  const place = await newDatabase();
  const quoting = await startQuotingAmazon();
  await using amazon = quoting.amazon;
  try {
    const running = await startSealed(quoting, { ...amazon.environment, DATABASE_URL: place.url });
    await leavePersonalData(running);
    await running.close();
    const tables = await place.query(
      "select table_name from information_schema.tables where table_schema = 'public'",
    );
    expect(tables.length).toBeGreaterThan(10);
    for (const { table_name: table } of tables) {
      const rows = await place.query(`select * from ${String(table)}`);
      const bytes = Buffer.concat(
        rows
          .flatMap((row) => Object.values(row))
          .map((value) =>
            value instanceof Uint8Array ? value : Buffer.from(`${String(value)}\n`),
          ),
      );
      expect([table, found(bytes, quoting.personal)]).toEqual([table, []]);
    }
  } finally {
    await place.dispose();
  }
}, 60_000);
