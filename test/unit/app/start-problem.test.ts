import { greeting } from '../../../src/app/greeting.js';
import { startProblem } from '../../../src/app/start-problem.js';
import { loadConfig } from '../../../src/config/config.js';

const config = loadConfig({ PORT: '4000' });

function systemError(syscall: string, code: string): Error {
  return Object.assign(new Error(`${syscall} ${code}`), { syscall, code });
}

describe('the message for a failed start', () => {
  it.each([
    ['listen', 'EADDRINUSE', 'Port 4000 of 127.0.0.1 is in use'],
    ['listen', 'EACCES', 'may not listen on port 4000'],
    ['listen', 'EADDRNOTAVAIL', 'HOST=127.0.0.1 is not an address of this machine'],
    ['getaddrinfo', 'ENOTFOUND', 'HOST=127.0.0.1 cannot be resolved'],
    ['getaddrinfo', 'EAI_AGAIN', 'HOST=127.0.0.1 cannot be resolved'],
    ['listen', 'EAFNOSUPPORT', 'cannot be listened on (EAFNOSUPPORT)'],
  ])('names the remedy after %s %s', (syscall, code, expected) => {
    const text = startProblem(systemError(syscall, code), config);
    expect(text).toContain(expected);
    expect(text).not.toContain('\n');
  });

  it('names METRICS_PORT when that is the port', () => {
    const withMetrics = loadConfig({ PORT: '4000', METRICS_PORT: '9464' });
    const error = Object.assign(systemError('listen', 'EADDRINUSE'), { port: 9464 });
    expect(startProblem(error, withMetrics)).toMatch(/^Port 9464 .*METRICS_PORT=4100/);
  });

  it.each(['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'])(
    'says what HOST accepts after %s',
    (code) => {
      const text = startProblem(systemError('listen', code), config);
      expect(text).toContain('Accepted: a host name or IP address of this machine;');
    },
  );

  it('names the help after a mistake in the configuration', () => {
    let problem: unknown;
    try {
      loadConfig({ PORT: 'many' });
    } catch (error) {
      problem = error;
    }
    expect(startProblem(problem, null)).toMatch(/PORT=many [^]*npm start -- --help$/);
  });

  it('contains the stack of an unexpected error', () => {
    expect(startProblem(systemError('open', 'EACCES'), config)).toMatch(/\n\s+at /);
    expect(startProblem(new Error('a bug'), config)).toMatch(/^Error: a bug\n\s+at /);
  });
});

it('the greeting starts with the URL', () => {
  const lines = greeting({
    url: 'http://127.0.0.1:4000',
    emulatorUrl: 'http://127.0.0.1:4100',
  }).split('\n');
  expect(lines[1]).toBe('  Fulfilment Graph is ready: open http://127.0.0.1:4000');
  for (const path of ['console', 'explorer', 'graphql'])
    expect(lines.join('\n')).toContain(`http://127.0.0.1:4000/${path}`);
  expect(lines.join('\n')).toContain('built-in emulator');
});
