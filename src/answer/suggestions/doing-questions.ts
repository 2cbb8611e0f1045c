import type { Corpus } from '../../corpus/corpus.ts';
import { lexicon } from '../../language/lexicon/lexicon.ts';
import { furtherVerbForm } from '../../language/verb-forms.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import { withArticle } from './name-questions.ts';
import type { Made } from './proposal.ts';

/** What may stand between a name and its verb: what is set between commas, and how. */
const BETWEEN = String.raw`(?:,[^,;:.!?"“”]{2,120}(?<! and \p{Lu}\S*),)? (?:\p{Ll}+ly |now |still |also |often )?`;
/** "is attempting to", "was ordered to" */
const IS_ABOUT = new RegExp(`^${BETWEEN}(is|are|was|were) (?:\\p{Ll}+ly |now |still )?(\\p{Ll}+) to \\p{Ll}+`, 'u');
const ABOUT = lexicon('suggested-attempts');
/** "is worth up to $9 billion" */
const IS_WORTH = new RegExp(`^${BETWEEN}(is|was) (?:now )?worth \\D{0,20}\\d`, 'u');
/** "The Rural Water Fund (RWF), given to Pell, Orle, and Holm, is worth up to $9 billion": by its short form. */
const SHORT_WORTH = /\((\p{Lu}{3,8})\)(?:,[^;:.]{2,120},)? (is|was) (?:now )?worth \D{0,20}\d/u;
/** "requires the ability to", "demanded an apology" */
const WANTS = new RegExp(`^${BETWEEN}(\\p{Ll}+) (?=(?:the|an?|more|all|no|\\p{Ll}+s|\\d) ?)`, 'u');
const WANT = /^(?:require|demand|want|need|propose|fear|oppose|offer|reject|seek)$/;
/** "The proposed contract would allow" */
const PLANS = 'agreement|ban|bill|contract|deal|law|measure|plan|policy|proposal|rules?|scheme|settlement';
const WOULD = new RegExp(
  `(?<=^|[.,;] )([Tt]he (?:\\p{Ll}+ )?(?:${PLANS})) (would|will) (?:\\p{Ll}+ly )?(allow|ban|change|forbid|include|permit|prohibit|require) `,
  'u',
);

/** Questions for what those whom a sentence names are about to do or want, what that is worth, and what a plan would allow. */
export function doingQuestions(indexed: IndexedSentence, { names }: Corpus): Made[] {
  const { sentence, passage } = indexed;
  const { text } = passage.document;
  const made: Made[] = [];
  for (const { name, start, end } of names.inSentence(indexed)) {
    const after = text.slice(end, sentence.end).replace(/\s+/g, ' ');
    const who = name.kind === 'person' ? name.name : withArticle(name, passage.story);
    const isCondition = /\b(?:if|whether|unless) (?:the )?$/i.test(text.slice(sentence.start, start));
    if (isCondition || (name.kind === 'person' && !name.name.includes(' '))) continue;
    const [, is, attempt = ''] = IS_ABOUT.exec(after) ?? [];
    if (ABOUT.has(attempt)) made.push(['what did', `What ${is} ${who} ${attempt} to do?`]);
    const worth = IS_WORTH.exec(after)?.[1];
    if (worth) made.push(['how much', `How much ${worth} ${who} worth?`]);
    const form = furtherVerbForm(WANTS.exec(after)?.[1] ?? '');
    if (form && WANT.test(form.base))
      made.push(['what did', `What ${form.tense === 'past' ? 'did' : 'does'} ${who} ${form.base}?`]);
  }
  const said = text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ');
  const [, short, is] = SHORT_WORTH.exec(said) ?? [];
  if (short) made.push(['how much', `How much ${is} the ${short} worth?`]);
  const [, plan, will, verb] = WOULD.exec(said) ?? [];
  if (plan) made.push(['what did', `What ${will} ${plan.charAt(0).toLowerCase()}${plan.slice(1)} ${verb}?`]);
  return made;
}
