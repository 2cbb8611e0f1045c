import { el } from './dom.ts';

const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};
const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

const language = navigator.language;
const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });

/** A time in the format of Discord's letter; `R`, relative to now, is kept up to date. @param at Milliseconds since 1970. */
export function timeElement(at: number, style: string): HTMLElement {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return el('span', { class: 'stamp' }, 'Invalid Date');
  const full = new Intl.DateTimeFormat(language, STYLES['F']).format(date);
  const isRelative = style === 'R';
  const text = isRelative
    ? relativeTo(at)
    : new Intl.DateTimeFormat(language, STYLES[style] ?? STYLES['f']).format(date);
  return el('time', { class: 'stamp', datetime: date.toISOString(), title: full, 'data-relative': isRelative }, text);
}

/** When a message was written; without the date if that is today. */
export function clock(at: string): HTMLElement {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  const shown = new Intl.DateTimeFormat(language, isToday ? STYLES['t'] : { dateStyle: 'short', timeStyle: 'short' });
  return el('time', { datetime: at }, shown.format(date));
}

function relativeTo(at: number): string {
  const seconds = Math.round((at - Date.now()) / 1_000);
  const [unit, length] = UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? ['second', 1];
  return relative.format(Math.round(seconds / length), unit);
}

/** Updates relative times every second. */
export function keepTime(): void {
  window.setInterval(() => {
    for (const element of document.querySelectorAll<HTMLTimeElement>('time[data-relative]')) {
      const text = relativeTo(Date.parse(element.dateTime));
      if (element.textContent !== text) element.textContent = text;
    }
  }, 1_000);
}
