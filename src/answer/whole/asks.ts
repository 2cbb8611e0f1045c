import { lexicon } from '../../language/lexicon/lexicon.ts';
import type { Question } from '../question/question.ts';

/** The word after "which" or "what other": a plural, unless it is a verb or a word like "bus". */
const WHICH = /\b(?:which|what)\s+(?:(?:all|are|else|other|the|these|those|were|\p{Nd}+)\s+)*([\p{L}’'-]+)/giu;
const PLURAL = /^(?:\p{L}+[^ius\P{L}]s|children|men|people|women)$/iu;
const LIST =
  /^(?:who|what)(?:\s+else)?\s+(?:are|were)\s+(?:all\s+)?(?:the|these|those)\b|^(?:list|name)\b|\b(?:each|one by one|reasons)\b/i;

/** Whether a question asks for several things, which may stand in several sentences; "Tell me about X" asks for all there is. */
export function asksForSeveral({ text, type, phrases }: Question): boolean {
  if (type === 'about' && phrases.length === 1) return true;
  const nouns = [...text.matchAll(WHICH)].map(([, noun = '']) => noun);
  return (
    LIST.test(text) || nouns.some((noun) => PLURAL.test(noun) && !lexicon('whole-no-plurals').has(noun.toLowerCase()))
  );
}

/** Whether a question asks what something is or how it works: "What is a spoke?", not "What is the council's next move?". */
export function asksWhatThatIs({ text }: Question): boolean {
  return (
    /^(?:so )?what(?:['’]?s| (?:is|are|was|were)) (?:(?:an?|the|this|these) )?(?:[\p{L}\p{N}-]+ ?){1,3}[?？]?$/iu.test(
      text,
    ) || /\bwhat (?:do|does|did) .+ (?:do|mean|stand for)\b|\bhow (?:do|does|did|will|would) .+ work\b/i.test(text)
  );
}

/** Whether a question asks who somebody is, by name. */
export const asksWhoThatIs = ({ text }: Question): boolean =>
  /^who(?:['’]?s| (?:is|are|was|were)) \p{Lu}/u.test(text.replace(/^W/, 'w'));

/** Whether a question asks for a cause or a purpose. */
export const asksWhy = ({ text, type }: Question): boolean => type === 'why' || /\bhow come\b|\bwhat for\b/i.test(text);

/** Whether a question asks for what follows if something is so. */
export const asksWhatIf = ({ text }: Question): boolean =>
  /\bwhat (?:if|happens|would happen|will happen)\b|\b(?:if|unless|in case)\b/i.test(text);
