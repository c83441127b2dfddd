import type { World } from './world.js';

/**
 * One thing for each world, made when it is first asked for. This is how APIs that imitate one Amazon share state
 * without being built together: an order book, the notifications, the queues. A reset makes a new world, and with it
 * new things; a world that nobody holds takes its things along.
 */
export function perWorld<Thing extends object>(
  make: (world: World) => Thing,
): (world: World) => Thing {
  const made = new WeakMap<World, Thing>();
  return (world) => {
    const present = made.get(world);
    if (present !== undefined) return present;
    const thing = make(world);
    made.set(world, thing);
    return thing;
  };
}
