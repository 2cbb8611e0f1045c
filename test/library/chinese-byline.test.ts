import { describe, expect, it } from 'vitest';
import { documentFromText, makeDocument } from '../../src/library/document.ts';
import { readMarkdown } from '../../src/library/markdown.ts';

const BODY = [
  '江城的新大桥星期一开通，市长王芳说，大桥花了九年时间建成。',
  '大桥全长三公里，费用为九千万元。渡轮将继续运行到六月底。',
  '居民说他们等了很久。',
].join('\n\n');
const headingsOf = ({ sections }: ReturnType<typeof documentFromText>) =>
  sections.flatMap(({ heading }) => heading?.text ?? []);

describe('a Chinese byline under the title', () => {
  it.each([
    ['记者 林晓舟', '林晓舟', undefined],
    ['本报记者 林晓舟', '林晓舟', undefined],
    ['本报记者林晓舟', '林晓舟', undefined],
    ['記者　林曉舟', '林曉舟', undefined],
    ['记者：林晓舟、陈默', '林晓舟、陈默', undefined],
    ['记者 林晓舟 通讯员 陈默 上海报道', '林晓舟、陈默', undefined],
    ['（记者 艾米·林）', '艾米·林', undefined],
    ['文/林晓舟', '林晓舟', undefined],
    ['文｜林晓舟', '林晓舟', undefined],
    ['林晓舟/文', '林晓舟', undefined],
    ['本报记者 林晓舟 2026年3月5日', '林晓舟', '2026-03-05'],
    ['2026-03-05 10:30 来源：江城日报 作者：林晓舟', '林晓舟', '2026-03-05'],
  ])('GIVEN %j THEN it is no heading, and says %s and %s', (line, author, published) => {
    const { text, blocks, leftOut } = readMarkdown(`# 江城大桥开通\n\n${line}\n\n${BODY}`);
    const documents = [
      documentFromText('a.txt', `江城大桥开通\n\n${line}\n\n${BODY}`),
      documentFromText('a.txt', `江城大桥开通\n${line}\n${BODY}`),
      makeDocument('a.md', text, blocks, {}, leftOut),
    ];
    for (const document of documents) {
      expect([document.title, document.author, document.published]).toEqual(['江城大桥开通', author, published]);
      expect(headingsOf(document)).toEqual([]);
      expect(document.text.slice(document.passages[0]?.start)).toMatch(/^江城的新大桥/);
    }
  });

  it.each(['记者调查', '本报记者调查', '记者 手记', '中文/英文'])('GIVEN %j THEN it is a heading as before', (line) => {
    const document = documentFromText('a.txt', `江城大桥开通\n\n${line}\n\n${BODY}`);
    expect(headingsOf(document)).toEqual([line]);
    expect(document.author).toBeUndefined();
  });

  it('GIVEN such a line within the story THEN it stays', () => {
    const document = documentFromText('a.txt', `江城大桥开通\n\n${BODY}\n\n文/林晓舟\n\n${BODY}`);
    expect(document.author).toBeUndefined();
    expect(document.text).toContain('文/林晓舟');
    expect(headingsOf(document)).toEqual(['文/林晓舟']);
  });
});
