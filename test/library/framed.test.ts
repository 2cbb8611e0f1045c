import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../src/library/document.ts';
import { framed } from '../../src/library/framed.ts';

const STORY = 'The lock of Pell opened on Monday after a long delay.';

describe('what a mail or an edition puts around a text', () => {
  it.each([
    [
      'From: Pell Weekly <news@pell.example>\nTo: readers@pell.example\nDate: Thu, 5 Mar 2026 10:30:00 +0100\nSubject: Pell weekly no. 12\n\n',
      { title: 'Pell weekly no. 12', published: '2026-03-05', publication: 'Pell Weekly' },
    ],
    [
      '**From:** Ann Lee\n**Sent:** Thursday, March 5, 2026 at 10:30 AM\n**To:** all\n**Subject:** FW: Re: The lock\n\nHi all,\n\n',
      { title: 'The lock', author: 'Ann Lee', published: '2026-03-05' },
    ],
    [
      '---------- Forwarded message ---------\nVon: Ann Lee <ann@pell.example>\nDatum: 5. März 2026\nBetreff: Die Schleuse\nAn: alle\n\n',
      { title: 'Die Schleuse', author: 'Ann Lee', published: '2026-03-05' },
    ],
    ['Received: from a\n by b\nFrom: x@y.example\nSubject: Two\n lines\n\n', { title: 'Two lines' }],
  ])('GIVEN the head of a mail, %j, THEN it is left out and says %j', (head, facts) => {
    const read = framed(head + STORY);
    expect(read.body.trimStart()).toBe(STORY);
    expect(read.facts).toEqual(facts);
  });

  it.each([
    `From: the bridge to the lock it is a mile.\n\n${STORY}`,
    `To: be or not to be.\nFrom: here on.\n\n${STORY}`,
    `Date: 5 March\n\n${STORY}`,
    'From: a@b.example\nSubject: none\n',
    `Subject: The lock\n${STORY}`,
  ])('GIVEN %j, which is no head with a text, THEN all of it stays', (source) => {
    expect(framed(source)).toEqual({ facts: {}, body: source });
  });

  it('GIVEN a book of Project Gutenberg THEN its title and author, and its text alone', () => {
    const source = `The Project Gutenberg eBook of The Lock\n\nTitle: The Lock\nAuthor: Ann Lee\n\n*** START OF THE PROJECT GUTENBERG EBOOK THE LOCK ***\n\nProduced by Jo Park\n\n${STORY}\n\n*** END OF THE PROJECT GUTENBERG EBOOK THE LOCK ***\n\nThe licence.`;
    const { facts, body } = framed(source);
    expect(facts).toEqual({ title: 'The Lock', author: 'Ann Lee' });
    expect(body.trim()).toBe(STORY);
    expect(documentFromText('a.txt', source).title).toBe('The Lock');
    expect(documentFromText('a.txt', source, { title: 'Known' }).title).toBe('Known');
  });

  it('GIVEN a mark of the start and none of the end THEN the text to its end', () => {
    expect(framed(`*** START OF THIS PROJECT GUTENBERG EBOOK X ***\n${STORY}`).body).toBe(STORY);
  });
});
