import { lexicon } from '../language/lexicon/lexicon.ts';

/** What a text with a mark of some program has, the mark, and what stays of it. */
type Rule = readonly [hint: string, mark: RegExp, stays: string];

/** What a text with marks of other programs has: looked for first, in a fraction of the time. */
const MAY_HAVE = new RegExp(
  [
    String.raw`\[\[|==|%%|\{[{%:#./*]|\x60{3}|~~~|::|!!!|<%|-8<-|\?\?\?|\$\$|\*\[|@\[|\[![\w-]|</?[A-Za-z]|[~^+]|#\p{L}|:\w+:|\]\(#|\]\{`,
    String.raw`\[(?:@|TOC|/?(?:caption|gallery|embed|video|audio|playlist|button|vc_|et_pb_))`,
    String.raw`^(?:\\|(?:import|export) |[ \t]*[•◦▪‣])`,
  ].join('|'),
  'imu',
);

/** The class or the id of what a page has beside its story. */
const BESIDE =
  String.raw`[^<>]{0,200}\b(?:class|id)="[^"<>]{0,100}\b(?:ads?|advert\w*|breadcrumbs?|comments|cookies?|newsletter|promo` +
  String.raw`|related|share|sharing|social|sponsor\w*|subscribe)\b`;

/** From an opening mark to a closing one nothing is of the story. */
const HIDDEN: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/%%/g, /%%/g],
  [/\{\/\*/g, /\*\/\}/g],
  [/\{%-?\s{0,9}comment\s{0,9}-?%\}/g, /\{%-?\s{0,9}endcomment\s{0,9}-?%\}/g],
  [/\{%-?\s{0,9}highlight\b/g, /\{%-?\s{0,9}endhighlight\s{0,9}-?%\}/g],
  ...[
    'script',
    'style',
    'nav',
    'form',
    'button',
    'noscript',
    'figcaption',
    'iframe',
    'svg',
    'select',
    'template',
    'video',
    'audio',
  ].map((tag) => [new RegExp(`<${tag}\\b`, 'gi'), new RegExp(`</${tag}\\s{0,9}>`, 'gi')] as const),
  ...['div', 'section', 'p', 'ul'].map(
    (tag) => [new RegExp(`<${tag}\\b${BESIDE}`, 'gi'), new RegExp(`</${tag}\\s{0,9}>`, 'gi')] as const,
  ),
];

/** Obsidian and other notes. */
const NOTES: readonly Rule[] = [
  ['![[', /!\[\[[^[\]\n]{1,300}\]\]/g, ''],
  ['[[', /^[ \t]*(?:[-*] )?\p{L}[\p{L} ]{0,20}:(?:[ \t,·|]*\[\[[^[\]\n]{1,200}\]\])+[ \t]*$/gmu, ''],
  ['[[', /(?<![^\n]\n)(?:^[ \t]*[-*+] \[\[[^[\]\n]{1,200}\]\][ \t]*(?:\n|$)){2,}(?![ \t]*[-*+] )/gm, ''],
  ['<%', /<%[^%]{0,1000}%>/g, ''],
  ['[[', /^[ \t]*\[\[_?toc_?\]\][ \t]*$/gim, ''],
  ['[[', /\[\[[^[\]|\n]{1,300}?\\?\|([^[\]\n]{1,300})\]\]/g, '$1'],
  ['[[', /\[\[#?([^[\]|#\n]{1,300})(?:#[^[\]|\n]{1,300})?\]\]/g, '$1'],
  ['==', /(?<![\w=])==(?=[^\s=])([^=\n]{1,2000})(?<=\S)==(?![\w=])/g, '$1'],
  ['^', /[ \t]\^[\w-]{1,40}[ \t]*$/gm, ''],
  ['[!', /^((?:[ \t]*>)+[ \t]*)\[![\w|-]{1,40}\][+-]?[ \t]*(.*)$/gm, '$1$2\n$1'],
  ['#', /^[ \t]*(?:#\p{L}[\p{L}\p{N}_/-]*[ \t]*)+$/gmu, ''],
  ['#', /(?<=[.!?…][ \t])(?:#\p{L}[\p{L}\p{N}_/-]*[ \t]*)+$/gmu, ''],
  ['::', /^[ \t]*(?:[-*][ \t]+)?\p{L}[\p{L} _-]{0,40}::(?:[ \t].*)?$/gmu, ''],
  ['::', /\(\p{L}[\p{L} _-]{0,30}:: ?([^[\]()\n]{0,200})\)(?= \p{Ll})/gu, '$1'],
  ['::', /[ \t]?[[(]\p{L}[\p{L} _-]{0,30}:: ?[^[\]()\n]{0,200}[\])]/gu, ''],
  ['::', /(?<![\w:])::(?=[^\s:])([^:\n]{1,500})(?<=\S)::(?![\w:])/g, '$1'],
];

/** Hugo, Jekyll, kramdown, Pandoc, WordPress: tags, attributes, marks of their own. */
const SITES: readonly Rule[] = [
  ['{{', /\{\{[<%][^{}]{0,1000}[>%]\}\}/g, ''],
  ['{%', /\{%[^{}]{0,1000}%\}/g, ''],
  ['{{', /\{\{[^{}]{0,300}\}\}/g, ''],
  ['{:', /^[*-][ \t].{0,60}\n\{:toc[^{}\n]{0,60}\}/gim, ''],
  ['{:', /\{:[^{}\n]{0,200}\}/g, ''],
  ['{', /\[([^[\]\n]{1,300})\]\{[.#][^{}\n]{0,200}\}/g, '$1'],
  ['{', /(?<![ \t])[ \t]*\{[#.][^{}\n]{0,200}\}(?=[ \t]*$)/gm, ''],
  ['=== "', /^=== "([^"\n]{1,80})"[ \t]*$/gm, '$1\n'],
  ['-8<-', /^[ \t]*-{1,2}8<-{1,2}.*$/gm, ''],
  ['*[', /^\*\[[^[\]\n]{1,40}\]:.*$/gm, ''],
  ['$$', /^[ \t]*\$\$[ \t]*\n(?:(?![ \t]*\$\$)[^\n]*\n){0,100}[ \t]*\$\$[ \t]*$/gm, ''],
  ['@[', /^[ \t]*@\[[\w -]{1,40}\]\([^()\n]{0,300}\)[ \t]*$/gm, ''],
  ['[', /^[ \t]*\[TOC\][ \t]*$/gim, ''],
  [
    '\\',
    /^[ \t]*\\(?:newpage|pagebreak|clearpage|bigskip|medskip|smallskip|noindent|tableofcontents|toc)[ \t]*$/gm,
    '',
  ],
  ['@', /[ \t]?\[-?@[^[\]\n]{1,200}\](?!\()/g, ''],
  ['^', /\^(?=\[[^[\]\n]{1,1000}\])/g, ' '],
  ['~', /(?<=[\p{L}\p{N}])~([\p{L}\p{N}+-]{1,5})~(?!~)/gu, '$1'],
  ['^', /(?<=[\p{L}\p{N}])\^([\p{L}\p{N}+-]{1,5})\^/gu, '$1'],
  ['++', /(?<![\w+])\+\+(?=[^\s+])([^+\n]{1,500})(?<=\S)\+\+(?![\w+])/g, '$1'],
  ['[', /\[\/?(?:caption|gallery|embed|video|audio|playlist|button|vc_\w+|et_pb_\w+)\b[^[\]\n]{0,500}\](?![[(])/g, ''],
  [
    '',
    /[ \t]?\[\[?\^?\d{1,3}\]?\]\(#[^()\s]{0,80}\)|(?<=[.!?,;:)\]”"’\s]|\p{L}{3})<sup>(?:<a\b[^<>]*>)?\[?\d{1,3}\]?(?:<\/a>)?<\/sup>/gu,
    '',
  ],
  [':', /[ \t]?(?<![\p{L}\p{N}:]):[a-z][a-z\d_+-]{2,30}:(?![\p{L}\p{N}:])/gu, ''],
  ['', /^[ \t]*[•◦▪‣][ \t]+/gm, '- '],
  [':::', /^[ \t]*:{3,}[ \t]*\{?[.#]?[\w-]*\}?(?:\[([^[\]\n]*)\]|[ \t]+([^\n]*))?[ \t]*$/gm, '\n$1$2\n'],
];

/** MDX: modules and components. */
const COMPONENTS: readonly Rule[] = [
  ['import ', /^import (?:[^\n]{1,300} from )?['"][^'"\n]{1,300}['"];?[ \t]*$/gm, ''],
  ['export ', /^export (?:const|default|let|var|function|async)\b[^\n]*(?:\n(?![ \t]*$)[^\n]+){0,200}/gm, ''],
  ['<', /^[ \t]*<\/?[A-Z][\w.]*(?:\s[^<>]{0,2000})?\/?>[ \t]*$/gm, '\n'],
  ['<', /<\/?[A-Z][\w.]*(?:\s[^<>]{0,2000})?\/?>/g, ''],
];
const EXPRESSION = /\{[\w$.]{1,60}(?:\([^(){}\n]{0,100}\))?\}/g;
const IS_MDX = /^(?:import|export) |<[A-Z][\w.]*[\s/>]/m;

/** `!!! note "Title"`, with what is indented under it. */
const ADMONITION =
  /^(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]+"([^"\n]*)")?[ \t]*\n((?:(?: {4}|\t)[^\n]*(?:\n|$)|[ \t]*\n)*)/gm;

/**
 * Markdown of other programs as plain Markdown (CommonMark with tables): the words stay, the marks go. Code, diagrams and queries are left
 * out, and so is what pages hide or press. The mark of a fence that nothing closes is taken off, so that it hides no heading.
 */
export function plainMarkdown(source: string): string {
  if (!MAY_HAVE.test(source)) return source;
  return partsOf(source.replace(/\r\n?/g, '\n'))
    .map(({ text, isFenced }) => (isFenced ? text : withoutMarks(text)))
    .join('\n');
}

function withoutMarks(source: string): string {
  let text = HIDDEN.reduce((left, [open, close]) => withoutBetween(left, open, close), source);
  if (IS_MDX.test(text)) text = applied(text, COMPONENTS).replace(EXPRESSION, '');
  text = applied(applied(text, SITES), NOTES);
  return text.replace(
    ADMONITION,
    (_, title: string | undefined, body: string) => `${title ?? ''}\n\n${body.replace(/^(?: {4}|\t)/gm, '')}\n`,
  );
}

const applied = (text: string, rules: readonly Rule[]): string =>
  rules.reduce((left, [hint, mark, stays]) => (left.includes(hint) ? left.replace(mark, stays) : left), text);

/** Leaves out each part from an opening mark to the next closing one. What is never closed stays, without its mark. */
function withoutBetween(text: string, open: RegExp, close: RegExp): string {
  let [result, from] = ['', 0];
  open.lastIndex = 0;
  for (let match = open.exec(text); match; match = open.exec(text)) {
    close.lastIndex = open.lastIndex;
    if (!close.test(text)) break;
    result += text.slice(from, match.index);
    from = close.lastIndex;
    open.lastIndex = from;
  }
  return from === 0 ? text : result + text.slice(from);
}

const FENCE = /^ {0,3}(`{3,}|~{3,})([^\n]*)$/;

interface SourcePart {
  readonly text: string;
  readonly isFenced: boolean;
}

/** The text between fences, and the fenced parts that are words: those in a language of programs are left out. */
function partsOf(source: string): SourcePart[] {
  if (!/^ {0,3}(?:```|~~~)/m.test(source)) return [{ text: source, isFenced: false }];
  const lines = source.split('\n');
  const longest = longestClosing(lines);
  const parts: SourcePart[] = [];
  let plain: string[] = [];
  const close = (): void => {
    if (plain.length > 0) parts.push({ text: plain.join('\n'), isFenced: false });
    plain = [];
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    const [, mark = '', info = ''] = FENCE.exec(line) ?? [];
    const sign = mark.charAt(0);
    if (mark === '' || (sign === '`' && info.includes('`'))) {
      plain.push(line);
      continue;
    }
    if ((longest[sign === '`' ? 0 : 1]?.[i + 1] ?? 0) < mark.length) continue;
    let end = i + 1;
    while (!closes(lines[end] ?? mark, sign, mark.length)) end += 1;
    const kind = /^[\s{.]*([\w+#-]*)/.exec(info)?.[1]?.toLowerCase() ?? '';
    const within = lines.slice(i + 1, end);
    if (/^ad-/.test(kind))
      plain.push('', ...within.filter((each) => !/^(?:title|icon|color|collapse):/.test(each)), '');
    else if (!lexicon('code-languages').has(kind)) {
      close();
      parts.push({ text: lines.slice(i, end + 1).join('\n'), isFenced: true });
    } else plain.push('');
    i = end;
  }
  close();
  return parts;
}

function closes(line: string, sign: string, length: number): boolean {
  const mark = /^ {0,3}([`~]{3,})[ \t]*$/.exec(line)?.[1];
  return mark?.startsWith(sign) === true && mark.length >= length;
}

/** Of each line, for ` and ~, the longest mark that closes a fence from there on: to look for each anew would take quadratic time. */
function longestClosing(lines: readonly string[]): readonly (readonly number[])[] {
  return ['`', '~'].map((sign) => {
    const longest = new Array<number>(lines.length + 1).fill(0);
    for (let i = lines.length - 1; i >= 0; i--) {
      const mark = /^ {0,3}([`~]{3,})[ \t]*$/.exec(lines[i] as string)?.[1] ?? '';
      longest[i] = Math.max(longest[i + 1] as number, mark.startsWith(sign) ? mark.length : 0);
    }
    return longest;
  });
}
