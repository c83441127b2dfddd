import { Lifetime } from '../../../src/app/lifetime.js';

function recorded(): { readonly lifetime: Lifetime; readonly steps: string[] } {
  const lifetime = new Lifetime();
  const steps: string[] = [];
  const step = (name: string) => async () => void steps.push(name);
  lifetime.holds(step('first resource closed'));
  lifetime.holds(step('second resource closed'));
  lifetime.runs(step('work stopped'));
  return { lifetime, steps };
}

describe('the end of the program', () => {
  it('stops background work before the requests of clients have ended', async () => {
    const { lifetime, steps } = recorded();
    const requests = Promise.withResolvers<void>();
    const end = lifetime.end(() => requests.promise);
    expect(steps).toEqual(['work stopped']);
    requests.resolve();
    await end;
  });

  it('closes resources after all work, in the reverse order of their opening', async () => {
    const { lifetime, steps } = recorded();
    const work = Promise.withResolvers<void>();
    lifetime.runs(() => work.promise);
    const end = lifetime.end(async () => void steps.push('requests ended'));
    await new Promise(setImmediate);
    expect(steps).toEqual(['work stopped', 'requests ended']);
    work.resolve();
    await end;
    expect(steps.slice(2)).toEqual(['second resource closed', 'first resource closed']);
  });
});
