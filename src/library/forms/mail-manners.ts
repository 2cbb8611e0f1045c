/** Words that a message opens with, by language: those of a line that ends with a comma or the like. */
const GREETINGS = [
  'dear|hi|hello|hey|good (?:morning|afternoon|evening)',
  'liebe|lieber|sehr geehrte|hallo|guten (?:tag|morgen)',
  'bonjour|chère?s?|chers?|madame|monsieur|hola|estimad[oa]s?|caro|cara|beste|geachte|hej',
];
const GREETING = new RegExp(String.raw`^(?:${GREETINGS.join('|')})(?: [^,:!.?]{1,60})?\s*[,:!]$`, 'iu');
/** Lines that a message closes with, by language; below them stand only names. */
const CLOSINGS = [
  '(?:with )?(?:kind|best|warm|kindest|warmest) (?:regards|wishes)|regards|best|cheers|(?:many )?thanks',
  '(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?',
  'mit (?:freundlichen|besten|herzlichen) gr(?:ü|ue)(?:ß|ss)en|(?:viele|herzliche|liebe|beste) gr(?:ü|ue)(?:ß|ss)e',
  'cordialement|bien à vous|saludos(?: cordiales)?|atentamente|un saludo|cordiali saluti|met vriendelijke groet(?:en)?',
  'med vänlig hälsning|此致|敬礼',
];
const CLOSING = new RegExp(String.raw`^(?:${CLOSINGS.join('|')})\s*[,.!，！]?$`, 'iu');
/** In lines with words: who signs a message takes fewer. Set by hand. */
const LONGEST_NAMES = 6;

/** A message's text without the line that greets and those that take leave. */
export function withoutManners(text: string): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const from = GREETING.test((lines[first] ?? '').trim()) ? first + 1 : 0;
  let left = 0;
  let to = lines.length;
  for (let at = lines.length - 1; at > from && left <= LONGEST_NAMES; at--) {
    const line = (lines[at] ?? '').trim();
    if (CLOSING.test(line)) to = at;
    if (line !== '') left += 1;
  }
  const own = lines.slice(from, to).join('\n').trim();
  return /[\p{L}\p{N}]/u.test(own) ? own : text;
}
