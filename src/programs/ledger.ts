import { runLedgerCommand } from '../app/ledger-command.js';

/** `npm run ledger`: shows whether purchases are refused, and lets an operator acknowledge why. */
process.exitCode = await runLedgerCommand(process.argv.slice(2), process.env, (line) =>
  process.stdout.write(`${line}\n`),
);
