import type { SpanKind } from '../../search/typed-spans.ts';

/** What a ranked question can ask for; `about` is all that is said of something. The order is that of learnt weights. */
export const RANKED_TYPES = [
  'who',
  'when',
  'where',
  'money',
  'percent',
  'number',
  'why',
  'how',
  'which',
  'what',
  'yes-no',
  'about',
] as const;

/** What a question asks for; `overview` is what a story is about, which no ranking is needed for. */
export type QuestionType = (typeof RANKED_TYPES)[number] | 'overview';

/** What the answer to a question of each type is like, most fitting first. */
const EXPECTED: Readonly<Partial<Record<QuestionType, readonly SpanKind[]>>> = {
  who: ['name', 'capital'],
  when: ['year', 'date', 'number'],
  where: ['name', 'capital'],
  money: ['money', 'number'],
  percent: ['percent', 'number'],
  number: ['number', 'percent', 'money', 'year'],
};

/** Kinds of span that could be the answer to a question of a type, most fitting first. */
export function expectedKinds(type: QuestionType): readonly SpanKind[] {
  return EXPECTED[type] ?? [];
}

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

/** Matches "what is the (number) of" and, without a question word before it, "the number of". @param words Alternatives. */
function whatIsThe(words: string): RegExp {
  return new RegExp(`\\b(?:what(?:['’]?s|\\s+(?:is|was))\\s+the|^(?!.*\\bwh)[^?]*?)\\s+(?:${words})`, 'i');
}

/** What each type is asked for with. */
const CUES: readonly (readonly [QuestionType, ...RegExp[]])[] = [
  ['who', /\b(?:who|whom|whose)\b|谁|誰|누구/i],
  ['when', /\bwhen\b|\b(?:what|which)\s+(?:year|date|day|month|time)\b|何时|什么时候|いつ|언제/i],
  ['where', /\bwhere\b|\b(?:what|which)\s+(?:city|country|place|town|state)\b|哪里|どこ|어디/i],
  ['percent', /\b(?:what|how\s+many)\s+per\s?cent(?:age)?\b|\bwhat\s+(?:share|proportion)\b/i],
  [
    'money',
    /\bhow\s+much\b.*\b(?:worth|cost|pay|paid|price|spend|spent|money|raise[ds]?|value|dollars?)\b|多少[钱錢]/i,
    whatIsThe('(?:price|cost|value)\\b'),
  ],
  [
    'number',
    /\bhow\s+(?:many|much|long|old|far|big|large|tall|often)\b|多少|几|いくつ|얼마/i,
    whatIsThe('number\\s+of\\b'),
  ],
  ['why', /\bwhy\b|\bwhat\s+(?:caused|made)\b|\b(?:reason|cause)\s+(?:for|of|why)\b|为什么|なぜ|왜/i],
  ['how', /\bhow\b|怎么|如何/i],
  ['which', /\bwhich\b|哪些|哪个/i],
  ['what', /\bwhat\b|什么|何/i],
  ['yes-no', /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|whether)\b/i],
];

/** The type that the question's first cue asks for; `about` without one. */
export function typeOf(question: string): QuestionType {
  if (OVERVIEW.test(question)) return 'overview';
  let first: { type: QuestionType; at: number } | undefined;
  for (const [type, ...patterns] of CUES)
    for (const pattern of patterns) {
      const at = question.search(pattern);
      if (at >= 0 && (!first || at < first.at)) first = { type, at };
    }
  return first?.type ?? 'about';
}
