import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cooldown } from '../../src/discord/cooldown.ts';

describe('the cooldown', () => {
  it('GIVEN as many commands as it allows THEN the next has to wait until the first of them is past', () => {
    const cooldown = new Cooldown({ commands: 2, withinMs: 1_000 });
    expect([0, 400, 500, 999].map((now) => cooldown.until('ada', now))).toEqual([undefined, undefined, 1_000, 1_000]);
    expect(cooldown.until('ben', 500)).toBeUndefined();
    expect([1_000, 1_001].map((now) => cooldown.until('ada', now))).toEqual([undefined, 1_400]);
  });

  it('GIVEN any commands THEN no window of its time holds more than it allows, and one who waits that long may go on', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (gaps, commands) => {
        const cooldown = new Cooldown({ commands, withinMs: 1_000 });
        const taken: number[] = [];
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          const until = cooldown.until('ada', now);
          if (until !== undefined) {
            expect(until).toBeGreaterThan(now);
            now = until;
            expect(cooldown.until('ada', now)).toBeUndefined();
          }
          taken.push(now);
          expect(taken.filter((time) => now - time < 1_000).length).toBeLessThanOrEqual(commands);
        }
      }),
    );
  });

  it('GIVEN more readers than it remembers THEN the one whose last command is oldest is forgotten', () => {
    const cooldown = new Cooldown({ commands: 1, withinMs: 1_000_000 });
    for (let i = 0; i < 10_000; i++) cooldown.until(`reader ${i}`, i);
    expect(cooldown.until('reader 0', 10_000)).toBe(1_000_000);
    cooldown.until('one more', 10_001);
    expect(cooldown.size).toBe(10_000);
    expect(cooldown.until('reader 0', 10_002)).toBe(1_000_000);
    expect(cooldown.until('reader 1', 10_003)).toBeUndefined();
  });
});
