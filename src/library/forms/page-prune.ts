import { type DomDocument, type DomElement, isElement, textOf } from './dom.ts';

/** What no page has its story in. */
const NO_STORY = 'script, style, noscript, template, nav, dialog, [role="dialog"], [role="alertdialog"], [role="navigation"], [hidden], [aria-hidden="true"]';
/** What asks for leave to keep cookies, by the names that its makers give it. */
const CONSENT = /(?:^|[-_ ])(?:cookies?|consent|gdpr|ccpa|onetrust|didomi|truste|usercentrics|cookiebot|cmp)(?:[-_ ]|$)|cookie(?:banner|notice|consent|bar)/i;
/** In UTF-16 code units: what asks for consent is shorter. Set by hand. */
const LONGEST_CONSENT = 6000;
/** Inside what was taken, these are about the story or the paper. */
const BESIDE = 'form, button, footer, aside';

/** Takes off a page what is no story wherever it stands, before the story is looked for. */
export function prunePage(page: DomDocument): void {
  removeAll(page.querySelectorAll(NO_STORY), (element) => !/^(?:body|html|main|article)$/.test(element.localName));
  removeAll(
    page.querySelectorAll('[id], [class]'),
    (element) =>
      !/^(?:body|html|main|article)$/.test(element.localName) &&
      CONSENT.test(`${element.getAttribute('id') ?? ''} ${element.getAttribute('class') ?? ''}`) &&
      (element.textContent ?? '').length <= LONGEST_CONSENT,
  );
}

/** Takes off a story the links to other pages and what stands beside it. */
export function pruneStory(story: DomElement): void {
  removeAll(story.querySelectorAll(BESIDE), () => true);
  removeAll(story.querySelectorAll('p, ul, ol'), isLinksAlone);
}

/** A paragraph or a list in which nothing is said but where to go. */
function isLinksAlone(element: DomElement): boolean {
  const links = [...element.querySelectorAll('a')];
  if (links.length === 0 || element.querySelector('img, figure, table')) return false;
  const linked = links.reduce((sum, link) => sum + textOf(link).length, 0);
  const items = [...element.childNodes].filter(isElement).filter(({ localName }) => localName === 'li');
  const words = items.length > 0 ? items : [element];
  const around = textOf(element).replace(/[\s\p{P}\p{S}]+/gu, '').length - links.reduce((sum, link) => sum + textOf(link).replace(/[\s\p{P}\p{S}]+/gu, '').length, 0);
  return linked > 0 && around === 0 && words.every((each) => each.querySelector('a') !== null);
}

function removeAll(elements: Iterable<DomElement>, isNoStory: (element: DomElement) => boolean): void {
  for (const element of [...elements]) if (element.parentNode && isNoStory(element)) element.remove();
}
