import { Agenda } from '../../../src/emulator/core/agenda.js';

describe('the agenda', () => {
  it('runs due actions in the order of their times, and keeps the rest', () => {
    let nowMs = 0;
    const agenda = new Agenda(() => nowMs);
    const ran: string[] = [];
    const note = (name: string) => (dueMs: number) => ran.push(`${name} ${dueMs}`);
    agenda.at(30, note('late'));
    agenda.at(10, note('first'));
    agenda.at(10, note('second'));
    void agenda.settle();
    expect(ran).toEqual([]);
    nowMs = 20;
    void agenda.settle();
    expect(ran).toEqual(['first 10', 'second 10']);
    expect(agenda.nextMs).toBe(30);
  });

  it('also runs a due action that an action adds, after the first has ended', () => {
    const agenda = new Agenda(() => 100);
    const ran: string[] = [];
    agenda.at(10, (dueMs) => {
      agenda.at(dueMs + 40, () => ran.push('follower'));
      agenda.at(dueMs + 400, () => ran.push('too early'));
      void agenda.settle();
      ran.push('end of the first');
    });
    void agenda.settle();
    expect(ran).toEqual(['end of the first', 'follower']);
  });

  it('continues after a failed action', () => {
    const agenda = new Agenda(() => 100);
    const ran: string[] = [];
    agenda.at(10, () => {
      throw new Error('broken');
    });
    agenda.at(20, () => ran.push('next'));
    expect(() => agenda.settle()).toThrow('broken');
    void agenda.settle();
    expect(ran).toEqual(['next']);
  });

  it('keeps later actions, and every caller that waits, until a long action has ended', async () => {
    const agenda = new Agenda(() => 100);
    const ran: string[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    agenda.at(10, async () => {
      await promise;
      ran.push('long');
    });
    agenda.at(20, () => ran.push('next'));
    const waiting = [agenda.settle(), agenda.settle()];
    expect(ran).toEqual([]);
    resolve();
    for (const one of waiting) await one;
    expect(ran).toEqual(['long', 'next']);
    expect(agenda.settle()).toBeUndefined();
  });

  it('continues after a failed long action, and reports it to the callers that wait', async () => {
    const agenda = new Agenda(() => 100);
    const ran: string[] = [];
    agenda.at(10, () => Promise.reject(new Error('broken')));
    agenda.at(20, () => ran.push('next'));
    await expect(agenda.settle()).rejects.toThrow('broken');
    await agenda.settle();
    expect(ran).toEqual(['next']);
  });
});
