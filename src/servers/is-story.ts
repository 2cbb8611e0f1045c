import type { Document } from '../library/types.ts';
import { wordsIn } from '../library/word-count.ts';

/** Words of a page that is a story, and of one whose title is that of an error, at least. Set by hand: a page that wants a login has fewer. */
const [FEWEST, FEWEST_OF_ERROR] = [40, 150];

/** Titles of pages that stand in place of another, as servers and those who guard them write them. */
const OF_ERRORS = [
  /^(?:error\b|oops\b|sorry\b|http\b|40[0-9]\b|41[0-9]\b|42[0-9]\b|50[0-9]\b|52[0-9]\b)/i,
  /\b(?:not found|no longer available|does not exist|access denied|forbidden|unauthorized|bad gateway|unavailable)\b/i,
  /\b(?:just a moment|attention required|are you a (?:human|robot)|captcha|log in|sign in|subscribe|enable javascript)\b/i,
  /页面不存在|頁面不存在|找不到|无法访问|無法訪問|访问被拒绝|请登录|請登入/u,
];

/** Whether what was taken of a web page can be a story. A server may send its page of errors as if that were what was asked for. */
export const isStory = (document: Document): boolean =>
  wordsIn(document) >= (OF_ERRORS.some((title) => title.test(document.title)) ? FEWEST_OF_ERROR : FEWEST);
