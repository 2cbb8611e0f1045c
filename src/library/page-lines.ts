import { alternatives, lexicon } from '../language/lexicon/lexicon.ts';

const PIECE = '(?:post|article|story|piece|column|interview|essay|report|page|newsletter|e-?mail)';
const GO_ON = '(?:visit|contact|see|call|go to|e-?mail|write|click|follow|please)';

/**
 * Whole lines that pages, newsletters and mails put around a story. They are in lower case, and so is what they are compared with; see
 * `boilerplate.ts`.
 */
const LINES = new RegExp(
  `^(?:${[
    `(?:the|this) ${PIECE} .{1,200} (?:appeared first|first appeared|originally appeared) (?:on|in|at) .*`,
    `(?:(?:this|the) ${PIECE} )?(?:was |has been |is )?(?:first|originally) (?:published|appeared|posted|printed) (?:in|on|by|at|with) .*`,
    '(?:click|tap) (?:here|below)\\b.*|(?:continue|keep) reading\\b.*|(?:show|load|see|view) (?:more|all|less)(?: .{0,30})?',
    `(?:read|see|view|get|find|download) (?:the |our )?(?:full|complete|original|whole|entire|rest of (?:the|this)) ${PIECE}\\b.{0,60}`,
    `(?:previous|next|older|newer) (?:${PIECE}|posts|stories|articles|entry)\\b.*`,
    "share (?:this|on|via|with)\\b.{0,60}|follow (?:us|him|her|them|me|[\\p{L}.’' -]{2,40}) (?:on|at) .{1,60}",
    '(?:view|read|open|see) (?:this )?(?:e-?mail|newsletter|message|post|it|online) ?(?:in|on)? ?(?:your|a|the)? ?(?:web )?(?:browser|online)?\\.?',
    'unsubscribe\\b.{0,80}|(?:manage|update|change) (?:your )?(?:e-?mail )?(?:preferences|subscriptions?|settings)\\b.{0,60}',
    "(?:you(?:[’']re| are| have| were)) (?:receiving|received|subscribed|getting|sent) .*|(?:was this|did someone) .{0,30}forward(?:ed)?\\b.*",
    'sent from my .{2,40}|get outlook for .{2,20}|(?:download|get) (?:the|our)(?: \\p{L}+){0,3} app\\b.{0,60}',
    '(?:have|got) (?:a|any) (?:(?:news|story) )?(?:tips?|story|information)\\b.{0,120}|contact (?:the (?:author|reporter|writer|newsroom)|us)\\b.{0,80}',
    'view source version on .*|source: ?https?:.*|link: ?https?:.*|[\\p{L} ]{2,40}: ?(?:https?://|www\\.)\\S+',
    '[([]?(?:(?:additional|further) )?(?:reporting|writing|editing|compiled|translated|photography|graphics?|production)(?: and (?:writing|editing))? by .*',
    `for (?:more|further|additional|full) (?:information|details|news|info|coverage)\\b.{0,60}\\b${GO_ON}\\b.*|to (?:learn|find out|know) more\\b.{0,60}\\b${GO_ON}\\b.*`,
    '\\d[\\d.,]*k? (?:shares?|likes?|views?|replies|retweets|reads)|just now|(?:\\d{1,2}|an?) ?(?:[mhd]|mins?|minutes?|hours?|hrs?|days?) ago',
    '(?:posted|updated) (?:at )?\\d{1,2}[:.]\\d{2}.{0,40}|(?:latest )?live(?: updates?| blog)?|key event|pinned',
    '@[\\w.]{2,30}|your e-?mail address will not be published.*|[^.!?›»>]{2,40}(?: [›»>] [^.!?›»>]{2,60}){2,6}',
    '(?:accept|reject|manage) (?:all )?cookies|we (?:and our partners )?use cookies\\b.*|(?:cookie|privacy) (?:policy|settings|preferences|notice)',
    'terms (?:of (?:use|service)|and conditions|& conditions)\\b.{0,40}|jump to (?:content|navigation|search)|table of contents',
    '(?:on|am|le|el) .{6,60}(?:wrote|schrieb|a écrit|escribió) ?:|-{2,} ?(?:forwarded|original) message ?-{2,}',
    '(?:produced|e-?text prepared|transcribed) by .*(?:proofread|gutenberg|team|volunteer).*|page \\d{1,4}(?: of \\d{1,4})?',
  ].join('|')})$`,
  'u',
);

/** The same in other languages. */
const LINES_ELSEWHERE = new RegExp(
  `^(?:${[
    '(?:lesen sie (?:auch|mehr|hier)|mehr (?:zum thema|dazu)|siehe auch|(?:à )?lire aussi|voir aussi|sur le même sujet) ?(?:[:：].*)?',
    '(?:lea también|lee también|te puede interesar|más información|leggi anche|vedi anche|lees ook|leia também|leia mais) ?(?:[:：].*)?',
    '(?:anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|广告|廣告|広告|광고)',
    '(?:teilen|drucken|artikel (?:teilen|drucken|merken)|partager(?: cet article)?|imprimer|compartir|imprimir|condividi|stampa|delen)',
    '(?:作者|记者|記者|文|撰文|编译|編譯|取材)[：:] ?[^。]{1,20}|(?:입력|등록|승인|수정|최종수정)[ :：]*\\d{4}.{6,60}|[가-힣]{2,4} ?(?:선임)?(?:기자|특파원)(?: \\S+@\\S+)?',
    '(?:分享(?:到.{1,12})?|打印|字号.{0,12}|シェア(?:する)?|印刷|ツイート|공유(?:하기)?|인쇄|기사 ?원문)',
    '(?:temps de lecture|lesezeit|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd) ?[:：]? ?(?:\\d{1,3}|.{1,8}) ?min.{0,8}',
    '(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|版权所有.*|無断転載.*|무단 ?전재.*)\\.?',
  ].join('|')})$`,
  'u',
);
/** "(dpa/jt)", "(AFP)": which agency sent it. */
const SENT_BY = new RegExp(
  `^[([](?:mit (?:material von )?|with |avec |con )?(?:${alternatives('news-agencies')})(?:[/, -]{1,2}\\p{L}{1,12}){0,4}[)\\]]\\.?$`,
  'u',
);

/** How a press release ends: "SOURCE Norwick Water". */
const SOURCE = /^SOURCE:? \p{Lu}[\p{L}\d&.,'’ -]{1,60}$/u;

/** Whether a line belongs to the page, the newsletter or the mail around a story. @param lower The line in lower case. */
export function isPageLine(line: string, lower: string): boolean {
  return (
    LINES.test(lower) ||
    LINES_ELSEWHERE.test(lower) ||
    SENT_BY.test(lower) ||
    SOURCE.test(line) ||
    isOfButtons(lower) ||
    isContactLine(line)
  );
}

/** In words: a row of buttons. Set by hand. */
const MOST_BUTTONS = 12;

/** "Share Tweet Pin", "Facebook · Twitter · Email": names of buttons and no more. */
function isOfButtons(lower: string): boolean {
  const buttons = lexicon('page-buttons');
  const words = lower.split(/[\s|·•/,:()]+/).filter((word) => word !== '' && !/^\d+$/.test(word));
  return words.length >= 2 && words.length <= MOST_BUTTONS && words.every((word) => buttons.has(word));
}

const REACHED = new RegExp(
  String.raw`\S+@\S+\.\p{L}{2,}|https?://\S+|www\.\S+` +
    String.raw`|(?:\+\d|\(?0\d|\(\d{3}\)|\d{3}[.-]\d{3})[\d() ./–-]{2,24}\d(?:,? ?(?:ext|x)\.? ?\d{1,5})?|(?<![\d-])\d{3}[.-]\d{4}(?![\d-])`,
  'gu',
);
/** Seven digits, between which telephone numbers have marks. */
const TELEPHONE = /(?:\d\D{0,3}){6}\d/;
/** In words with a capital: a name and an office. Set by hand. */
const MOST_NAMES = 7;
const LONGEST_CONTACT = 160;

/** Whether a line says where somebody is reached, and no more: "Tel: +44 20 7946 0100", "Dana Moss, press@norwick.example". */
export function isContactLine(line: string): boolean {
  if (line.length > LONGEST_CONTACT || !/[@+(\d]|www\.|:\/\//.test(line)) return false;
  let reached = 0;
  const rest = line.replace(REACHED, (way) => {
    if (/^[\d+(]/.test(way) && (!TELEPHONE.test(way) || /^\d{4}-\d\d-\d\d/.test(way))) return way;
    reached += 1;
    return ' ';
  });
  if (reached === 0 || /\d/.test(rest)) return false;
  const known = lexicon('contact-words');
  const words = (rest.match(/\p{L}[\p{L}.’'-]*/gu) ?? []).filter(
    (word) => !known.has(word.toLowerCase().replace(/\.$/, '')),
  );
  return words.length <= MOST_NAMES && words.every((word) => /^\p{Lu}/u.test(word));
}
