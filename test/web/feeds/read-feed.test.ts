import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../src/web/feeds/read-feed.ts';

const URL_ = 'https://news.example/feeds/all.xml';

const read = (source: string | Uint8Array, contentType = 'application/xml', most = 50) =>
  readFeed(typeof source === 'string' ? new TextEncoder().encode(source) : source, contentType, URL_, most);

const rss = (items: string, channel = '<title>News</title>', root = ''): string =>
  `<?xml version="1.0"?><rss version="2.0" ${root}><channel>${channel}${items}</channel></rss>`;

const NAMESPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"';

describe('RSS', () => {
  it('GIVEN an item THEN its facts, its text, and a key that stays', () => {
    const { title, items } = read(
      rss(
        `<item><title><![CDATA[A <em>big</em> day: 5 &lt; 6 &amp; more]]></title><link>/a?b=1&amp;c=2</link>
        <guid isPermaLink="false">g1</guid><pubDate>Thu, 05 Mar 2026 23:30:00 +0100</pubDate>
        <dc:creator>Jo Park</dc:creator><dc:creator>Mara Lind</dc:creator>
        <description>Some.</description><content:encoded><![CDATA[<p>All <a href="/x">of it</a>.</p>]]></content:encoded></item>`,
        '<title>Vellmar &amp;amp; <![CDATA[<b>Gazette</b>]]></title><link>https://www.news.example/start/</link><language>en-GB</language>',
        NAMESPACES,
      ),
    );
    expect(title).toBe('Vellmar & Gazette');
    expect(items).toEqual([
      {
        key: 'g1',
        digest: expect.any(String),
        time: Date.UTC(2026, 2, 5, 22, 30),
        facts: {
          title: 'A big day: 5 < 6 & more',
          url: 'https://www.news.example/a?b=1&c=2',
          author: 'Jo Park, Mara Lind',
          published: '2026-03-05',
          language: 'en-GB',
        },
        content: { value: '<p>All <a href="/x">of it</a>.</p>', isHtml: true },
        description: { value: 'Some.', isHtml: true },
      },
    ]);
  });

  it('GIVEN an item without a guid, a title or a date THEN what there is', () => {
    const { items } = read(rss('<item><link>two.html</link><description>Words.</description></item>'));
    expect(items[0]).toMatchObject({
      key: 'https://news.example/feeds/two.html',
      facts: { url: 'https://news.example/feeds/two.html' },
    });
    expect(items[0]).not.toHaveProperty('time');
  });

  it('GIVEN a guid that is an address THEN it is the page’s; else it is not', () => {
    const { items } = read(
      rss(
        '<item><guid>https://news.example/1</guid></item><item><guid isPermaLink="false">https://news.example/2</guid></item>',
      ),
    );
    expect(items.map(({ facts }) => facts.url)).toEqual(['https://news.example/1', undefined]);
  });

  it('GIVEN the same item twice, and one that says nothing THEN it is there once, and the other is not', () => {
    const item = '<item><guid>1</guid><title>A</title></item>';
    expect(read(rss(`${item}<item></item>${item}`)).items).toHaveLength(1);
  });

  it('GIVEN a change of any part THEN another digest and the same key', () => {
    const one = read(rss('<item><guid>1</guid><description>Ten.</description></item>')).items[0];
    const two = read(rss('<item><guid>1</guid><description>Nine.</description></item>')).items[0];
    expect(two?.key).toBe(one?.key);
    expect(two?.digest).not.toBe(one?.digest);
  });

  it('GIVEN more items than wanted THEN the first', () => {
    const items = Array.from({ length: 9 }, (_, i) => `<item><guid>${i}</guid></item>`).join('');
    expect(read(rss(items), '', 3).items.map(({ key }) => key)).toEqual(['0', '1', '2']);
  });

  it('GIVEN a link with a name and a password THEN the address without them', () => {
    const { items } = read(rss('<item><link>https://u:pw@news.example/a</link><title>A</title></item>'));
    expect(items[0]?.facts.url).toBe('https://news.example/a');
  });

  it.each(['javascript:alert(1)', 'mailto:jo@news.example', 'data:text/html,a', 'http://['])(
    'GIVEN a link %s THEN no address',
    (link) => {
      expect(read(rss(`<item><guid>1</guid><title>A</title><link>${link}</link></item>`)).items[0]?.facts).toEqual({
        title: 'A',
      });
    },
  );
});

describe('Atom', () => {
  it('GIVEN entries THEN each text as what it is, links relative to xml:base, and the feed’s author', () => {
    const { title, items } = read(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/en/" xml:lang="de"><title type="html">The &lt;b&gt;Post&lt;/b&gt;</title>
      <author><name>The desk</name></author>
      <entry xml:base="2026/"><id>urn:1</id><title>5 &lt; 6 &amp;amp; more</title><link rel="self" href="s.xml"/><link href="a.html"/>
        <published>2026-03-04T23:00:00Z</published><updated>2026-03-06T10:00:00Z</updated>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hello <em>you</em></p></div></content></entry>
      <entry><id>urn:2</id><title type="html">&lt;i&gt;It&lt;/i&gt;</title><author><name>Jo Park</name></author>
        <updated>2026-03-05T10:00:00Z</updated><content type="text">a &lt; b</content></entry>
      <entry><id>urn:3</id><title>A picture</title><content type="image/png">AAAA</content><summary>It shows a tram.</summary></entry></feed>`,
    );
    expect(title).toBe('The Post');
    expect(items).toMatchObject([
      {
        facts: {
          title: '5 < 6 &amp; more',
          url: 'https://news.example/en/2026/a.html',
          author: 'The desk',
          published: '2026-03-04',
          updated: '2026-03-06',
          language: 'de',
        },
        content: { value: '<p>Hello <em>you</em></p>', isHtml: true },
      },
      {
        facts: { title: 'It', author: 'Jo Park', published: '2026-03-05' },
        content: { value: 'a < b', isHtml: false },
      },
      { description: { value: 'It shows a tram.', isHtml: false } },
    ]);
    expect(items[2]?.content).toBeUndefined();
  });
});

describe('other formats', () => {
  it('GIVEN RDF THEN its items', () => {
    const { items } = read(
      `<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" ${NAMESPACES}>
      <channel><title>Old</title><link>https://old.example/</link></channel>
      <item><title>A</title><link>https://old.example/a</link><dc:date>2026-03-05T10:00:00+09:00</dc:date><dc:language>ja</dc:language></item></rdf:RDF>`,
    );
    expect(items[0]?.facts).toEqual({
      title: 'A',
      url: 'https://old.example/a',
      published: '2026-03-05',
      language: 'ja',
    });
  });

  it('GIVEN JSON Feed THEN its items', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      home_page_url: 'https://j.example/',
      items: [{ id: '1', url: '/a', title: 'A', content_text: 'a < b', authors: [{ name: 'Jo Park' }] }],
    };
    expect(read(JSON.stringify(feed), 'application/feed+json').items[0]).toMatchObject({
      facts: { title: 'A', url: 'https://j.example/a', author: 'Jo Park' },
      content: { value: 'a < b', isHtml: false },
    });
  });
});

describe('encodings', () => {
  const ITEM = '<item><guid>1</guid><title>Müller</title></item>';
  const latin1 = (declaration: string): Uint8Array =>
    Uint8Array.from(`${declaration}<rss version="2.0"><channel><title>N</title>${ITEM}</channel></rss>`, (c) =>
      c.charCodeAt(0),
    );
  const utf16 = (): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${rss(ITEM)}`, 'utf16le'));

  it.each([
    ['its declaration', latin1('<?xml version="1.0" encoding="ISO-8859-1"?>'), 'text/xml'],
    ['HTTP', latin1('<?xml version="1.0"?>'), 'text/xml; charset="iso-8859-1"'],
    [
      'HTTP, and not its declaration',
      latin1('<?xml version="1.0" encoding="utf-8"?>'),
      'text/xml; charset=windows-1252',
    ],
    ['its mark', utf16(), 'text/xml; charset=utf-8'],
    ['nothing, with a name that nobody knows', new TextEncoder().encode(rss(ITEM)), 'text/xml; charset=x-none'],
  ])('GIVEN an encoding that is said by %s THEN it is read in it', (_, bytes, type) => {
    expect(read(bytes, type).items[0]?.facts.title).toBe('Müller');
  });
});

describe('what is no feed', () => {
  it('GIVEN a page THEN the feed that it names', () => {
    const page =
      '<!DOCTYPE html><html><head><link rel="alternate" title="News" href="/rss?a=1&amp;b=2" type="application/rss+xml"></head></html>';
    expect(() => read(page)).toThrow(
      'is a page, not a feed; the feed that it names is https://news.example/rss?a=1&b=2',
    );
    expect(() => read('<html><p>No</p></html>')).toThrow(/^is a page, not a feed$/);
  });

  it.each([
    ['nothing', ''],
    ['other XML', '<a/>'],
    ['one that is cut off', '<rss version="2.0"><channel><title>x</title><item><title>cut'],
    ['JSON', '{"items":[]}'],
    ['deep nesting', rss('<b>'.repeat(100_000))],
    ['comments without an end', rss('<!--'.repeat(50_000))],
    ['bytes', '\u0000\u0001'],
  ])('GIVEN %s THEN it is refused', (_, source) => {
    expect(() => read(source)).toThrow(/^is no feed that can be read/);
  });

  it('GIVEN entities of entities THEN they are not expanded', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}">]>`;
    const { items } = read(bomb + rss('<item><guid>1</guid><title>&c;</title></item>'));
    expect(items[0]?.facts.title).toBe('&c;');
  });
});
