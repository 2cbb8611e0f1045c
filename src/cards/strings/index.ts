import { en } from './en.ts';
import type { Words } from './strings.ts';
import { zhCn } from './zh-cn.ts';

export type { Words };
export { en };

/** Wording by Discord's locale. A further language is a file beside these and a line here. */
export const CATALOGUE = [
  ['en-US', en],
  ['en-GB', en],
  ['zh-CN', zhCn],
] as const satisfies readonly (readonly [string, Words])[];

const byLocale = new Map<string, Words>(CATALOGUE);

/** The wording for a locale, English where there is none. */
export function wordsFor(locale: string): Words {
  return byLocale.get(locale) ?? en;
}
