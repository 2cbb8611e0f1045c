import { describe, expect, it } from 'vitest';
import { KnownArticles } from '../../../src/cli/add/known-articles.ts';
import { documentFromText } from '../../../src/library/document.ts';
import type { DocumentFacts } from '../../../src/library/types.ts';

const OLD = 'The council voted on Monday. The ferry sails in June. It costs £3 million. Ada Lem said so.';
const NEW = 'Nothing of that is in here. This is another text.';

const known = (url?: string) =>
  new KnownArticles({ documents: [documentFromText('old.txt', OLD, { url, title: 'The vote' })] });
const found = (text: string, url?: string, there?: string) =>
  known(there).find(documentFromText('new.txt', text, { url, title: 'The vote' }))?.by;

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

  const CHANGED = OLD.replace('3', '4');

  it('GIVEN most sentences of two with addresses THEN one is a copy', () => {
    expect(found(CHANGED, 'https://a.example/1', 'https://b.example/1')).toBe('copy');
    expect(found(CHANGED, 'https://a.example/1')).toBe('most words');
  });

  it.each<[string, DocumentFacts, DocumentFacts, string]>([
    ['one paper', { publication: 'The Pell Post', title: 'A' }, { publication: 'Pell Post', title: 'B' }, 'most words'],
    ['two papers', { publication: 'Pell Post', title: 'A' }, { publication: 'Marle Post', title: 'A' }, 'copy'],
    ['a paper and none', { publication: 'Pell Post', title: 'A' }, { title: 'A' }, 'copy'],
    ['no paper and one title', { title: 'A' }, { title: 'A' }, 'most words'],
    ['no paper and two titles', { title: 'A' }, { title: 'B' }, 'copy'],
  ])('GIVEN most sentences, %s THEN it is known by these, or as a copy', (_, there, facts, by) => {
    const articles = new KnownArticles({ documents: [documentFromText('old.txt', OLD, there)] });
    expect(articles.find(documentFromText('new.txt', CHANGED, facts))?.by).toBe(by);
  });

  it('GIVEN a copy and behind it an earlier version THEN the version', () => {
    const documents = [
      documentFromText('copy.txt', OLD, { publication: 'Marle Post' }),
      documentFromText('old.txt', `${OLD} It rained.`, { publication: 'Pell Post' }),
    ];
    const document = documentFromText('new.txt', CHANGED, { publication: 'Pell Post' });
    expect(new KnownArticles({ documents }).find(document)).toMatchObject({ id: 'old.txt', by: 'most words' });
  });
});
