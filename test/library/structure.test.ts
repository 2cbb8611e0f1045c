import { describe, expect, it } from 'vitest';
import { documentFromText, makeDocument } from '../../src/library/document.ts';
import { readMarkdown } from '../../src/library/markdown.ts';
import type { Document, DocumentFacts } from '../../src/library/types.ts';

const LONG = 'Unions called off the strike on Sunday after the company offered a raise of 14.1 percent.';

/** Each passage: its heading, its kind, its sentences. */
const passagesOf = ({ text, sections, passages }: Document) =>
  passages.map(({ section, kind, sentences }) => [
    sections[section]?.heading?.text ?? '',
    kind,
    ...sentences.map(({ start, end }) => text.slice(start, end)),
  ]);

const markdown = (source: string, facts?: DocumentFacts) => {
  const { text, blocks } = readMarkdown(source);
  return makeDocument('a.md', text, blocks, facts);
};

describe('the title', () => {
  it('GIVEN a title with the paper’s name after it and a copy without THEN the copy is the title, and no section', () => {
    const document = documentFromText('a.txt', `Strike is off | The Times\n\nStrike is off\n\n${LONG}`);
    expect(document.title).toBe('Strike is off');
    expect(passagesOf(document)).toEqual([['', 'prose', LONG]]);
  });

  it('GIVEN front matter with a title and no heading of the first level, or several THEN each heads its section', () => {
    for (const mark of ['##', '#']) {
      const document = markdown(`${mark} What was decided\n\nIt is so.\n\n${mark} What it costs\n\nIt is free.`, {
        title: 'T',
      });
      expect(passagesOf(document).map(([heading]) => heading)).toEqual(['What was decided', 'What it costs']);
    }
    expect(passagesOf(markdown('# Another title\n\nIt is so.', { title: 'T' }))).toEqual([['', 'prose', 'It is so.']]);
  });

  it('GIVEN a short line over the only heading of the first level THEN that is the title', () => {
    const document = markdown('A view from Port Arden\n\n# The wall\n\nIt is so.');
    expect(document.title).toBe('The wall');
    expect(document.sections).toEqual([{ level: 1 }]);
  });

  it('GIVEN a title and a heading on two lines each THEN both are put on one', () => {
    const [title, heading] = [
      'Senate passes aid package for Ukraine, Israel and Taiwan',
      'What a coalition of senators from both parties wants',
    ];
    const document = documentFromText(
      'a.txt',
      `${title}\nafter delay\n\nIt is so.\n\n${heading}\nfrom here\n\nIt is over.`,
    );
    expect(document.title).toBe(`${title} after delay`);
    expect(document.sections[1]?.heading?.text).toBe(`${heading} from here`);
  });
});

describe('copies', () => {
  it('GIVEN a paragraph twice THEN it is taken once; GIVEN a teaser that the text repeats THEN the text’s', () => {
    expect(passagesOf(documentFromText('a.txt', `T\n\n${LONG}\n\nIt is so.\n\n${LONG}`))).toEqual([
      ['', 'prose', LONG, 'It is so.'],
    ]);
    expect(passagesOf(documentFromText('a.txt', `T\n\n${LONG}\n\nT\n\n${LONG}\n\nIt is so.`))).toEqual([
      ['', 'prose', LONG, 'It is so.'],
    ]);
  });
});

describe('a list by its heading', () => {
  it('GIVEN short paragraphs under "Key Takeaways", parted by blank lines or not THEN a list of items', () => {
    const items = ['The plant opens in 2030.', 'It costs $6.6 billion.', 'It makes 6,000 jobs.'];
    for (const gap of ['\n\n', '\n']) {
      const document = documentFromText(
        'a.txt',
        `Plant in Arizona\n\n${LONG}\n\nKey Takeaways\n${gap}${items.join(gap)}\n\nBackground\n\nIt is so.`,
      );
      expect(passagesOf(document)[1]).toEqual(['Key Takeaways', 'list', ...items]);
    }
  });

  it('GIVEN lines right under it, and prose after a blank line THEN the prose is none of the list', () => {
    const document = documentFromText(
      'a.txt',
      `Plant\n\nKey Points\nIt opens in 2030.\nIt costs $6.6 billion.\nIt is big.\n\nIt is so.`,
    );
    expect(passagesOf(document).map(([, kind]) => kind)).toEqual(['list', 'prose']);
  });

  it('GIVEN long paragraphs under it THEN prose', () => {
    expect(passagesOf(documentFromText('a.txt', `Plant\n\nKey Points\n\n${LONG.repeat(4)}\n\nIt is so.`))[0]?.[1]).toBe(
      'prose',
    );
  });
});

describe('passages', () => {
  it('GIVEN a long paragraph that ends with a colon THEN what follows is in its passage', () => {
    const intro = `${`${LONG} `.repeat(4)}The ruling says:`;
    expect(passagesOf(documentFromText('a.txt', `Ruling\n\n${intro}\n\n"It must pay."`))).toHaveLength(1);
  });

  it('GIVEN a button between two paragraphs THEN no passage holds it', () => {
    const text = 'Fire\n\nIt is so.\n\nRead more: Why fires start\n\nIt is over.';
    for (const { start, end } of documentFromText('a.txt', text).passages)
      expect(text.slice(start, end)).not.toContain('Read more');
  });
});
