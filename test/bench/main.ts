import { ChildProcess, PINNED } from './children/child-process.js';
import { CONTESTANTS } from './loads/contestants.js';
import { LOADS } from './loads/loads.js';
import { measureLoad, type Bench } from './run/measure.js';
import { asksForContestant, asksForLoad, readOptions } from './run/options.js';

const options = readOptions(process.argv.slice(2));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (!PINNED)
  say('No taskset or only one core here: nothing is bound to a core, and figures will vary.');
const upstream = await ChildProcess.start({ program: 'upstream/main.js', core: 'load' });
const generator = await ChildProcess.start({ program: 'loads/generator.js', core: 'load' });
const bench: Bench = { upstream, generator, options, say };
const contestants = CONTESTANTS.filter(({ name }) => asksForContestant(options, name));
for (const load of LOADS.filter(({ name }) => asksForLoad(options, name))) {
  const taking = contestants.filter(({ name }) => !load.without?.includes(name));
  await measureLoad(bench, load, taking);
}
await Promise.all([generator.stop(), upstream.stop()]);
