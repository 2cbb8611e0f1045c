import type { List, Nodes, Paragraph, Parents, PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { STOP } from './lines.ts';
import { isOfPicture } from './pictures.ts';

/** The words of a node, without marks, pictures and tags. */
export function inline(node: Parents): string {
  return node.children
    .map((child: Nodes) => {
      if (child.type === 'break' || (child.type === 'html' && /^<br\b/i.test(child.value))) return '\n';
      return 'children' in child ? inline(child) : textOf(child, { includeImageAlt: false, includeHtml: false });
    })
    .join('');
}

/** What may stand between links that stand alone. */
const BETWEEN = /^[\s|·•,;/>»«→←–—-]*$/u;

const isPicture = (node: PhrasingContent): boolean =>
  node.type === 'image' ||
  node.type === 'imageReference' ||
  (node.type === 'html' && /^<img\b/i.test(node.value)) ||
  ((node.type === 'link' || node.type === 'linkReference') &&
    node.children.length > 0 &&
    node.children.every(isPicture));

const isBlank = (node: PhrasingContent): boolean =>
  node.type === 'break' ||
  (node.type === 'text' && node.value.trim() === '') ||
  (node.type === 'html' && !/^<img\b/i.test(node.value));

const isLink = (node: PhrasingContent): boolean =>
  node.type === 'link' ||
  node.type === 'linkReference' ||
  ((node.type === 'strong' || node.type === 'emphasis') && areLinks(node.children));

const areLinks = (nodes: readonly PhrasingContent[]): boolean =>
  nodes.some(isLink) &&
  nodes.every(
    (node) => isLink(node) || isPicture(node) || isBlank(node) || (node.type === 'text' && BETWEEN.test(node.value)),
  );

/** "By [Ann Roe](a), [Tom Vell](b)": what is linked apart is a name apart, so that commas between these are read as "and". */
export function withAuthorsApart(paragraph: Paragraph): Paragraph {
  const [first, ...others] = paragraph.children;
  const isOfAuthors =
    first?.type === 'text' &&
    /^by\s*$/i.test(first.value) &&
    others.filter(isLink).length > 1 &&
    others.every((node, i) => (i % 2 === 0 ? isLink(node) : node.type === 'text'));
  if (!isOfAuthors) return paragraph;
  const children = paragraph.children.map((node) =>
    node.type === 'text' && /^,\s*$/.test(node.value) ? { ...node, value: ' and ' } : node,
  );
  return { ...paragraph, children };
}

/** Words of a sentence that is a link; a shorter one is the name of a page. Set by hand. */
const FEWEST_WORDS = 6;

/** Whether a paragraph is links to other pages and no more. A sentence that is a link is one of the story's. */
export function isOfLinks(paragraph: Paragraph): boolean {
  if (!areLinks(paragraph.children)) return false;
  const said = inline(paragraph).trim();
  return !(STOP.test(said) && said.split(/\s+/).length >= FEWEST_WORDS);
}

/** Whether a list is links to other pages and no more. */
export function isListOfLinks(list: List): boolean {
  const isOfItem = (node: RootContent): boolean =>
    (node.type === 'paragraph' && areLinks(node.children)) || (node.type === 'list' && isListOfLinks(node));
  return (
    list.children.length > 0 && list.children.every(({ children }) => children.length > 0 && children.every(isOfItem))
  );
}

/** Whether a paragraph is pictures and no more. */
function isOfPictures(node: RootContent | undefined): boolean {
  return (
    node?.type === 'paragraph' &&
    node.children.some(isPicture) &&
    node.children.every((each) => isPicture(each) || isBlank(each))
  );
}

/** Whether a paragraph is what stands under a picture, in italics or with a credit: below it in one paragraph, or in the next. */
export function isCaptionOf(node: Paragraph, before: RootContent | undefined): boolean {
  const [first, ...others] = node.children.filter((each) => !isBlank(each));
  if (!first) return false;
  const isInItalics = (each: PhrasingContent): boolean => each.type === 'emphasis';
  if (isPicture(first)) {
    const words = others.filter((each) => !isPicture(each));
    return words.length > 0 && (words.every(isInItalics) || isOfPicture(inline(node).trim()));
  }
  return isOfPictures(before) && ([first, ...others].every(isInItalics) || isOfPicture(inline(node).trim()));
}
