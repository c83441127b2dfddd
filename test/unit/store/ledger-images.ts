import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Inverts 64 bytes of a file, or all of a shorter one. */
export async function flip(path: string, offset: number): Promise<void> {
  const content = await readFile(path);
  const end = Math.min(content.length, offset + 64);
  for (let at = offset; at < end; at += 1) content[at] = content[at]! ^ 0xff;
  await writeFile(path, content);
}

/**
 * Copies a data folder as a process leaves it that is killed in the middle of a transaction: pages of the main file are
 * overwritten, and the journal has their previous content.
 */
export async function copyInterrupted(folder: string, copy: string): Promise<void> {
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'));
  try {
    database.exec(`
      pragma journal_mode = truncate;
      pragma cache_size = 1;
      begin immediate;
      update purchase set fingerprint = fingerprint || hex(randomblob(3000));
      insert into purchase_order_guard
      select 'nobody', value, 1 from (
        with recursive number(value) as (select 1 union all select value + 1 from number where value < 900)
        select value from number)`);
    await cp(folder, copy, { recursive: true });
    database.exec('rollback');
  } finally {
    database.close();
  }
}
