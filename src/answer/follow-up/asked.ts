import { tokenize } from '../../language/tokens.ts';
import { asks } from '../question/of-message.ts';
import { readSaid } from '../question/said.ts';
import { wordOf } from '../question/word-forms.ts';
import { beginsAsking, hasVerb, isPiece, joinsMore, withoutJoin, withoutMarks } from './forms.ts';

/** Talk of the weather, of the hour, or with the bot itself, which is about nothing that was asked before. */
const SMALL_TALK = [
  /^(?:eh|huh|sorry|pardon|what|wtf)$/,
  /^what(?:'s| is)?(?: else)?(?: is|'s)? (?:new|up)$/,
  /^how(?:'s| is) it going$|^how goes it$|^how do you do$/,
  /^(?:what|which) (?:time|day|date|month|year) is it\b/,
  /^(?:is|was|will) it (?:(?:still|going to|gonna|also) )?(?:rain|snow)(?:ing)?\b/,
  /^(?:(?:is|are) there )?any(?: other| more| else)? (?:news|stories)$/,
  /^(?:are|were|aren't) you\b|^(?:who|what|how|where) are you\b|^do(?:n't)? you (?:agree|know|like|mean|speak|think|understand)\b/,
  /^(?:can|could|would) you (?:please )?(?:help|repeat|say|stop)\b/,
];
/** Begins like a question, and is a remark without its mark: "what a shame", "did not know that". */
const EXCLAIMS = [
  /^what an? |^will do$/,
  /^how (?:awful|bad|cool|funny|great|horrible|interesting|nice|odd|sad|strange|terrible|tragic|weird)$/,
  /^(?:can|could|did|do|does|is|was|would)(?: not|n't) /,
];
const DEMANDS = /^(?:tell|show|give|explain|may|might|must)\b/;
const OWNERS = /^(?:his|her|its|their) \p{L}/u;
const WITH_MARK = /[?？؟]["'”’」』)）!！\s]*$/u;

/** Whether typed words ask something of the stories: a remark, thanks, a greeting and small talk ask nothing. */
export function isAsked(typed: string): boolean {
  const bare = withoutMarks(withoutJoin(typed)).toLowerCase().replaceAll('’', "'");
  if (!/[\p{L}\p{N}]/u.test(bare) || SMALL_TALK.some((form) => form.test(bare))) return false;
  if (WITH_MARK.test(typed.slice(-20))) return true;
  if (
    readSaid(typed).kind !== 'question' ||
    readSaid(bare).kind !== 'question' ||
    EXCLAIMS.some((form) => form.test(bare))
  )
    return false;
  if (asks(typed) || beginsAsking(bare) || asks(bare) || DEMANDS.test(bare)) return true;
  if (hasVerb(bare)) return false;
  return OWNERS.test(bare) || ((isPiece(bare) || joinsMore(typed)) && isOfSomething(bare));
}

/** Whether words have a number, a word that asks, a name or a noun. */
function isOfSomething(text: string): boolean {
  if (/\p{N}|\b(?:who|whom|what|when|where|why|which|how)\b/u.test(text)) return true;
  const words = tokenize(text).map((token) => wordOf(token, text));
  return words.some(({ isOpen, isName, noun, adjective }) => isOpen && (isName || noun >= adjective));
}

/** "Strike when?" may have a noun of its own, and so a subject; "since when?" and "says who?" have none. */
export function hasOwnNoun(text: string): boolean {
  const bare = withoutMarks(text);
  const before = BEFORE_ASKING.exec(bare)?.[0] ?? '';
  const last = tokenize(before)
    .map((token) => wordOf(token, before))
    .at(-1);
  return last?.isOpen === true && !last.isParticiple && !/ed$/.test(last.word) && last.noun > 0;
}
const BEFORE_ASKING = /^.{2,80}(?= (?:how|how many|how much|when|where|who|why)$)/iu;
