import { byId, set } from './dom.ts';

const KEY = 'theme';
const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');

/** The reader's choice of theme, or else the system's; the button changes to the other. */
export function startTheme(): void {
  const button = byId('theme', HTMLButtonElement);
  const current = (): string => document.documentElement.dataset['theme'] ?? (prefersDark.matches ? 'dark' : 'light');
  const draw = (): void => {
    set(button, { 'aria-label': current() === 'dark' ? 'Light theme' : 'Dark theme' });
    button.title = button.getAttribute('aria-label') ?? '';
  };
  const kept = localStorage.getItem(KEY);
  if (kept === 'dark' || kept === 'light') document.documentElement.dataset['theme'] = kept;
  button.addEventListener('click', () => {
    const other = current() === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset['theme'] = other;
    localStorage.setItem(KEY, other);
    draw();
  });
  prefersDark.addEventListener('change', draw);
  draw();
}
