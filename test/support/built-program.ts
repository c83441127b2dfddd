/** The program as `npm start` and the Docker image run it; the build makes it. It starts in half the time of `dist/src/main.js`. */
export const BUILT_PROGRAM = 'dist/program/main.js';

/** The environment of a process that runs it: what was compiled before is not compiled again. */
export const PROGRAM_ENVIRONMENT = {
  PATH: process.env['PATH'],
  PORT: '0',
  NODE_COMPILE_CACHE: 'dist/compile-cache',
};
