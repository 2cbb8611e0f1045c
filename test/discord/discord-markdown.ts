/**
 * Discord's rules for Markdown, as its client had them on simple-markdown: each is tried where the text stands, the
 * first that matches wins. Lists, headings, quotations and subtext only where a line begins.
 */
const LINE_RULES: readonly [string, RegExp][] = [
  ['quote', /^ *>(?:>>)? /],
  ['heading', /^\s*#{1,3}\s+\S/],
  ['subtext', /^\s*-#\s+\S/],
  ['list', /^\s*(?:[*+-]|\d+\.)\s+\S/],
];
const LINK_LABEL = '(?:\\[[^\\]]*\\]|[^[\\]]|\\](?=[^[]*\\]))*';
const RULES: readonly [string, RegExp][] = [
  ['escape', /^\\[^0-9A-Za-z\s]/],
  ['code block', /^```/],
  ['code', /^(`+)[\s\S]*?[^`]\1(?!`)/],
  ['autolink', /^<[^: >]+:\/[^ >]+>/],
  ['url', /^(?:https?|steam):\/\/[^\s<]+[^<.,:;"'\]\s]/],
  ['link', new RegExp(`^\\[${LINK_LABEL}\\]\\(\\s*<?(?:\\([^)]*\\)|[^\\s\\\\]|\\\\.)*?>?\\s*\\)`)],
  ['mention', /^<(?:@[!&]?|#|:\w+:|a:\w+:|t:|\/[^:>]+:|id:)[^>]*>/],
  ['everyone', /^@(?:everyone|here)/],
  ['emoji', /^:[^\s:]+?(?:::skin-tone-\d)?:/],
  ['strong', /^\*\*(?:\\[\s\S]|[^\\])+?\*\*(?!\*)/],
  ['underline', /^__(?:\\[\s\S]|[^\\])+?__(?!_)/],
  [
    'em',
    /^_(?:__|\\[\s\S]|[^\\_])+?_(?!\w)|^\*(?=\S)(?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?\*(?!\*)/,
  ],
  ['strike', /^~~(?=\S)[\s\S]*?\S~~(?!~)/],
  ['spoiler', /^\|\|[\s\S]+?\|\|/],
];

/** All markup that Discord would read in a text, outermost first. */
export function markupOf(markdown: string, isInside = false): { kind: string; text: string }[] {
  const found: { kind: string; text: string }[] = [];
  let at = 0;
  while (at < markdown.length) {
    const rest = markdown.slice(at);
    const isLineStart = at === 0 ? !isInside : markdown[at - 1] === '\n';
    const rules = isLineStart ? [...LINE_RULES, ...RULES] : RULES;
    const matched = rules.map(([kind, rule]) => ({ kind, text: rule.exec(rest)?.[0] })).find(({ text }) => text);
    if (!matched?.text) {
      at += 1;
      continue;
    }
    const { kind, text } = matched;
    if (kind !== 'escape') found.push({ kind, text });
    if (kind === 'strong') found.push(...markupOf(text.slice(2, -2), true));
    if (kind === 'em') found.push(...markupOf(text.slice(1, -1), true));
    at += text.length;
  }
  return found;
}
