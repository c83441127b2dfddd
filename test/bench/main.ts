import { ChildProcess, PINNED } from './children/child-process.js';
import { CONTESTANTS } from './loads/contestants.js';
import { LOADS } from './loads/loads.js';
import { measureAcrossApis } from './run/across-apis.js';
import { measureGrowth } from './run/growth.js';
import { aboutRun } from './run/machine.js';
import { measureLoad } from './run/measure.js';
import type { Bench, LoadResult } from './run/measure.js';
import { measureMixed, MIXED_ORDERS, MIXED_SOURCES } from './run/mixed.js';
import { asksForContestant, asksForLoad, optionsOfProcess } from './run/options.js';
import { loadTable, report, verdictTable, verdictsOfRun } from './run/report.js';
import type { Findings } from './run/report.js';
import { shopSections } from './run/shop-report.js';
import { writeResults } from './run/results-file.js';
import { measureShopLoads } from './run/shop-loads.js';
import { measureStartTimes } from './run/start-time.js';

const options = optionsOfProcess();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (!PINNED)
  say('No taskset or only one core here: nothing is bound to a core, and figures will vary.');
const upstream = await ChildProcess.start({ program: 'upstream/main.js', core: 'load' });
const generator = await ChildProcess.start({ program: 'loads/generator.js', core: 'load' });
const bench: Bench = { upstream, generator, options, say };

const loads: LoadResult[] = [];
for (const load of LOADS) {
  if (!asksForLoad(options, load.name)) continue;
  const contestants = CONTESTANTS.filter(
    ({ name }) => !load.without?.includes(name) && asksForContestant(options, name),
  );
  for (const result of await measureLoad(bench, load, contestants)) {
    loads.push(result);
    say(`\n${result.load.name}: ${result.load.title}\n${loadTable(result)}\n`);
  }
}
const ofOurs = asksForContestant(options, 'ours');
const findings: Findings = {
  loads,
  acrossApis: asksForLoad(options, 'F') && ofOurs ? await measureAcrossApis(bench) : [],
  mixedOrders: asksForLoad(options, 'G') ? await measureMixed(bench, MIXED_ORDERS) : [],
  mixedSources: asksForLoad(options, 'J') ? await measureMixed(bench, MIXED_SOURCES) : [],
  growth: asksForLoad(options, 'H') && ofOurs ? await measureGrowth(bench) : [],
  starts: asksForLoad(options, 'START') ? await measureStartTimes(bench) : [],
  shop: await measureShopLoads(bench),
};
await Promise.all([generator.stop(), upstream.stop()]);
for (const part of shopSections(findings.shop)) say(`\n${part}`);

const verdicts = verdictsOfRun(findings);
if (verdicts.length > 0) say(`\n${verdictTable(verdicts)}`);
const stale = [...findings.mixedOrders, ...findings.mixedSources].filter(
  ({ stale: count }) => count > 0,
);
for (const { name, stale: count } of stale) say(`${name} gave ${count} stale answers.`);
if (options.write) writeResults('measured', report(findings, aboutRun(options)));
// A missed target is a finding. A wrong response is a failure.
process.exitCode = stale.length > 0 ? 1 : 0;
