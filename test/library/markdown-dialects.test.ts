import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/library/markdown.ts';
import { plainMarkdown } from '../../src/library/markdown-dialects.ts';
import { expectWork } from '../work.ts';

/** Blocks as text, with the first letter of their kind before them. */
const blocksOf = (source: string) => {
  const { text, blocks } = readMarkdown(source);
  return blocks.map(({ kind, start, end }) => `${kind.charAt(0)}:${text.slice(start, end)}`);
};

describe('dialects of Markdown', () => {
  it.each([
    ['The [[Pell Bridge|old bridge]] and [[Tarn]] closed.', 'The old bridge and Tarn closed.'],
    ['See [[Tarn#The locks]] and [[#Money]].', 'See Tarn and Money.'],
    ['It ==cost three million==. %%check this%% It opened. ^b1', 'It cost three million. It opened.'],
    ['![[plan.png]]It opened.', 'It opened.'],
    ['It opened on Monday. #tarn #bridges', 'It opened on Monday.'],
    ['It opened, says the mayor [@moor2026, p. 4].', 'It opened, says the mayor.'],
    ['It opened ^[On Monday.] in May.', 'It opened [On Monday.] in May.'],
    ['The H~2~O rose 5 m^2^ and ++the lock++ held :tada:.', 'The H2O rose 5 m2 and the lock held.'],
    ['The lock opened[[1]](#cite-1) at noon.<sup>[2]</sup>', 'The lock opened at noon.'],
    ['It cost {{ page.cost }}three million{% comment %} no {% endcomment %}.', 'It cost three million.'],
    ['The lock [opened]{.mark} at noon.', 'The lock opened at noon.'],
    ['[caption id="a"]The lock[/caption]', 'The lock'],
  ])('GIVEN %j THEN the words %j', (source, words) => {
    expect(blocksOf(source)).toEqual([`p:${words}`]);
  });

  it.each([
    ['C++, and G++ are kept; x==1 and y==2, too.'],
    ['In *a* 3:1 vote at 10:30:15 they chose {so} and #1.'],
    ['[@annlee](https://x.test) wrote a [video](https://x.test) on it.'],
    ['It is 5% and 6% of all, 2^10 and ~3 m.'],
    ['He said [so] and (as: if) it were.'],
  ])('GIVEN %j, which only looks like it, THEN it stays', (source) => {
    expect(plainMarkdown(source)).toBe(source);
  });

  it.each([
    ['## Money {#money}\n\nIt is so.\n{: .lead}', ['h:Money', 'p:It is so.']],
    ['{{< figure src="b.jpg" >}}\n\nIt is so.\n\n{% include ad.html %}\n\n[TOC]\n\n[[_TOC_]]', ['p:It is so.']],
    ['* toc\n{:toc}\n\nIt is so.', ['p:It is so.']],
    ['> [!warning]- Flood\n> It rose.\n\nSo.', ['p:Flood', 'p:It rose.', 'p:So.']],
    ['!!! note "Flood"\n    It rose.\n\nSo.', ['p:Flood', 'p:It rose.', 'p:So.']],
    [':::tip[Flood]\nIt rose.\n:::\n\nSo.', ['p:Flood', 'p:It rose.', 'p:So.']],
    ['import Box from "./box"\nexport const a = 1\n\n<Box kind="x">\n\nIt is so.\n\n</Box>', ['p:It is so.']],
    ['status:: draft\n\nIt is so (due:: May).', ['p:It is so.']],
    ['```dataview\nlist from #a\n```\n\nIt is so.', ['p:It is so.']],
    ['```ad-note\ntitle: Flood\nIt rose.\n```', ['p:It rose.']],
    ['```\nIt is so.\n\n## Money\n\nIt cost more.', ['p:It is so.', 'h:Money', 'p:It cost more.']],
    ['~~~ js\nlet a;\n~~~\n\n```` md\nSo.\n```\n````\n\nEnd of it.', ['p:So. ```', 'p:End of it.']],
    [
      '<nav><a href="a">Home</a></nav>\n\n<figure><img src="b"><figcaption>A lock.</figcaption></figure>\n\nSo.',
      ['p:So.'],
    ],
    ['<script>\nlet a;\n\nlet b;\n</script>\n\nIt is so.', ['p:It is so.']],
    ['İ <STYLE>a</STYLE >It is so.', ['p:İ It is so.']],
    ['• One lock\n• Two locks', ['i:One lock', 'i:Two locks']],
  ])('GIVEN %j THEN its words without its marks', (source, expected) => {
    expect(blocksOf(source)).toEqual(expected);
  });

  it.each([
    ['[Original story](https://x.test)', []],
    ['[Home](a) | [News](b) · [Sport](c)', []],
    ['- [Home](a)\n- [News](b)', []],
    ['[![Lock](a.jpg)](b)\n\n*The lock at noon.*', []],
    ['![Lock](a.jpg)\n*The lock at noon. Ann Lee / Pell Post*', []],
    ['[The council of Pell opened the lock at noon.](a)', ['p:The council of Pell opened the lock at noon.']],
    ['- [The lock](a) opened at noon.', ['i:The lock opened at noon.']],
    ['The lock opened at noon. [Read more »](a)', ['p:The lock opened at noon.']],
    ['*The lock opened at noon.*', ['p:The lock opened at noon.']],
  ])('GIVEN %j, with links and pictures, THEN %j', (source, expected) => {
    expect(blocksOf(source)).toEqual(expected);
  });

  it.each([
    '{%',
    '{{',
    '[[a|',
    '==a ',
    '%%',
    '#a ',
    ':::',
    '<A ',
    '++a',
    '~a~',
    '!!! a\n',
    '```\n',
    '{#',
    '> [!a] ',
    'a:: ',
  ])('GIVEN 50,000 characters of %j THEN the work stays in proportion', (unit) => {
    expectWork(() => plainMarkdown(unit.repeat(50_000 / unit.length)), 2_000);
  });
});
