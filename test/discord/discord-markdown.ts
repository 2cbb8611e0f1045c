/**
 * Discord's rules for Markdown, as its client had them on simple-markdown: each is tried at each place of the text, the
 * first that matches wins. Lists, headings, quotations and subtext only where a line begins.
 */
const LINE_RULES: readonly [string, RegExp][] = [
  ['quote', /^ *>(?:>>)? /],
  ['heading', /^\s*#{1,3}\s+\S/],
  ['subtext', /^\s*-#\s+(?=\S)/],
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
  // By name; no name has one or two digits alone.
  ['emoji', /^:(?!\d\d?:)[^\s:]+?(?:::skin-tone-\d)?:/],
  ['strong', /^\*\*(?:\\[\s\S]|[^\\])+?\*\*(?!\*)/],
  ['underline', /^__(?:\\[\s\S]|[^\\])+?__(?!_)/],
  [
    'em',
    /^_(?:__|\\[\s\S]|[^\\_])+?_(?!\w)|^\*(?=\S)(?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?\*(?!\*)/,
  ],
  ['strike', /^~~(?=\S)[\s\S]*?\S~~(?!~)/],
  ['spoiler', /^\|\|[\s\S]+?\|\|/],
];

/** What may be in the label of a link: with anything else, Discord shows the link as it is written. */
const IN_LABELS = ['strong', 'em', 'underline', 'strike', 'spoiler', 'code'];
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

export interface Markup {
  readonly kind: string;
  readonly text: string;
}

interface Place {
  readonly isInside: boolean;
  /** Not in a label: a backslash is shown there. */
  readonly isEscaping: boolean;
}

/** All markup that Discord would read in a text, outermost first. */
export function markupOf(markdown: string): Markup[] {
  return read(markdown, { isInside: false, isEscaping: true }).markup;
}

/** The text that Discord would show, without its styles; marks of lines and mentions stay. */
export function shownOf(markdown: string): string {
  return read(markdown, { isInside: false, isEscaping: true }).shown;
}

function read(markdown: string, place: Place): { markup: Markup[]; shown: string } {
  const markup: Markup[] = [];
  let shown = '';
  let at = 0;
  while (at < markdown.length) {
    const rest = markdown.slice(at);
    const isLineStart = at === 0 ? !place.isInside : markdown[at - 1] === '\n';
    const rules = isLineStart ? [...LINE_RULES, ...RULES] : RULES;
    const matched = rules
      .filter(([kind]) => place.isEscaping || kind !== 'escape')
      .map(([kind, rule]) => ({ kind, text: rule.exec(rest)?.[0] }))
      .find(({ text }) => text);
    const { kind, text = rest.slice(0, 1) } = matched ?? {};
    at += text.length;
    const [length, inside] = innerOf(kind, text);
    if (kind === undefined || kind === 'escape') shown += text.slice(-1);
    else if (kind === 'link') {
      const label = read(inside, { isInside: true, isEscaping: false });
      const isRead = label.markup.every((each) => IN_LABELS.includes(each.kind)) && !PICTURE.test(inside);
      markup.push({ kind: isRead ? kind : 'unread link', text }, ...label.markup);
      shown += isRead ? label.shown : text;
    } else if (length > 0) {
      const inner = read(inside, { ...place, isInside: true });
      markup.push({ kind, text }, ...inner.markup);
      shown += inner.shown;
    } else {
      markup.push({ kind, text });
      shown += text;
    }
  }
  return { markup, shown };
}

/** How long the marks on each side are, and what is between them. */
function innerOf(kind: string | undefined, text: string): [length: number, inside: string] {
  const length = { strong: 2, em: 1, link: 1 }[kind ?? ''] ?? 0;
  const end = kind === 'link' ? text.lastIndexOf('](') : text.length - length;
  return [length, text.slice(length, end)];
}
