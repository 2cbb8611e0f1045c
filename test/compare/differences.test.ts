import { describe, expect, it } from 'vitest';
import { differencesOf } from './differences.ts';
import { withoutAccidents } from './recorded-payloads.ts';

describe('what a comparison of two checkouts says', () => {
  it('GIVEN the same lines in another order THEN none differs', () => {
    expect(differencesOf(['a', 'b', 'a'], ['a', 'a', 'b'])).toEqual({ same: 3, missing: [], added: [] });
  });

  it('GIVEN a line twice that was there once THEN it is added once', () => {
    expect(differencesOf(['a', 'b'], ['a', 'a'])).toEqual({ same: 1, missing: ['b'], added: ['a'] });
  });

  it('GIVEN payloads of two runs THEN ids, tokens and times do not tell them apart, words do', () => {
    const sent = (id: string, token: string, time: number, content: string): string =>
      JSON.stringify({
        path: `/webhooks/${id}/${token}/messages/${id}`,
        body: { content: `${content} <t:${time}:R>` },
      });
    const first = withoutAccidents(sent('123456789012345678', 'aW50', 1_700_000_000, 'again'));
    expect(withoutAccidents(sent('223456789012345679', 'b3Ro', 1_800_000_000, 'again'))).toBe(first);
    expect(withoutAccidents(sent('223456789012345679', 'b3Ro', 1_800_000_000, 'later'))).not.toBe(first);
  });
});
