const begins = (...forms: readonly string[]): RegExp => new RegExp(`^(?:${forms.join('|')})\\b`);

/** Headings, in small letters, under which a story says what it is asked as such. */
export const HEADINGS = {
  next: begins(
    "what(?:['’]?s| is| happens| comes)? next",
    'what (?:happens|comes) (?:now|next)|what now|next steps?|looking ahead',
    'the (?:road|path|way) ahead|(?:the )?outlook',
    'what to (?:watch|expect)|what (?:this|it) means going forward|where (?:it|this|things) go(?:es)? from here',
  ),
  importance: begins(
    'why (?:it|this|that) matters|why (?:you|we) should care',
    "what(?:['’]?s| is) at stake|the stakes",
    '(?:the )?(?:big(?:ger)? picture|bottom line|significance)',
    'what (?:this|it|that)(?: all)? means|the impact|implications',
  ),
} as const;

const THE_STORY = '(?:this|the) (?:article|story|piece|report|page|post|text)';
const CHANGED = '(?:updated|amended|corrected|edited|revised|changed|modified)';

/** How a sentence begins that says that a story was changed. */
export const UPDATE = new RegExp(
  `^\\W{0,3}(?:${THE_STORY} (?:was|has been|is) (?:\\p{L}+ )?${CHANGED}|updated? ?(?::|on\\b|\\d))`,
  'iu',
);
