/** Headings, in small letters, under which a story says what it is asked as such. */
export const HEADINGS = {
  next: /^(?:what(?:['’]?s| is| happens| comes)? next|what (?:happens|comes) (?:now|next)|next steps?|looking ahead|the (?:road|path|way) ahead|what to (?:watch|expect)|what (?:this|it) means going forward|what now|outlook|the outlook|where (?:it|this|things) go(?:es)? from here)\b/,
  importance:
    /^(?:why (?:it|this|that) matters|why (?:you|we) should care|what(?:['’]?s| is) at stake|the stakes|(?:the )?(?:big(?:ger)? picture|bottom line|significance)|what (?:this|it|that)(?: all)? means|the impact|implications)\b/,
  correction: /^(?:corrections?|clarifications?|correction and clarification|editor['’]?s(?:['’])? note)\b/,
} as const;

/** How a paragraph begins that corrects a story. */
export const CORRECTION = /^\W{0,3}(?:corrections?|clarification|an earlier version of (?:this|the))\b/i;
