import type { Corpus } from '../../corpus/corpus.ts';
import { verbForm } from '../../language/verb-forms.ts';
import type { Story } from '../../library/types.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import type { Made } from './clause-questions.ts';
import type { Proposal } from './proposal.ts';

/** Names of a story that are asked about at most. Set by hand. */
const MOST_NAMES = 16;
/** Persons that are asked after at most: a reader asks after those that matter. Set by hand. */
const MOST_PEOPLE = 6;

const POINTS =
  /\b(?:he|she|it|they|him|hers?|his|its|their|them|this|that|these|those|there|here|i|we|you|our|your|my|such|one)\b|["“”()]/i;
const IF = /^If ([^,]{8,70}), (?:then )?[^,]*\b(will|would|could|may|might)\b/;
const IF_LAST = /\b(will|would|could|may|might)\b.* if ([^,]{8,70}?)(?:,.*)?[.!]?$/;
const WORTH = /\b[Tt]he ([$€£]\d[\d.,]*(?: (?:million|billion|trillion))?) ((?:\p{Lu}[\p{L}-]+ )*\p{Lu}[\p{L}-]+)/u;

/** Questions that a sentence answers by its form alone: what happens if something does, what something is worth, what a name is. */
export function formQuestions(text: string): Made[] {
  const made: Made[] = [];
  const plain = text.replace(/\s+/g, ' ');
  const condition = IF.exec(plain)?.[1] ?? IF_LAST.exec(plain)?.[2];
  if (condition && !POINTS.test(condition) && condition.split(' ').length >= 3)
    made.push(['what if', `${isPast(condition) ? 'What would happen' : 'What happens'} if ${condition}?`]);
  const worth = WORTH.exec(plain);
  if (worth) made.push(['how much', `How much is the ${worth[2]} worth?`]);
  return made;
}

/** Whether a condition is one that does not hold: "if the deal failed". */
const isPast = (condition: string): boolean =>
  condition
    .split(' ')
    .some((word, i) => i > 0 && (/^(?:was|were|did|had)$/.test(word) || verbForm(word)?.tense === 'past')) &&
  !/\b(?:is|are|has|have)\b/.test(condition);

/** Questions for who or what the names of a story are. */
export function* nameQuestions(corpus: Corpus, story: Story | undefined): Generator<Proposal> {
  let people = 0;
  for (const name of corpus.names.offered(story).slice(0, MOST_NAMES)) {
    const role = name.roles.find(({ sentence }) => !story || sentence.passage.story === story);
    if (name.kind === 'person') {
      people += role ? 1 : 0;
      if (role && people <= MOST_PEOPLE)
        yield { kind: 'who is', question: `Who is ${name.name}?`, ...placeOf(role.sentence) };
      const office = role && officeOf(role.document.text.slice(role.start, role.end));
      if (office) yield { kind: 'who does', question: `Who is the ${office}?`, ...placeOf(role.sentence) };
      continue;
    }
    for (const mention of name.mentions) {
      if (!mention.sentence || (story && mention.story !== story)) continue;
      const { sentence } = mention;
      const after = sentence.passage.document.text.slice(mention.end, sentence.sentence.end);
      if (!/^(?:,? (?:is|was) an? |, an? (?=[^,]{8,80}[,.]))/.test(after)) continue;
      yield { kind: 'what is', question: `What is ${name.name}?`, ...placeOf(sentence) };
      break;
    }
  }
}

/** An office that one person has: "mayor of Pell", "chief executive of Orlen Lines". */
function officeOf(role: string): string | undefined {
  const plain = role.replace(/\s+/g, ' ').replace(/^the /i, '');
  const isOne =
    /^(?:[\p{Ll}-]+ ){0,2}(?:president|minister|mayor|executive|director|chair|chairman|chairwoman|head|leader|secretary|governor|commissioner|chief|coach|captain|spokesman|spokeswoman|spokesperson|founder|editor|chancellor) (?:of|for) (?:the )?\p{Lu}[\p{L}.'’ -]{2,40}$/u.test(
      plain,
    );
  return isOne && !/\b(?:former|ex|then|late|acting|vice|deputy|assistant|a|an)\b/i.test(plain) ? plain : undefined;
}

/** Headings that are questions, as they stand. */
export function* headingQuestions(corpus: Corpus, story: Story | undefined): Generator<Proposal> {
  for (const document of story ? story.documents : corpus.library.documents)
    for (const [i, { heading }] of document.sections.entries()) {
      const text = heading?.text.trim() ?? '';
      if (!/^(?:Who|What|When|Where|Why|How|Which)\b[^?]{6,70}\?$/.test(text) || POINTS.test(text)) continue;
      const passages = document.passages.filter(({ section }) => section === i);
      const [first, last] = [passages[0], passages.at(-1)];
      if (first && last)
        yield { kind: 'heading', question: text, document, within: { start: first.start, end: last.end } };
    }
}

/** The last resort: what the story says about a name, or about what a heading names. */
export function* aboutQuestions(corpus: Corpus, story: Story | undefined): Generator<Proposal> {
  const saying = !story && corpus.library.stories.length > 1 ? 'What do the stories say' : 'What does the story say';
  for (const name of corpus.names.offered(story).slice(0, MOST_NAMES)) {
    const document = name.mentions.find((mention) => !story || mention.story === story)?.document;
    if (document && name.kind !== 'person')
      yield {
        kind: 'about',
        question: `${saying} about ${name.name}?`,
        document,
        within: { start: 0, end: document.text.length },
      };
  }
}

function placeOf({ passage, sentence }: IndexedSentence): Pick<Proposal, 'document' | 'within'> {
  return { document: passage.document, within: sentence };
}
