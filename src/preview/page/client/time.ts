import { el } from './dom.ts';
import { STYLES, timeInWords } from './time-words.ts';

const language = navigator.language;

/** A time as Discord's letter says: `R` is relative to now, and stays so. @param at Milliseconds since 1970. */
export function timeElement(at: number, style: string): HTMLElement {
  const text = timeInWords(at, style, Date.now(), language);
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return el('span', { class: 'stamp' }, text);
  const title = timeInWords(at, 'F', Date.now(), language);
  return el('time', { class: 'stamp', datetime: date.toISOString(), title, 'data-relative': style === 'R' }, text);
}

/** When a message was written: the hour alone where it was today. */
export function clock(at: string): HTMLElement {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  const shown = new Intl.DateTimeFormat(language, isToday ? STYLES['t'] : { dateStyle: 'short', timeStyle: 'short' });
  return el('time', { datetime: at }, shown.format(date));
}

/** Keeps relative times true. */
export function keepTime(): void {
  window.setInterval(() => {
    for (const element of document.querySelectorAll<HTMLTimeElement>('time[data-relative]')) {
      const text = timeInWords(Date.parse(element.dateTime), 'R', Date.now(), language);
      if (element.textContent !== text) element.textContent = text;
    }
  }, 1_000);
}
