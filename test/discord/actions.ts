import fc from 'fast-check';
import type { Action, BackTarget } from '../../src/cards/action.ts';

const fingerprint = fc.string({
  unit: fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyz'),
  minLength: 8,
  maxLength: 8,
});
const page = fc.nat(99);
const offset = fc.nat(2 ** 31);
const story = fc.option(fingerprint, { nil: undefined });
const documents = fc.array(fingerprint, { minLength: 1, maxLength: 3 });

const origin: fc.Arbitrary<BackTarget> = fc.oneof(
  fc.record({ kind: fc.constant('answer' as const), page, story, documents }),
  fc.record({
    kind: fc.constant('takeaways' as const),
    story: fingerprint,
    about: fc.oneof(
      fc.constant(undefined),
      fc.constant('asked' as const),
      fc.record({ name: fingerprint }),
      fc.record({ heading: fc.nat(99) }),
    ),
    page: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('name' as const), name: fingerprint, story }),
  fc.record({ kind: fc.constant('said' as const), name: fingerprint, story, page }),
);

/** Any action that a card may carry. */
export const action: fc.Arbitrary<Action> = fc.oneof(
  origin,
  fc.record({
    kind: fc.constant('ask' as const),
    question: fc.string({ minLength: 1, maxLength: 80 }).filter((text) => text.trim() !== ''),
    story,
  }),
  fc.record({
    kind: fc.constant('context' as const),
    document: fingerprint,
    start: offset,
    end: offset,
    from: fc.option(origin, { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('names' as const), story: fingerprint, page }),
  fc.record({ kind: fc.constant('stories' as const), page }),
  fc.record({ kind: fc.constant('share' as const), documents: fc.array(fingerprint, { minLength: 1, maxLength: 6 }) }),
);
