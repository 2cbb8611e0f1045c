import { canCompare } from '../src/takeaways/one-language.ts';
import type { Pages } from './command.ts';
import { storyOf } from './fingerprints.ts';

/** The cards of a story that only buttons open: they are rarely asked for, so that their code is loaded on need. */
export const aboutStory = {
  async fiveWs({ story: fingerprint }, context) {
    const { story } = storyOf(fingerprint, context);
    if (!story) return undefined;
    const { fiveWsOf } = await import('../src/takeaways/five-ws/five-ws.ts');
    const { fiveWsCard } = await import('../src/cards/five-ws.ts');
    const { corpus } = context;
    const given = {
      fiveWs: fiveWsOf(story, corpus),
      canCompare: canCompare(story),
      hasOthers: corpus.library.stories.length > 1,
    };
    return { card: fiveWsCard(given, context), private: false, outcome: 'five Ws' };
  },
  async eachSays({ story: fingerprint, page = 0 }, context) {
    const { story } = storyOf(fingerprint, context);
    if (!story || !canCompare(story)) return undefined;
    const { eachSaysOf } = await import('../src/takeaways/each-says/each-says.ts');
    const { eachSaysCard } = await import('../src/cards/each-says.ts');
    const { corpus } = context;
    const given = { eachSays: eachSaysOf(story, corpus), page, hasOthers: corpus.library.stories.length > 1 };
    return { card: eachSaysCard(given, context), private: false, outcome: 'each says' };
  },
} as const satisfies Pages;
