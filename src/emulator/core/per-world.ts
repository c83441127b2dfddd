import type { World } from './world.js';

/**
 * Returns a function that creates one object for each world when first needed. APIs share state this way
 * without being built together: an order book, the notifications, the queues. A reset makes a new world and
 * with it new objects. Objects are freed with their world.
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
