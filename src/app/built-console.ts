import { basename, dirname, join } from 'node:path';

/**
 * Returns the folder into which `npm run build:console` builds: `dist/console`. The program runs from another folder below `dist`,
 * compiled or bundled.
 */
export function builtConsole(from: string = import.meta.dirname): string {
  if (basename(from) === 'dist') return join(from, 'console');
  const above = dirname(from);
  return above === from ? join('dist', 'console') : builtConsole(above);
}
