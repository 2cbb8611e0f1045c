/** Text of about so many characters, and longer the more there are. */
type Make = (characters: number) => string;

const again =
  (piece: string, before = '', after = ''): Make =>
  (characters) =>
    `${before}${piece.repeat(Math.ceil(characters / piece.length))}${after}`;

/** A piece that has a number of its own each time. */
const each =
  (piece: (i: number) => string, between = ' '): Make =>
  (characters) => {
    const pieces: string[] = [];
    for (let i = 0, length = 0; length < characters; i++) {
      const made = piece(i);
      pieces.push(made);
      length += made.length + between.length;
    }
    return pieces.join(between);
  };

/** A name's last word of letters alone, another for each number. */
const surname = (i: number): string =>
  `B${[...i.toString(26)].map((digit) => 'abcdefghijklmnopqrstuvwxyz'[Number.parseInt(digit, 26)]).join('')}n`;

const NESTED = 150;

/** Kinds of input that no story is made of, but that somebody’s file may hold. */
export const KINDS: Readonly<Record<string, Make>> = {
  'initials: J. J. J.': again('J. '),
  'titles: Mr. Mr. Mr.': again('Mr. '),
  'capitals: John Smith John Smith': again('John Smith '),
  'one name, each with a verb': again('John Smith said so. '),
  'other names: John Aon, John Bon': each((i) => `John ${surname(i)}`),
  'other names, a sentence each': each((i) => `John ${surname(i)} came.`),
  'by-lines: By X van der': again('By X van der '),
  'by-lines in lines': again('By X van der Berg\n'),
  'roles: chief executive of the chief executive': again('chief executive of the '),
  commas: again('a, '),
  'commas without blanks': again('1,'),
  and: again('Anna and '),
  'one word, spaced': again('word '),
  'one word without an end': again('word'),
  'one letter': again('a'),
  'one capital': again('A'),
  digits: again('7'),
  'numbers: 1,000,': again('1,000,'),
  'dates: 5 March 2026': again('5 March 2026 '),
  'money: $5m': again('$5m '),
  dots: again('.'),
  'dotted letters: a.b.': again('a.b.'),
  'hyphens: a-a-': again('a-a-'),
  apostrophes: again("a'"),
  'quotation marks': again('" '),
  'quotations that are open': again('“word '),
  'quotations that are said': again('“So,” he said. '),
  brackets: again('('),
  'brackets, closed': each(() => '(a)', ''),
  'square brackets': again('['),
  'links: [a](b)': again('[a](b) '),
  images: again('![a](b) '),
  addresses: again('https://a.b/c '),
  'emphasis: *a **a': again('*a **a '),
  underscores: again('_a '),
  'code marks': again('`a '),
  'code marks, one more each time': each((i) => '`'.repeat(i + 1)),
  'comments that are open': again('<!-- '),
  'marks of tags': again('<a '),
  headings: again('# A\n\n'),
  'headings without text, in lines': again('Heading Here\n\n'),
  'list items': again('- item\n'),
  'list items, deep': each((i) => `${'  '.repeat(i % NESTED)}- item`, '\n'),
  'numbered items': each((i) => `${i + 1}. Item here.`, '\n'),
  'quotation marks of Markdown': again('> a\n'),
  'table rows': again('| a | b |\n', '| a | b |\n|---|---|\n'),
  'one row of a table': again('a |', '| a | b |\n|---|---|\n|', '\n'),
  rules: again('---\n'),
  'empty lines': again('\n', 'a', 'b'),
  spaces: again(' ', 'a', 'b'),
  'wide spaces': again('\u3000', 'a', 'b'),
  'long lines of words': each((i) => `word${i}`),
  'short sentences': each((i) => `It is ${i}.`),
  'short paragraphs': each((i) => `It is ${i} today.`, '\n\n'),
  'front matter that does not end': again('key: value\n', '---\n'),
  CJK: again('新闻'),
  'CJK sentences': again('他说新闻。'),
  'combining marks': again('e\u0301'),
  'marks alone': again('\u0301', 'e'),
  emoji: again('👩‍💻'),
  'other scripts': again('слово '),
};
