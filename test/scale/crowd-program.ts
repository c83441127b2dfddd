import { startCrowd } from './crowd.js';

/**
 * Runs the stand-in for Amazon in a process of its own, and prints its address. The argument is the number of orders of each seller; with
 * one, an order changes between two searches of a seller.
 */
const orders = Number(process.argv[2] ?? 0);
const crowd = await startCrowd({
  latencyMs: 50,
  ...(orders > 0 && { recentOrders: 100, earlierOrders: orders - 100, changedOrders: 1 }),
});
process.stdout.write(`${crowd.url}\n`);
