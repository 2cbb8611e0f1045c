/** What a question asks for; `about` all that is said of something, `overview` what a story is about. */
export type QuestionType =
  | 'who'
  | 'when'
  | 'where'
  | 'money'
  | 'percent'
  | 'number'
  | 'why'
  | 'how'
  | 'which'
  | 'what'
  | 'yes-no'
  | 'about'
  | 'overview';

/** Ways of asking that say nothing of what is asked for. */
const FRAMES = [
  /^(?:please\s+)?(?:(?:can|could|would)\s+you\s+)?(?:tell|give|show|explain(?:\s+to)?|remind)\s+(?:me|us)\s+(?:more\s+|everything\s+|something\s+)?(?:about\s+)?/i,
  /^what\s+(?:does|do|did)\s+(?:it|they|this|the\s+(?:story|stories|article|text|author|report))\s+(?:say|write|mention|tell)\s+(?:us\s+)?(?:about|of|on)\s+/i,
  /^what\s+(?:is|was)\s+(?:said|written|known|the\s+story)\s+(?:about|of|on)\s+/i,
  /[\s,]*(?:according\s+to|in)\s+(?:this|the)\s+(?:story|article|text|report)(?=[\s?.!]*$)/i,
];

const STORY = '(?:it|this|(?:the|this|these) (?:story|stories|articles?|news|text))';
const OVERVIEW = new RegExp(
  `^(?:please )?(?:(?:can|could) you )?(?:${[
    `what(?:['’]s| is| are| was) ${STORY} (?:all )?about`,
    `what(?:['’]s| is| was) (?:going on|happening|the (?:news|story|gist|main point))`,
    'what (?:has )?happened',
    `(?:an? |the )?(?:short |quick |brief )?(?:summary|overview|gist)(?: of ${STORY})?`,
    `summari[sz]e(?: ${STORY})?`,
    `(?:what are )?(?:the )?(?:main|key) (?:points|facts)(?: (?:of|in) ${STORY})?`,
    'tl;?dr',
  ].join('|')})(?: please)?[?？.! ]*$`,
  'i',
);

const TYPES: readonly (readonly [QuestionType, RegExp])[] = [
  ['who', /\b(?:who|whom|whose)\b|谁|誰|누구/i],
  ['when', /\bwhen\b|\b(?:what|which)\s+(?:year|date|day|month|time)\b|何时|什么时候|いつ|언제/i],
  ['where', /\bwhere\b|\b(?:what|which)\s+(?:city|country|place|town|state)\b|哪里|どこ|어디/i],
  ['percent', /\b(?:what|how\s+many)\s+per\s?cent(?:age)?\b|\bwhat\s+(?:share|proportion)\b/i],
  [
    'money',
    /\bhow\s+much\b.*\b(?:worth|cost|pay|paid|price|spend|spent|money|raise[ds]?|value|dollars?)\b|\b(?:what(?:['’]?s|\s+(?:is|was))\s+the|^(?!.*\bwh)[^?]*?)\s+(?:price|cost|value)\b|多少[钱錢]/i,
  ],
  [
    'number',
    /\bhow\s+(?:many|much|long|old|far|big|large|tall|often)\b|\b(?:what(?:['’]?s|\s+(?:is|was))\s+the|^(?!.*\bwh)[^?]*?)\s+number\s+of\b|多少|几|いくつ|얼마/i,
  ],
  ['why', /\bwhy\b|\bwhat\s+(?:caused|made)\b|\b(?:reason|cause)\s+(?:for|of|why)\b|为什么|なぜ|왜/i],
  ['how', /\bhow\b|怎么|如何/i],
  ['which', /\bwhich\b|哪些|哪个/i],
  ['what', /\bwhat\b|什么|何/i],
  ['yes-no', /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might)\b/i],
];

/** The question without the frame it is put in: "tell me about the deal" → "the deal". */
export function withoutFrame(question: string): string {
  let core = question.trim().replace(/\s+/g, ' ');
  for (const frame of FRAMES) core = core.replace(frame, '').trim() || core;
  return core;
}

/** The kind of answer that the question's first cue asks for. */
export function typeOf(question: string): QuestionType {
  if (OVERVIEW.test(question)) return 'overview';
  let first: { type: QuestionType; at: number } | undefined;
  for (const [type, pattern] of TYPES) {
    const at = question.search(pattern);
    if (at >= 0 && (!first || at < first.at)) first = { type, at };
  }
  return first?.type ?? 'about';
}
