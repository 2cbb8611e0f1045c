import { en, type Strings } from './en.ts';
import { zhCn } from './zh-cn.ts';

export type { Strings };
export { en };

/** Wording by Discord's locale. A further language is a file beside these and a line here. */
export const CATALOGUE = [
  ['en-US', en],
  ['en-GB', en],
  ['zh-CN', zhCn],
] as const satisfies readonly (readonly [string, Strings])[];

const byLocale = new Map<string, Strings>(CATALOGUE);

/** The wording for a locale, English where there is none. */
export function stringsFor(locale: string): Strings {
  return byLocale.get(locale) ?? en;
}
