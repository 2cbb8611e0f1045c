import { describe, expect, it } from 'vitest';
import { KnownArticles } from '../../../src/cli/add/known-articles.ts';
import { documentFromText } from '../../../src/library/document.ts';

const OLD = 'The council voted on Monday. The ferry sails in June. It costs £3 million. Ada Lem said so.';
const NEW = 'Nothing of that is in here. This is another text.';

const known = (url?: string) => new KnownArticles({ documents: [documentFromText('old.txt', OLD, { url })] });
const found = (text: string, url?: string, there?: string) =>
  known(there).find(documentFromText('new.txt', text, { url }))?.by;

describe('KnownArticles', () => {
  it.each([
    ['other spaces', OLD.replaceAll(' ', '\n'), 'words'],
    ['other marks', OLD.replaceAll('£', '*£*'), 'words'],
    ['decomposed letters', OLD.normalize('NFD'), 'words'],
    ['another figure', OLD.replace('3', '4'), 'most words'],
    ['a sentence more', `${OLD} Tomas Reed did not.`, 'most words'],
    ['other words', NEW, undefined],
    [
      'few of its sentences',
      `${NEW} The council voted on Monday. The ferry sails in June. A third. A fourth. A fifth.`,
      undefined,
    ],
  ])('GIVEN %s THEN it is known by %s', (_, text, by) => {
    expect(found(text)).toBe(by);
  });

  it.each([
    'http://news.example/a?id=1&x=2',
    'https://www.news.example/a/?x=2&id=1',
    'https://news.example/a/index.html?id=1&x=2#comments',
    'https://news.example/a?utm_source=b&id=1&fbclid=c&x=2',
  ])('GIVEN %s THEN it is the address of the same page', (url) => {
    expect(found(NEW, url, 'https://news.example/a?id=1&x=2')).toBe('address');
  });

  it.each(['https://news.example/a?id=2&x=2', 'https://news.example/b?id=1&x=2', 'https://other.example/a?id=1&x=2'])(
    'GIVEN %s THEN it is another page’s',
    (url) => {
      expect(found(NEW, url, 'https://news.example/a?id=1&x=2')).toBeUndefined();
    },
  );

  it('GIVEN the front page as the address of both THEN that says nothing', () => {
    expect(found(NEW, 'https://news.example/', 'https://news.example/index.html')).toBeUndefined();
  });

  it('GIVEN most sentences of two with addresses THEN they are two papers’', () => {
    const other = OLD.replace('3', '4');
    expect(found(other, 'https://a.example/1', 'https://b.example/1')).toBeUndefined();
    expect(found(other, 'https://a.example/1')).toBe('most words');
  });
});
