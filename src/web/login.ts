/** Whether an address has a name or a password in it, as `https://ann:secret@example.org`. */
export function hasLogin(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username !== '' || password !== '';
}

/** An address up to the `@` before its host, in the spellings that a URL takes, and without `https://`. */
const IN_ADDRESS = /^(?:([a-z][a-z\d+.-]+:[/\\]+|[/\\]{2,}|https?:)[^/\\?#]*@|[^/\\?#:]*:[^/\\?#]*@)/i;
const IN_TEXT = /(:[/\\]{2,})[^\s/\\?#]*@/g;

/** An address as it may be shown and logged: `https://***@example.org`. What is none stays as it is. */
export const withoutLogin = (address: string): string =>
  // A URL has none of these signs; whoever reads one passes over them.
  address.replace(/[\t\r\n]+/g, '').replace(IN_ADDRESS, (_, start: string | undefined) => `${start ?? ''}***@`);

/** The same for all addresses in a text. */
export const withoutLogins = (text: string): string => text.replace(IN_TEXT, '$1***@');
