import { describe, expect, it } from 'vitest';
import { fileOfPage } from '../../src/web/page-form.ts';

describe('fileOfPage', () => {
  it.each([
    ['https://a.example/news/ferry', 'text/html; charset=utf-8', 'ferry.html'],
    ['https://a.example/', undefined, 'page.html'],
    ['https://a.example/a.pdf?x=1', 'application/pdf', 'a.pdf'],
    ['https://a.example/a.pdf', 'application/octet-stream', 'a.pdf'],
    ['https://a.example/a.php', 'text/html', 'a.php.html'],
    ['https://a.example/notes', 'Text/Plain', 'notes.txt'],
    ['https://a.example/notes.md', 'text/plain', 'notes.md'],
    ['https://a.example/br%C3%BCcke', 'text/html', 'brücke.html'],
    ['https://a.example/%ff', 'text/html', '%ff.html'],
    ['https://a.example/a%2F..%2Fb', 'text/html', 'a/../b.html'],
  ])('GIVEN %s as %s THEN %s', (url, contentType, name) => {
    expect(fileOfPage({ url, contentType })).toEqual({ name, hints: { url, ...(contentType && { contentType }) } });
  });

  it.each(['image/png', 'application/json', 'video/mp4', 'text/css'])('GIVEN %s THEN it is refused', (type) => {
    expect(() => fileOfPage({ url: 'https://a.example/a', contentType: type })).toThrow(`is ${type}, not an article`);
  });
});
