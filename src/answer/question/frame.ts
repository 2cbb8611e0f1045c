import { alternatives, lexicon } from '../../language/lexicon/lexicon.ts';

/** Words that a question, or what follows "and" or "please", begins with. */
const ASKS = [
  "(?=(?:who|what|when|where|why|how)(?:['’]?s)?\\b|(?:whom|whose|which|if|whether|is|are|was|were|do|does|did|has|have|had)\\b",
  "|(?:will|would|can|could|should|may|might|tell|give|show|explain|any|i|i['’]?m|i['’]d|just|wondering|pls|please)\\b)",
].join('');
/** The same for a question within another. */
const ASKS_WITHIN = '(?=(?:about|of|if|whether|who|whom|whose|what|when|where|why|which|how)\\b)';

/** Before a question; each may follow another. */
const BEFORE = [
  `^(?:${alternatives('question-greetings')})(?:\\s*[,!.:;–-]+\\s*|\\s+${ASKS})`,
  `^(?:${alternatives('question-do-you-know')})[\\s,:]+(?:please\\s+)?${ASKS_WITHIN}(?:about\\s+)?`,
  `^(?:${alternatives('question-lead-ins')})[\\s,:]+(?:about\\s+)?`,
  `^[¿¡]?\\s*(?:${alternatives('question-words-elsewhere')})[\\s,:]+(?=\\S+\\s+\\S)`,
  [
    '^(?:please\\s+)?(?:(?:can|could|would|will)\\s+(?:you|u)\\s+)?(?:please\\s+|pls\\s+|kindly\\s+)?',
    '(?:tell|give|show|explain(?:\\s+to)?|remind)\\s+(?:me|us)[\\s,]+',
    '(?:please\\s+|pls\\s+)?(?:more\\s+|everything\\s+|something\\s+)?(?:about\\s+)?',
  ].join(''),
  [
    '^what\\s+(?:does|do|did)\\s+',
    '(?:it|they|this|the\\s+(?:story|stories|article|text|author|report))\\s+',
    '(?:say|write|mention|tell)\\s+(?:us\\s+)?(?:about|of|on)\\s+',
  ].join(''),
  '^what\\s+(?:is|was)\\s+(?:said|written|known|the\\s+story)\\s+(?:about|of|on)\\s+',
].map((pattern) => new RegExp(pattern.replaceAll(/(?<!\[)'/g, "['’]"), 'i'));

/** After a question. */
const AFTER = [
  /[\s,]*(?:according\s+to|in)\s+(?:this|the)\s+(?:story|article|text|report)(?=[\s?.!]*$)/i,
  /[\s,.!]+(?:please|pls|plz|thx)(?=[\s?.!]*$)/i,
  /(?:[,.!]|(?<=\?))\s*(?:thanks|thank\s+you|do\s+you\s+know|any\s+idea)(?:\s+in\s+advance)?[\s?.!]*$/i,
  /\s+or\s+(?:what|not)(?=[\s?.!]*$)/i,
];

/** A question, and one that follows it. */
const TWO = new RegExp(`^(?<first>[^?]+\\?)\\s+(?:(?:and|also|or|so)\\s+)?${ASKS}`, 'i');
/** Words of a question that stands by itself, at least; "Really?" does not. Set by hand. */
const FEWEST = 4;

const SPELLINGS = new Map(
  [...lexicon('question-spellings')].map((line) => line.split(' ')).map(([a = '', b = '']) => [a, b]),
);

/**
 * A question without what says nothing about its subject: "tell me about the deal" → "the deal", "hi, do you know if it
 * rained" → "whether it rained". Of two questions in one the first is read. Small words get the spelling of a book, and
 * what is in capitals throughout is read in small letters.
 */
export function withoutFrame(typed: string): string {
  const plain = spelt(quiet(typed.trim().replace(/\s+/g, ' ')));
  const { first } = TWO.exec(plain)?.groups ?? {};
  let core = first && first.split(' ').length >= FEWEST ? first : plain;
  for (let last = ''; last !== core; ) {
    last = core;
    for (const frame of [...BEFORE, ...AFTER]) core = core.replace(frame, '').trim() || core;
  }
  // "I wonder if it rained" asks whether; "if it rains, who pays?" does not.
  return core === plain ? core : core.replace(/^if\b/i, 'whether');
}

/** Capitals throughout say nothing, unless all words are short forms: "US GDP". */
function quiet(text: string): string {
  const isLoud = /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text) && text.includes(' ');
  return isLoud ? text.toLowerCase() : text;
}

/** "Whats" → "What's", and "u" → "you"; a capital within the question belongs to a name. */
function spelt(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}'’-])(?:\p{Ll}|(?<=^)\p{Lu})\p{Ll}*(?![\p{L}\p{N}'’-])/gu, (word) => {
    const meant = SPELLINGS.get(word.toLowerCase());
    if (meant === undefined) return word;
    return /^\p{Lu}/u.test(word) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
  });
}
