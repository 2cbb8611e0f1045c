import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../../src/library/library.ts';
import { folderOf } from '../../library/folder.ts';
import { serve } from '../../web/serve.ts';
import { add, filesIn } from './adding.ts';
import { ferryPage, ROOF } from './pages.ts';

const FERRY = 'harbour-ferry-to-return-in-june.md';

describe('an article that is there', () => {
  it('GIVEN the same words, from elsewhere and in another form THEN it is not written again', async () => {
    const data = folderOf({ 'old.txt': 'The council voted on Monday.\n\nThe ferry sails again in June.\n' });
    const desk = folderOf({ 'new.md': '# The council voted on Monday.\n\nThe **ferry** sails again in June.\n' });
    const before = filesIn(data);
    const { code, out } = await add(data, [join(desk, 'new.md')], { consent: 'all' });
    expect(code).toBe(0);
    expect(out).toContain('Is there already, with the same words: old.txt.');
    expect(filesIn(data)).toEqual(before);
  });

  it('GIVEN the same twice in one go THEN it is written once', async () => {
    const data = folderOf({});
    const { url, allowed } = await serve({ '/a': ferryPage(), '/b': ferryPage() });
    const { out } = await add(data, [`${url}/a`, `${url}/a`, `${url}/b`], { allowed });
    expect(out).toMatch(/\n1 written, 1 there already\.\n$/);
    expect(Object.keys(filesIn(data))).toEqual([FERRY]);
  });

  const corrected = async (consent: 'new' | 'all', answers?: boolean[]) => {
    const data = folderOf({});
    const first = await serve({ '/a': ferryPage() });
    await add(data, [`${first.url}/a`], first);
    const second = await serve({
      '/b': ferryPage({ cost: '£3.9 million', url: 'http://www.marle.example/ferry?utm_medium=x' }),
    });
    const added = await add(data, [`${second.url}/b`], { ...second, consent, ...(answers && { answers }) });
    return { ...added, text: filesIn(data)[FERRY] ?? '', files: Object.keys(filesIn(data)) };
  };

  it('GIVEN other words at the same address THEN it stays unless that is wanted', async () => {
    const { code, out, err, text } = await corrected('new');
    expect(code).toBe(1);
    expect(out).toMatch(/^ {2}new +“The repair cost £3\.9 million, .*\n {2}gone +“The repair cost £3\.4 million, /m);
    expect(err).toContain(
      `${FERRY} is an earlier version, with the same address. It stays; with --yes --replace this one takes its place.`,
    );
    expect(text).toContain('£3.4 million');
  });

  it('GIVEN that it is wanted THEN it takes the place of the earlier version', async () => {
    const { code, out, text, files } = await corrected('all');
    expect(code).toBe(0);
    expect(out).toContain(`Written in place of the earlier version: ${FERRY}.`);
    expect(text).toContain('£3.9 million');
    expect(files).toEqual([FERRY]);
  });

  it.each([
    [true, '£3.9 million', 0],
    [false, '£3.4 million', 0],
  ])('GIVEN the answer %s THEN %s stands there', async (answer, cost, exit) => {
    const { code, asked, text } = await corrected('new', [answer]);
    expect(code).toBe(exit);
    expect(asked).toEqual([
      expect.stringContaining('is an earlier version, with the same address. Write this one in its place?'),
    ]);
    expect(text).toContain(cost);
  });

  it('GIVEN a text of an editor with this address THEN what its head says of names is kept, and no second file', async () => {
    const data = folderOf({
      'ferry.txt':
        '---\nurl: https://marle.example/ferry\nnames: [{ name: Marle Star, not: true }]\n---\n\nThe ferry will sail again.\n',
    });
    const { url, allowed } = await serve({ '/a': ferryPage() });
    await add(data, [`${url}/a`], { allowed, consent: 'all' });
    const { documents } = await loadLibrary(data);
    expect(documents).toMatchObject([{ id: 'ferry.md', names: [{ name: 'Marle Star', not: true }] }]);
    expect(documents[0]?.text).toContain('Tomas Reed');
  });

  it.each([
    [[true], ['orchard-school-gets-a-new-roof.md']],
    [
      [false, true],
      ['orchard-school-gets-a-new-roof-2.md', 'orchard-school-gets-a-new-roof.md'],
    ],
    [[false, false], ['orchard-school-gets-a-new-roof.md']],
  ])('GIVEN most of its sentences without an address, and the answers %j THEN %j', async (answers, files) => {
    const [data, desk] = [folderOf({}), folderOf({ 'a.txt': ROOF, 'b.txt': ROOF.replace('$2.1', '$2.4') })];
    await add(data, ['a.txt'], { from: desk });
    const { asked } = await add(data, ['b.txt'], { from: desk, answers });
    expect(asked[0]).toContain('is an earlier version, with most of these sentences. Write this one in its place?');
    expect(Object.keys(filesIn(data))).toEqual(files);
    expect(filesIn(data)['orchard-school-gets-a-new-roof.md']).toContain(answers[0] ? '$2.4' : '$2.1');
  });

  it('GIVEN the wire copy of another paper THEN it is written beside, with a note', async () => {
    const WIRE = 'The dam at Dunsley broke on Monday. Forty houses stood in water. Nobody was hurt. Ada Lem said so.';
    const data = folderOf({
      'Dunsley flood/dam-breaks.md': `---\ntitle: Dam breaks\npublication: Marle Post\npublished: 2026-03-02\n---\n\n${WIRE}\n`,
    });
    const desk = folderOf({
      'a.md': `---\ntitle: Water in Dunsley\npublished: 2026-03-02\n---\n\n${WIRE} Schools are closed.\n`,
      'b.md': `---\ntitle: Flood\npublication: Pell Post\npublished: 2026-03-02\n---\n\n${WIRE} The road is closed.\n`,
    });
    const { code, out } = await add(data, [join(desk, 'a.md'), join(desk, 'b.md')], { story: 'Dunsley flood' });
    expect(code).toBe(0);
    expect(out.match(/^ {2}note +most of its sentences are in Dunsley flood\/dam-breaks\.md already$/gm)).toHaveLength(
      2,
    );
    expect(Object.keys(filesIn(data))).toEqual(
      ['dam-breaks', 'flood', 'water-in-dunsley'].map((name) => `Dunsley flood/${name}.md`),
    );
  });

  it('GIVEN the same words but for one, of two papers THEN both are written', async () => {
    const data = folderOf({});
    const other = ferryPage({ cost: '£3.9 million', url: 'https://other.example/ferry' });
    const { url, allowed } = await serve({ '/a': ferryPage(), '/b': other });
    const { code } = await add(data, [`${url}/a`, `${url}/b`], { allowed });
    expect({ code, files: Object.keys(filesIn(data)).length }).toEqual({ code: 0, files: 2 });
  });

  it('GIVEN that it is a page itself, or a link THEN it is named, and stays', async () => {
    const data = folderOf({ 'saved.html': ferryPage() });
    const { url, allowed } = await serve({ '/a': ferryPage({ cost: '£3.9 million' }) });
    const { code, err } = await add(data, [`${url}/a`], { allowed, consent: 'all' });
    expect(code).toBe(1);
    expect(err).toContain('an earlier version of it, saved.html, is no text file; remove that first');
    const other = folderOf({
      '.kept/ferry.txt': '---\nurl: https://marle.example/ferry\n---\n\nThe ferry will sail.\n',
    });
    symlinkSync(join(other, '.kept/ferry.txt'), join(other, 'ferry.txt'));
    const second = await add(other, [`${url}/a`], { allowed, consent: 'all' });
    expect(second.err).toContain('is a link; remove that first');
    expect(filesIn(other)['.kept/ferry.txt']).toContain('The ferry will sail.');
  });

  it('GIVEN another text with the same title THEN it gets a name of its own', async () => {
    const data = folderOf({ 'the-vote.txt': 'Another text.', 'the-vote-2.md': 'A third one.' });
    const desk = folderOf({ 'a.md': '---\ntitle: The vote\n---\n\nThe council voted on Monday.\n' });
    await add(data, [join(desk, 'a.md')]);
    expect(Object.keys(filesIn(data))).toEqual(['the-vote-2.md', 'the-vote-3.md', 'the-vote.txt']);
    expect(filesIn(data)['the-vote.txt']).toBe('Another text.');
  });
});
