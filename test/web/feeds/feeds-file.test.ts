import { describe, expect, it } from 'vitest';
import { readFeedsFile } from '../../../src/web/feeds/feeds-file.ts';

const URL_A = 'https://news.example/feed';

const read = (source: string) => {
  const { feeds, notes } = readFeedsFile(source);
  return { urls: feeds.map(({ url }) => url), notes: notes.map(({ line, reason }) => `line ${line}: ${reason}`) };
};

describe('feeds.yaml', () => {
  it('GIVEN all that can be said of a feed THEN it is known', () => {
    const { feeds, notes } = readFeedsFile(
      `feeds:\n  - { url: "${URL_A}", story: The strike, every: 2h, most: 20, full: true }\n  - url: https://b.example/atom.xml\n    apart: true\n  - https://c.example\n`,
    );
    expect(notes).toEqual([]);
    expect(feeds).toEqual([
      { line: 2, url: URL_A, story: 'The strike', apart: false, everyMs: 7_200_000, most: 20, full: true },
      {
        line: 3,
        url: 'https://b.example/atom.xml',
        story: undefined,
        apart: true,
        everyMs: 1_800_000,
        most: 50,
        full: false,
      },
      { line: 5, url: 'https://c.example/', story: undefined, apart: false, everyMs: 1_800_000, most: 50, full: false },
    ]);
  });

  it.each(['', '# none yet\n', 'feeds:\n', 'feeds: []\n', 'feeds: ~\n'])(
    'GIVEN %j THEN no feed and no fault',
    (source) => {
      expect(read(source)).toEqual({ urls: [], notes: [] });
    },
  );

  it.each([
    [
      `{ url: "${URL_A}", evry: 2h }`,
      /^line 3: feeds, \S+: evry: is not a known key; the keys are url, story, apart, every, most, full$/,
    ],
    [`{ url: "${URL_A}", every: soon }`, /^line 3: .*every: must be a time such as 30m, 2h or 1d$/],
    [`{ url: "${URL_A}", every: 1m }`, /^line 3: .*every: must be at least 5m$/],
    [`{ url: "${URL_A}", most: 0 }`, /^line 3: .*most: must be a number from 1 to 1000$/],
    [`{ url: "${URL_A}", most: 5000 }`, /^line 3: .*most: must be a number from 1 to 1000$/],
    [`{ url: "${URL_A}", most: [1] }`, /^line 3: .*most: /],
    [`{ url: "${URL_A}", full: maybe }`, /^line 3: .*full: must be true or false$/],
    [`{ url: "${URL_A}", story: ../x }`, /^line 3: .*story: must be the name of a folder/],
    [`{ url: "${URL_A}", story: a, apart: true }`, /^line 3: .*leave one out$/],
    [`{ url: "${URL_A}", url: "https://b.example" }`, /^line 3: .*url: occurs twice$/],
    ['{ story: a }', /^line 3: feeds: url: must be there/],
    [
      '{ url: feed.xml }',
      /^line 3: feeds, feed\.xml: url: must be an address that begins with http:\/\/ or https:\/\/$/,
    ],
    ['file:///etc/hostname', /^line 3: .*url: must be an address that begins/],
    [
      '"https://u:secretpw@b.example/c.rss"',
      /^line 3: feeds, https:\/\/\*\*\*@b\.example\/c\.rss: url: has a name or a password in it, .*the feed is not asked; write /,
    ],
    ['"https://u:secretpw@b.example:x/c.rss"', /^line 3: feeds, https:\/\/\*\*\*@b\.example:x\/c\.rss: url: must be/],
    ['u:secretpw@b.example/c.rss', /^line 3: feeds, \*\*\*@b\.example\/c\.rss: url: must be an address/],
    ['[a, b]', /^line 3: feeds: must be an entry such as/],
    ['{ url: "https://b.example }', /^line 3: feeds: a quotation mark that opens here is not closed$/],
    ['https://good.example/1', /^line 3: https:\/\/good\.example\/1: is on line 2 already, which counts$/],
  ])('GIVEN %s THEN it is named with its line and what to do, and the rest counts', (entry, note) => {
    const { urls, notes } = read(`feeds:\n  - https://good.example/1\n  - ${entry}\n  - https://good.example/2\n`);
    expect(urls).toEqual(['https://good.example/1', 'https://good.example/2']);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(note);
  });

  it('GIVEN an address with a password where a key belongs THEN it is not shown', () => {
    const { notes } = read('https://u:secretpw@b.example/c: 2h\nfeeds:\n  - { https://u:secretpw@b.example/c: 2h }\n');
    expect(notes[0]).toBe('line 1: https://***@b.example/c: is not a known key; the only one is feeds');
    expect(notes.join()).not.toContain('secretpw');
  });

  it('GIVEN another key, or no list THEN it is named', () => {
    expect(read(`feed:\n  - ${URL_A}\n`).notes).toEqual(['line 1: feed: is not a known key; the only one is feeds']);
    expect(read(`feeds: ${URL_A}\n`).notes).toEqual(['line 1: feeds: must be a list; put "- " before each feed']);
  });
});
