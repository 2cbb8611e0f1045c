import { type DomDocument, type DomElement, isElement, textOf } from './dom.ts';

/** What no page has its story in; the last are links beside headings of a wiki. */
const NO_STORY =
  'script, style, noscript, template, nav, dialog, [role="dialog"], [role="alertdialog"], [role="navigation"], [hidden], [aria-hidden="true"], .mw-editsection';
/** What asks for leave to keep cookies, by the names that its makers give it. */
const CONSENT =
  /(?:^|[-_ ])(?:cookies?|consent|gdpr|ccpa|onetrust|didomi|truste|usercentrics|cookiebot|cmp)(?:[-_ ]|$)|cookie(?:banner|notice|consent|bar)/i;
/** What a story is about, as weblogs write it: `tag-cookies`. */
const TOPIC = /^(?:tag|category|topic|section|post|entry|page)-/i;
/** In UTF-16 code units: what asks for consent is shorter. Set by hand. */
const LONGEST_CONSENT = 6000;
/** Inside what was taken, these are about the story or the paper. */
const BESIDE = 'form, button, footer, aside';

/** Of a page's words, how many its one article has if the story is in it. Set by hand. */
const MOSTLY = 0.6;

/** Takes off a page what is no story wherever it stands, and what stands around its main part, before the story is looked for. */
export function prunePage(page: DomDocument): void {
  removeAll(page.querySelectorAll(NO_STORY), (element) => !/^(?:body|html|main|article)$/.test(element.localName));
  removeAll(
    page.querySelectorAll('[id], [class]'),
    (element) =>
      !/^(?:body|html|main|article)$/.test(element.localName) &&
      namesOf(element).some((name) => CONSENT.test(name) && !TOPIC.test(name)) &&
      !element.querySelector('h1, article, main') &&
      (element.textContent ?? '').length <= LONGEST_CONSENT,
  );
  keepMain(page, [...page.querySelectorAll('main, [role="main"]')], 0);
  keepMain(page, [...page.querySelectorAll('article')], MOSTLY);
}

/** Keeps of a page only an element, if there is one, with words and with that part of all words. */
function keepMain(page: DomDocument, [main, ...others]: readonly DomElement[], part: number): void {
  if (!main || others.length > 0) return;
  const words = textOf(main).length;
  if (words === 0 || words < part * textOf(page.body).length) return;
  main.remove();
  for (const child of [...page.body.childNodes]) child.remove();
  page.body.append(main);
}

/** Takes off a story the links to other pages and what stands beside it. */
export function pruneStory(story: DomElement): void {
  removeAll(story.querySelectorAll(BESIDE), () => true);
  removeAll(story.querySelectorAll('p, ul, ol'), isLinksAlone);
  removeAll(story.querySelectorAll('sup'), isNoteMark);
}

const namesOf = (element: DomElement): string[] =>
  `${element.getAttribute('id') ?? ''} ${element.getAttribute('class') ?? ''}`.split(/\s+/);

/** A paragraph or a list in which nothing is said but where to go. */
function isLinksAlone(element: DomElement): boolean {
  const links = [...element.querySelectorAll('a')];
  if (links.length === 0 || element.querySelector('img, figure, table')) return false;
  const linked = links.reduce((sum, link) => sum + lettersIn(link), 0);
  const items = [...element.childNodes].filter(isElement).filter(({ localName }) => localName === 'li');
  return linked > 0 && linked === lettersIn(element) && items.every((item) => item.querySelector('a') !== null);
}

/** A raised mark that leads to a note: "[12]". */
const isNoteMark = (element: DomElement): boolean =>
  element.querySelector('a[href^="#"]') !== null && /^[\s[\]()\d*†‡,a-z]{1,8}$/.test(element.textContent ?? '');

const lettersIn = (element: DomElement): number => (element.textContent ?? '').replace(/[^\p{L}\p{N}]+/gu, '').length;

function removeAll(elements: Iterable<DomElement>, isNoStory: (element: DomElement) => boolean): void {
  for (const element of [...elements]) if (element.parentNode && isNoStory(element)) element.remove();
}
