import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join('src', name));

/** Returns the lines that match, without comments. */
function linesWith(pattern: RegExp, files: readonly string[]): string[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const isComment = /^\s*(\/\/|\*|\/\*)/.test(line);
        return !isComment && pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [];
      }),
  );
}

/** The emulator and the console are separate programs with separate clocks. */
const PROGRAM = FILES.filter((file) => !/^src\/(emulator|console)\//.test(file));

it('the console reads the time in one file, which knows the clock of the server', () => {
  const screens = FILES.filter((file) => file.startsWith('src/console/'));
  const elsewhere = screens.filter((file) => file !== 'src/console/model/connection.ts');
  expect(linesWith(/\bDate\.now\b|new Date\(\)/, elsewhere)).toEqual([]);
});

it('the time is read in one file, so that a test can replace it', () => {
  const elsewhere = PROGRAM.filter((file) => file !== 'src/runtime/clock.ts');
  const reading = /\bDate\.now\b|new Date\(\)|\bTemporal\.Now\b|\bperformance\.(now|timeOrigin)\b/;
  expect(linesWith(reading, elsewhere)).toEqual([]);
});

it('timers are started in one folder, and in the server, whose socket limits are injected', () => {
  const elsewhere = PROGRAM.filter((file) => !/^src\/(runtime|server)\//.test(file));
  expect(linesWith(/\bsetTimeout\b|\bsetInterval\b/, elsewhere)).toEqual([]);
});
