import { FEATURE_GROUPS, FEATURES } from '../../src/answer/ranking/features.ts';
import { Scorer } from '../../src/answer/ranking/network.ts';
import { percent } from '../eval/figures.ts';
import type { LabelledStory } from '../eval/labelled.ts';
import { prepare } from './learn.ts';
import { fitRanker, type Lists, RANKER } from './losses.ts';

const FOLDS = 3;
/** A network without units is learnt in seconds, and in it a group's part is not taken over by others. */
const LINEAR = { ...RANKER, units: 0, rate: 0.01, epochs: 3 };

/**
 * What each group of features brings: the right sentence first, in percent, with all groups, and without each, over three
 * folds by story and both scopes; lists with the likelihood of terms are made once, with all stories.
 *
 * @returns Lines of a Markdown table.
 */
export function ablate(stories: readonly LabelledStory[], log: (line: string) => void): string {
  const foreign = stories.filter(({ isOurs }) => !isOurs);
  const { lists } = prepare(foreign);
  // Questions are in the order of stories, once for each scope.
  const storyOf = foreign.flatMap((story, s) =>
    story.questions.flatMap(({ places }) => (places.length > 0 ? [s] : [])),
  );
  log('learning without each group');
  const all = shareOf(lists, storyOf, new Set());
  const rows = FEATURE_GROUPS.map(({ name, features }) => {
    const without = shareOf(lists, storyOf, new Set(features.map((feature) => FEATURES.indexOf(feature))));
    log(name);
    return `| ${name} | ${features.length} | ${without.toFixed(2)} | ${(all - without).toFixed(2)} |\n`;
  });
  return `| without | features | sentence1 | brings |\n| --- | ---: | ---: | ---: |\n| nothing | 0 | ${all.toFixed(2)} | |\n${rows.join('')}`;
}

/** Columns that are left out are zero everywhere. */
function shareOf(lists: Lists, storyOf: readonly number[], without: ReadonlySet<number>): number {
  const values = lists.values.slice();
  for (const column of without) for (let i = column; i < values.length; i += lists.size) values[i] = 0;
  const foldOf = (question: number): number => (storyOf[question % storyOf.length] ?? 0) % FOLDS;
  let right = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const groups = lists.groups.filter((_, q) => foldOf(q) !== fold);
    const scorer = new Scorer(fitRanker({ ...lists, values, groups }, LINEAR));
    for (const [q, { from, to }] of lists.groups.entries()) {
      if (foldOf(q) !== fold) continue;
      let [best, most] = [-1, Number.NEGATIVE_INFINITY];
      for (let row = from; row < to; row++) {
        const score = scorer.score(values.subarray(row * lists.size, (row + 1) * lists.size));
        if (score > most) [best, most] = [row, score];
      }
      if (lists.right[best] === 1) right += 1;
    }
  }
  return percent(right, lists.groups.length);
}
