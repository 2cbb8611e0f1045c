import fc from 'fast-check';
import type { Action, Actions, BackTarget } from '../../src/cards/action.ts';

const fingerprint = fc.string({
  unit: fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyz'),
  minLength: 8,
  maxLength: 8,
});
const storyId = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 16, maxLength: 16 });
const page = fc.nat(99);
const offset = fc.nat(2 ** 31);
const story = fc.option(fingerprint, { nil: undefined });
const implied = fc.option(fc.constant(true as const), { nil: undefined });
const documents = fc.array(fingerprint, { minLength: 1, maxLength: 3 });

/** Any action of each kind that a card may carry; the compiler asks for a row of each new one. */
const BY_KIND: {
  readonly [Kind in Exclude<keyof Actions, 'context' | 'around' | 'quoted' | 'beside'>]: fc.Arbitrary<Actions[Kind]>;
} = {
  answer: fc.record({ kind: fc.constant('answer'), page, story, documents, implied }),
  takeaways: fc.record({
    kind: fc.constant('takeaways'),
    story: fingerprint,
    about: fc.oneof(
      fc.constant(undefined),
      fc.constant('asked' as const),
      fc.record({ name: fingerprint }),
      fc.record({ heading: fc.nat(99) }),
    ),
    page: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
  }),
  name: fc.record({ kind: fc.constant('name'), name: fingerprint, story }),
  said: fc.record({ kind: fc.constant('said'), name: fingerprint, story, page }),
  fiveWs: fc.record({ kind: fc.constant('fiveWs'), story: fingerprint }),
  eachSays: fc.record({
    kind: fc.constant('eachSays'),
    story: fingerprint,
    page: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
  }),
  ask: fc.record({
    kind: fc.constant('ask'),
    question: fc.string({ minLength: 1, maxLength: 80 }).filter((text) => text.trim() !== ''),
    story,
  }),
  follow: fc.record({ kind: fc.constant('follow'), story, implied }),
  alone: fc.record({ kind: fc.constant('alone'), story }),
  names: fc.record({ kind: fc.constant('names'), story: fingerprint, page }),
  stories: fc.record({ kind: fc.constant('stories'), page }),
  pasteStory: fc.record({ kind: fc.constant('pasteStory') }),
  addStory: fc.record({ kind: fc.constant('addStory'), draft: storyId }),
  dropStory: fc.record({ kind: fc.constant('dropStory'), draft: storyId }),
  ownStories: fc.record({ kind: fc.constant('ownStories'), page }),
  askRemoval: fc.record({ kind: fc.constant('askRemoval'), story: storyId }),
  removeStory: fc.record({ kind: fc.constant('removeStory'), story: storyId }),
  share: fc.record({ kind: fc.constant('share'), documents: fc.array(fingerprint, { minLength: 1, maxLength: 6 }) }),
  dismiss: fc.record({ kind: fc.constant('dismiss'), author: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String) }),
};

const backTarget: fc.Arbitrary<BackTarget> = fc.oneof(
  BY_KIND.answer,
  BY_KIND.takeaways,
  BY_KIND.name,
  BY_KIND.said,
  BY_KIND.fiveWs,
  BY_KIND.eachSays,
);

const span = {
  start: offset,
  end: offset,
  from: fc.option(backTarget, { nil: undefined }),
};
const ofDocument = { document: fingerprint, ...span };
const ofWords = { path: fingerprint, print: fingerprint, ...span };
const inContext: fc.Arbitrary<Actions['context']> = fc.record({ kind: fc.constant('context'), ...ofDocument });
const around: fc.Arbitrary<Actions['around']> = fc.record({ kind: fc.constant('around'), ...ofDocument });
const quoted: fc.Arbitrary<Actions['quoted']> = fc.record({ kind: fc.constant('quoted'), ...ofWords });
const beside: fc.Arbitrary<Actions['beside']> = fc.record({ kind: fc.constant('beside'), ...ofWords });

/** Any action that a card may carry. */
export const action: fc.Arbitrary<Action> = fc.oneof(...Object.values(BY_KIND), inContext, around, quoted, beside);
