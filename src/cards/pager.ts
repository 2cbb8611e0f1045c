import type { Action } from './action.ts';
import type { Button } from './card.ts';
import type { Strings } from './strings/index.ts';

/** The buttons to the pages before and after one of so many; `to` is what leads to a page. Pages count from 0. */
export function pager(page: number, pages: number, to: (page: number) => Action, { buttons }: Strings): Button[] {
  return [
    ...(page > 0 ? [{ label: buttons.previous, action: to(page - 1) }] : []),
    ...(page + 1 < pages ? [{ label: buttons.next, action: to(page + 1) }] : []),
  ];
}
