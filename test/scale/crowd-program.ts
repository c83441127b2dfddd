import { startCrowd } from './crowd.js';

/** Runs the stand-in for Amazon in a process of its own, and prints its address. */
const crowd = await startCrowd({ latencyMs: 50 });
process.stdout.write(`${crowd.url}\n`);
