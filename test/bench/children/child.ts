import type { ChildMessage, ParentMessage, Usage } from './messages.js';
import { startProfile, stopProfile } from './profiler.js';

export type Command = (argument: never) => unknown;

/** Operations that a program offers to its parent, in addition to `usage`, `stop` and the two for profiles. */
export interface Program {
  /** Address of the program, without a trailing slash. Empty when it does not listen. */
  readonly url: string;
  readonly commands?: Readonly<Record<string, Command>>;
  stop(): Promise<void> | void;
}

/** Returns the settings that the parent passed in the environment. The program defines their form. */
export function settings(): unknown {
  return JSON.parse(process.env['BENCH_SETTINGS'] ?? '{}');
}

function tell(message: ChildMessage): void {
  process.send?.(message);
}

function usage({ collect = false }: { collect?: boolean } = {}): Usage {
  // Twice, because the second collection frees what the first one only marks as weakly held.
  if (collect && globalThis.gc) {
    globalThis.gc();
    globalThis.gc();
  }
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { cpuUs: userCPUTime + systemCPUTime, rssBytes: rss, heapBytes: heapUsed + external };
}

/** Reports to the parent that the program runs, and serves its requests until `stop`. */
export function serveParent(program: Program): void {
  const commands: Readonly<Record<string, Command>> = {
    ...program.commands,
    usage,
    startProfile,
    stopProfile,
  };
  process.on('message', (message: ParentMessage) => void answer(message));
  // Ends with the parent, so that no orphan is left.
  process.on('disconnect', () => process.exit(1));
  tell({ kind: 'ready', url: program.url });

  async function answer({ id, command, argument }: ParentMessage): Promise<void> {
    try {
      if (command === 'stop') {
        await program.stop();
        tell({ kind: 'answer', id, value: null });
        process.exitCode = 0;
        process.disconnect?.();
        // Profiles are written at the end of the process, so open sockets must not delay it.
        process.exit();
      }
      const run = commands[command];
      if (run === undefined) throw new Error(`this program has no command ${command}`);
      tell({ kind: 'answer', id, value: await run(argument as never) });
    } catch (error) {
      tell({
        kind: 'failure',
        id,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  }
}
