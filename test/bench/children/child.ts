import type { ChildMessage, ParentMessage, Usage } from './messages.js';
import { startProfile, stopProfile } from './profiler.js';

export type Command = (argument: never) => unknown;

/** What a program gives its parent to call, besides what each has: `usage`, `stop` and the two of a profile. */
export interface Program {
  /** Where it is reached, without a slash at the end; empty when it listens on nothing. */
  readonly url: string;
  readonly commands?: Readonly<Record<string, Command>>;
  stop(): Promise<void> | void;
}

/** Settings of a child, given by its parent through the environment; of the form that the program asks for. */
export function settings(): unknown {
  return JSON.parse(process.env['BENCH_SETTINGS'] ?? '{}');
}

function tell(message: ChildMessage): void {
  process.send?.(message);
}

function usage({ collect = false }: { collect?: boolean } = {}): Usage {
  // Twice: what the first collection only marks as weakly held is freed by the second.
  if (collect && globalThis.gc) {
    globalThis.gc();
    globalThis.gc();
  }
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { cpuUs: userCPUTime + systemCPUTime, rssBytes: rss, heapBytes: heapUsed + external };
}

/** Tells the parent that the program runs, and answers it until it says `stop`. */
export function serveParent(program: Program): void {
  const commands: Readonly<Record<string, Command>> = {
    ...program.commands,
    usage,
    startProfile,
    stopProfile,
  };
  process.on('message', (message: ParentMessage) => void answer(message));
  // A parent that is gone leaves no orphans behind.
  process.on('disconnect', () => process.exit(1));
  tell({ kind: 'ready', url: program.url });

  async function answer({ id, command, argument }: ParentMessage): Promise<void> {
    try {
      if (command === 'stop') {
        await program.stop();
        tell({ kind: 'answer', id, value: null });
        process.exitCode = 0;
        process.disconnect?.();
        // Profiles are written at the end of the process; open sockets must not delay it.
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
