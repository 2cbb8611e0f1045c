import { lexicon } from '../../language/lexicon/lexicon.ts';
import { contentTerms } from '../../language/tokens.ts';
import type { Consultation } from '../../reader/reader.ts';

/** What can be asked of a story as such, whatever it tells. */
export type StoryQuestion =
  | 'about'
  | 'author'
  | 'published'
  | 'newest'
  | 'names'
  | 'correction'
  | 'next'
  | 'importance';

const STORY = '(?:story|article|report|piece|text|news|post|interview)';
const IT = `(?:it|this|that|(?:the|this|that) (?:news )?${STORY})`;
const OF_IT = `(?: (?:of|to|in|for|on|about) ${IT})?`;
const IS = `(?:['’]?s| is| are| was| were| has been)`;

/** Whole questions; each must leave no word that could be about what a story tells. */
const FORMS: Readonly<Record<Exclude<StoryQuestion, 'about'>, readonly string[]>> = {
  author: [
    `who (?:wrote|has written|authored|reported|filed) ${IT}`,
    `who${IS} (?:the|its) (?:author|writer|reporter|journalist)s?${OF_IT}`,
    `(?:who|by whom)${IS} ${IT} (?:written |reported )?by`,
    `by whom${IS} ${IT} (?:written|reported)`,
    `(?:the )?(?:author|byline|writer)${OF_IT}`,
  ],
  published: [
    `(?:when|where|on what (?:day|date))${IS} ${IT} (?:first )?(?:published|written|posted|printed|from|released|dated)`,
    `when did ${IT} (?:come out|appear|run|get published)`,
    `how (?:old|recent|new)${IS} (?:this|the) ${STORY}`,
    `what(?:${IS})? (?:the )?(?:publication date|source|link|url)${OF_IT}`,
    `what(?:${IS}) the date of ${IT}`,
    `(?:who|what (?:paper|site|outlet)) published ${IT}`,
    `(?:where does|where did) ${IT} (?:come from|appear)`,
    `(?:the )?(?:date of publication|publication date|source|link)${OF_IT}`,
  ],
  newest: [
    `(?:what|which)(?:${IS})? (?:the )?(?:newest|latest|most recent|last) (?:one|${STORY})`,
    `(?:what|which) (?:one|${STORY})${IS} (?:the )?(?:newest|latest|most recent)`,
    `(?:the )?(?:newest|latest|most recent) ${STORY}`,
    `what(?:${IS}) new`,
  ],
  names: [
    `who(?:${IS})? (?:all )?(?:in|mentioned in|named in|quoted in|appears in|features in) ${IT}`,
    `who(?:${IS}) (?:involved|mentioned|named)${OF_IT}`,
    `who(?:${IS}) (?:the )?(?:main|key|central|important) (?:people|persons|players|figures|characters|names|actors)${OF_IT}`,
    `(?:what|which) (?:people|persons|names|companies)(?:${IS})? (?:there |mentioned |named )?(?:in|involved in|mentioned in) ${IT}`,
    `who(?:${IS}) it about`,
    `(?:the )?(?:main |key )?(?:people|names|players)${OF_IT}`,
  ],
  correction: [
    `what(?:${IS}) (?:corrected|the corrections?)${OF_IT}`,
    `(?:was|is|has|were) (?:anything|${IT}|something) (?:been )?corrected${OF_IT}`,
    `(?:is|was|are|were) there (?:a|any) corrections?${OF_IT}`,
    `(?:any|the) corrections?${OF_IT}`,
    `what did ${IT} get wrong`,
  ],
  next: [
    `what(?:['’]?s| is| will| does|${IS})? (?:(?:happen(?:s|ing)?|come(?:s)?|going to happen) )?next${OF_IT}`,
    `what happens (?:now|from here)${OF_IT}`,
    `(?:what are )?(?:the )?next steps${OF_IT}`,
  ],
  importance: [
    `why (?:does|should|would|is) ${IT} (?:all )?(?:matter|important|significant|relevant|(?:a )?big deal|news)`,
    `why should (?:i|we|anyone|anybody) care(?: about ${IT})?`,
    `so what`,
    `what(?:${IS}) (?:the )?(?:significance|importance|upshot|big deal)${OF_IT}`,
    `what does (?:it|this|that|it all|all this|all that|this all|(?:the|this) ${STORY}) mean`,
  ],
};

const PATTERNS = (Object.entries(FORMS) as [StoryQuestion, readonly string[]][]).map(
  ([asked, forms]) => [asked, new RegExp(`^(?:${forms.join('|')})[?？.! ]*$`, 'i')] as const,
);

/** What is asked of a story as such; nothing for a question about what it tells. */
export function storyQuestion(question: string): StoryQuestion | undefined {
  const plain = question.replace(/\s+/g, ' ').replaceAll('’', "'").trim();
  const core = plain
    .replace(/^(?:(?:so|and|but|ok|okay|hey|please)[, ]+)+(?=\S+ )/i, '')
    .replace(/[, ]+please(?=[?.! ]*$)/i, '');
  return PATTERNS.find(([, pattern]) => pattern.test(plain) || pattern.test(core))?.[0];
}

/** Questions of each kind, to which others in other words are alike. */
const EXAMPLES: Readonly<Record<StoryQuestion, readonly string[]>> = {
  about: [
    'What is this about?',
    'What is this story about?',
    'Give me a summary.',
    'Give me the gist.',
    'Sum it up.',
    'What is the main point of the article?',
  ],
  author: [
    'Who wrote this?',
    'Who wrote this article?',
    'Who is the author of this story?',
    'Which reporter or journalist wrote this report?',
    'Whose byline is it?',
    'Who should I credit for this report?',
  ],
  published: [
    'When was this published?',
    'When was this article written?',
    'What date did this story come out?',
    'How old is this article?',
    'Where was this published?',
    'What site is this from?',
    'Which newspaper or website published this article?',
    'What is the link to the original article?',
    'Is this article recent?',
  ],
  newest: ['Which story is the newest?', 'What is the latest story?', 'Is there a more recent article?'],
  names: [
    'Who is in it?',
    'Who is mentioned in this story?',
    'Which people are named in the article?',
    'Who are the main people in this story?',
  ],
  correction: [
    'What was corrected?',
    'Was there a correction to this article?',
    'Did they fix any mistakes in this story?',
    'Was anything in this report wrong?',
  ],
  next: [
    'What happens next?',
    'What comes next?',
    'Then what?',
    'What are the next steps?',
    'Where does it go from here?',
    'What should we watch for?',
    'What are we waiting for now?',
  ],
  importance: [
    'Why does it matter?',
    'Why is this important?',
    'Why should I care?',
    'What does this mean?',
    'So what?',
    'What is at stake?',
    'What is the big deal?',
  ],
};
const ALL_EXAMPLES = (Object.entries(EXAMPLES) as [StoryQuestion, readonly string[]][]).flatMap(([asked, questions]) =>
  questions.map((question) => ({ asked, question })),
);
/** Cosine from which on a question is taken to ask the same as an example. Set by hand. */
const ALIKE = 0.5;

const STORY_WORDS = new Set(contentTerms([...lexicon('story-words')].join(' ')));

/**
 * The same in any words, with a reader: what the most alike example asks. A question with a word that does not speak of
 * stories as such asks what a story tells.
 */
export async function storyQuestionByMeaning(
  question: string,
  consultation: Pick<Consultation, 'alike'>,
): Promise<StoryQuestion | undefined> {
  const asked = storyQuestion(question);
  if (asked || !contentTerms(question).every((term) => STORY_WORDS.has(term))) return asked;
  const alike = (await consultation.alike(ALL_EXAMPLES.map((example) => example.question))) ?? [];
  const most = Math.max(...alike);
  return most >= ALIKE ? ALL_EXAMPLES[alike.indexOf(most)]?.asked : undefined;
}
