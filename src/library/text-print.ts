/** The largest primes below 36⁴: a remainder of each is four base-36 digits, and its square a whole number that is exact. */
const PRIMES = [1_679_609, 1_679_603] as const;
/** What a code unit is worth, one place further left. Any number larger than a code unit does. */
const BASE = 69_997;
const DIGITS = 4;

/** Eight base-36 digits made of a text alone, wherever it stands: 41 bits. */
export function printOf(text: string): string {
  return PRIMES.map((prime) => digitsOf(remainderOf(text, 0, text.length, prime))).join('');
}

/**
 * Finds a text of which only its print and its length are known, in time linear in the document (Rabin and Karp's way).
 *
 * @param length In UTF-16 code units.
 * @param near Where it stood; of several the nearest to this is taken.
 * @returns Where it begins; nothing where it is not there any more.
 */
export function findPrint(print: string, length: number, text: string, near: number): number | undefined {
  if (length < 1 || length > text.length) return undefined;
  if (near + length <= text.length && printOf(text.slice(near, near + length)) === print) return near;
  const wanted = PRIMES.map((_, i) => Number.parseInt(print.slice(i * DIGITS, (i + 1) * DIGITS), 36));
  const values = PRIMES.map((prime) => remainderOf(text, 0, length, prime));
  const first = PRIMES.map((prime) => powerOf(length - 1, prime));
  let found: number | undefined;
  for (let at = 0; ; at++) {
    const isThere = values[0] === wanted[0] && values[1] === wanted[1];
    if (isThere && (found === undefined || Math.abs(at - near) < Math.abs(found - near))) found = at;
    if (at + length >= text.length) return found;
    for (const [i, prime] of PRIMES.entries()) {
      const left = (text.charCodeAt(at) * (first[i] as number)) % prime;
      values[i] = (((values[i] as number) - left + prime) * BASE + text.charCodeAt(at + length)) % prime;
    }
  }
}

function remainderOf(text: string, from: number, to: number, prime: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = (value * BASE + text.charCodeAt(at)) % prime;
  return value;
}

/** The base to the power of a whole number, in logarithmic time. */
function powerOf(exponent: number, prime: number): number {
  let [result, square] = [1, BASE % prime];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}

const digitsOf = (value: number): string => value.toString(36).padStart(DIGITS, '0');
