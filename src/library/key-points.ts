import { NUMBER_WORDS } from '../language/number-words.ts';
import type { DocumentBlock } from './blocks.ts';
import { columns, STOP } from './lines.ts';

/**
 * What a heading says about the list under it. `points`: the story's own points; `brief`: often the points, and as often
 * prose ("At a glance", "Summary"); `aside`: one aspect of the story ("The bottom line", "Key facts").
 */
export type KeyPointsKind = 'points' | 'brief' | 'aside';

const COUNT_WORDS = [...NUMBER_WORDS].filter(([, value]) => value >= 2 && value <= 10).map(([word]) => word);
const COUNT = String.raw`(?:\d{1,2}|${COUNT_WORDS.join('|')})`;
const MAIN = '(?:key|main|top|major|big(?:gest)?|important|essential|quick|central)';

// The forms are in lower case, and so is what they are compared with: a pattern with both flags, `i` and `u`, takes six times as
// long to compile, which every start would wait for.
const POINTS = [
  `(?:${MAIN} )*take-?aways?`,
  `(?:${MAIN} )+(?:points?|messages|lessons|learnings|insights|findings|developments|highlights)`,
  `(?:${COUNT} )?(?:points|findings)`,
  'tl[;,:/ ]?dr',
  '(?:the )?(?:gist|essentials|short version)|in a nutshell|cheat sheet',
  '(?:story|article) highlights',
  "what we (?:do )?know(?: (?:so far|now))?|what (?:we|you) (?:need|have|ought) to know|what you should know|what(?:'s| is) known(?: so far)?",
  `(?:what|(?:${COUNT} )?(?:key |main )?things) (?:you (?:need|should) )?to know(?: now| today)?|need to know`,
  // Other languages
  '(?:核心|关键|主要|本文|内容|報道|报道|新闻|新聞|重要)?(?:要点|要點|重点|重點)(?:速览|速覽|提示|总结|總結|一览)?|(?:核心|内容|內容)提示|看点|看點|划重点',
  '(?:この記事の|記事の|主な)?ポイント|要点まとめ|핵심(?: ?(?:요약|포인트|내용))?|주요 ?내용|한눈에 보기',
  "l['’]essentiel|(?:les )?points[ -]cl[ée]s?|[àa] retenir|ce qu['’]il faut (?:retenir|savoir)|l['’]essentiel à retenir",
  'das wichtigste(?: in kürze| im überblick)?|(?:die )?(?:kern(?:punkte|aussagen)|wichtigste[nr]? punkte)|auf den punkt gebracht',
  'puntos? clave|(?:las )?claves|lo (?:esencial|más importante)|lo que (?:sabemos|debes saber)|pontos? principais|pontos-chave|o que se sabe',
  'punti chiave|in sintesi|i punti principali|kernpunten|de belangrijkste punten|wat we weten',
];

const BRIEF = [
  'highlights|at a glance|in brief|in short|briefly|in summary|in sum|(?:executive |quick |news |story |the )?summary|recap|synopsis',
  '(?:the )?(?:basics|lowdown|rundown)|quick (?:read|take|look)|to sum up|bullet points',
  '摘要|概要|提要|内容提要|內容提要|导读|導讀|亮点|亮點|速览|速覽|一句话总结|总结|まとめ|要約|概要|요약',
  'en bref|en résumé|résumé|auf einen blick|zusammenfassung|überblick|kurz und knapp',
  'en breve|en resumen|resumen|em resumo|resumo|destaques|in breve|in het kort|samenvatting|samengevat',
];

const ASIDE = ['(?:the )?bottom line|why (?:it|this) matters|the big picture|(?:key|fast|quick) facts|the facts'];

const LEAD = `(?:here(?:['’]s| is| are) )?(?:the |our |some(?: of the)? )?(?:${COUNT} )?`;
/** "… from Tuesday's hearing", "… about the new rules" */
const TAIL = String.raw`(?: (?:from|of|about|on|in|for|at|as|behind) \S.{0,80})?`;

const KINDS = (
  [
    ['points', POINTS],
    ['brief', BRIEF],
    ['aside', ASIDE],
  ] as const
).map(([kind, forms]) => {
  const form = `${LEAD}(?:${forms.join('|')})`;
  return { kind, bare: new RegExp(`^${form}$`), longer: new RegExp(`^${form}${TAIL}$`, 'u') };
});

/**
 * What a heading, or the line that introduces a list, says about the list; nothing if it names no list of points.
 *
 * @returns `isBare`: it says no more than that: "Key takeaways", but not "Key takeaways from the hearing".
 */
export function keyPointsKind(heading: string): { kind: KeyPointsKind; isBare: boolean } | undefined {
  const said = heading
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/(?<![\s:：.!…–—-])[\s:：.!…–—-]+$/u, '')
    .replaceAll('’', "'")
    .toLowerCase();
  if (said.length > 120) return undefined;
  for (const { kind, bare, longer } of KINDS) {
    if (bare.test(said)) return { kind, isBare: true };
    if (longer.test(said)) return { kind, isBare: false };
  }
  return undefined;
}

/** The longest item under such a heading, in columns. Set by hand. */
const LONGEST: Readonly<Record<KeyPointsKind, number>> = { points: 300, brief: 200, aside: 200 };
/** The most items of such a list. Set by hand. */
const MOST_ITEMS = 12;
/** The end of a sentence with another one after it. */
const SENTENCES = /[.!?。！？]["”’)]*\s*(?=["“(]?[\p{Lu}\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}])/u;

/**
 * Makes items of the short paragraphs under a heading that names a list and says no more ("Key Takeaways"). Under a heading
 * that often has prose under it ("Summary") they are items only if each is at most one sentence.
 *
 * @param isTitle Whether a block is the document's title: "What we know so far" is then no heading of a list.
 */
export function withNamedLists(
  text: string,
  blocks: readonly DocumentBlock[],
  isTitle: (block: DocumentBlock) => boolean,
): DocumentBlock[] {
  const result = [...blocks];
  const textOf = ({ start, end }: DocumentBlock): string => text.slice(start, end);
  const parted = (above: DocumentBlock, below: DocumentBlock): boolean =>
    /\n\s*\n|\r\s*\r/.test(text.slice(above.end, below.start));
  for (const [i, heading] of blocks.entries()) {
    if (heading.kind !== 'heading' || isTitle(heading)) continue;
    const named = keyPointsKind(textOf(heading));
    if (!named?.isBare) continue;
    const items: DocumentBlock[] = [];
    for (const block of blocks.slice(i + 1, i + 2 + MOST_ITEMS)) {
      const said = textOf(block);
      if (block.kind !== 'paragraph' || columns(said) > LONGEST[named.kind]) break;
      const [first, second] = items;
      // If there is no blank line between the first two items, a blank line ends the list.
      if (first && second && !parted(first, second) && parted(items.at(-1) ?? second, block)) break;
      // After items without full stops, or of one sentence each, a paragraph of another form ends the list.
      if (first && second) {
        if (STOP.test(said) && !items.some((item) => STOP.test(textOf(item)))) break;
        if (SENTENCES.test(said) && !items.some((item) => SENTENCES.test(textOf(item)))) break;
      }
      items.push(block);
    }
    if (items.length < 2 || items.length > MOST_ITEMS) continue;
    if (named.kind !== 'points' && items.some((item) => SENTENCES.test(textOf(item)))) continue;
    for (const [at, { start, end }] of items.entries()) result[i + 1 + at] = { kind: 'item', start, end };
  }
  return result;
}
