import 'reflect-metadata';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

/** The part of Jest's module system that its test framework uses. */
interface Runtime {
  requireInternalModule(path: string): unknown;
  unstable_shouldLoadAsEsm(path: string): boolean;
  unstable_importModule(path: string): Promise<unknown>;
}

type RunSuite = (
  globalConfig: unknown,
  config: unknown,
  environment: unknown,
  runtime: Runtime,
  testPath: string,
  sendMessageToJest?: unknown,
) => Promise<unknown>;

const { default: runWithCircus } = require('jest-circus/runner') as { default: RunSuite };

/** Jest stores the listeners of a suite under this key. They would also receive events of the next suite. */
const EVENT_HANDLERS = Symbol.for('EVENT_HANDLERS');

let suites = 0;

/**
 * Runs a suite with Jest's own framework, but loads its modules with Node. Jest would compile and link the whole program
 * for each suite, which takes longer than most suites.
 */
const runSuite: RunSuite = (globalConfig, config, environment, runtime, testPath, send) => {
  Reflect.deleteProperty(globalThis, EVENT_HANDLERS);
  runtime.requireInternalModule = (path) => {
    // The framework stores the collected tests in its module.
    delete require.cache[path];
    return require(path);
  };
  runtime.unstable_shouldLoadAsEsm = () => true;
  // The number makes Node run a suite again in watch mode. Its imported modules stay shared.
  runtime.unstable_importModule = (path) => import(`${pathToFileURL(path).href}?suite=${++suites}`);
  return runWithCircus(globalConfig, config, environment, runtime, testPath, send);
};

export default runSuite;
