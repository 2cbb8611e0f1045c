const oneOf = (words: string): string => `(?:${words})`;
const LAST_OF_ATTRIBUTION = oneOf(
  'wrote|schrieb.{0,60}|a écrit|escribió|ha scritto|escreveu|schreef.{0,60}|skrev.{0,60}|napisał(?:\\(a\\)|a)?',
);
/** "On 3 May 2026, Jo Park wrote:", in the languages of mail programs; it may take two lines. */
const ATTRIBUTION = new RegExp(
  [
    String.raw`^(?:On|Am|Le|El|Il|Em|Op|Den|Dnia|W dniu)\b.{5,300}\s${LAST_OF_ATTRIBUTION}\s*:$`,
    String.raw`^.{5,200}(?:写道|书写|のメール|wrote)\s*[:：]$`,
  ].join('|'),
  'iu',
);
/** What Outlook writes above what is answered. */
const ORIGINAL = new RegExp(
  String.raw`^-{2,}\s*${oneOf("Original Message|Original Appointment|Ursprüngliche Nachricht|Message d'origine|Mensaje original|原始邮件|元のメッセージ")}\s*-{2,}$`,
  'iu',
);
const FORWARDING =
  'Begin forwarded message|Forwarded message|Weitergeleitete Nachricht|Message transféré|Mensaje reenviado|转发的邮件';
const FORWARDED = new RegExp(String.raw`^(?:-{2,}\s*)?${oneOf(FORWARDING)}\s*(?::|-{2,})?$`, 'iu');
/** By language. */
const FIELDS = [
  'From|Sent|To|Cc|Date|Subject|Reply-To',
  'Von|Gesendet|An|Betreff|Datum',
  'De|Envoyé|À|Objet|Fecha|Para|Asunto',
  '发件人|发送时间|收件人|主题',
  '差出人|送信日時|宛先|件名',
].join('|');
const HEAD = new RegExp(String.raw`^\**${oneOf(FIELDS)}\**\s?[:：]`, 'iu');
/** RFC 3676: a line of two dashes and a space begins the signature; mailing lists and telephones add lines of their own. */
const SIGNATURE = new RegExp(
  [
    '^(?:-- ?|_{10,}|Get Outlook for .{1,40}',
    '(?:Sent|Gesendet|Envoyé|Enviado|Von) (?:from|von|de|desde|meinem) (?:my|meinem|mon|mi|iPhone|iPad|Outlook|Yahoo)\\b.{0,60})$',
  ].join('|'),
  'iu',
);
/** In lines: a signature is shorter; before a longer one the mark only parts two pieces of text. Set by hand. */
const LONGEST_SIGNATURE = 15;
/** Where a reader leaves a list of recipients. */
export const LEAVE = new RegExp(
  [
    'unsubscribe|opt[- ]?out|(?:email|mail|subscription) preferences|abmelden|abbestellen',
    'désabonne|désinscri|cancelar suscripci|darse de baja|退订|配信停止',
  ].join('|'),
  'i',
);
/** Paragraphs at the end, of which one may say how to leave. */
const MOST_LAST = 3;
/** In lines. Heads of messages have fewer. */
const LONGEST_HEAD = 12;

/**
 * A message's own words: without the lines it quotes, what is answered below it, and its signature. What is forwarded stays, without
 * the head of that message.
 */
export function ownWords(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').trim();
    if (line.startsWith('>')) continue;
    const next = (lines[at + 1] ?? '').trim();
    const isWrapped = next !== '' && line.length + next.length < 300;
    const length = ATTRIBUTION.test(line) ? 1 : isWrapped && ATTRIBUTION.test(`${line} ${next}`) ? 2 : 0;
    if (length > 0 && isQuoted(lines, at + length)) at += length - 1;
    else if (length > 0 && isQuotedBare(lines, at + length)) break;
    else if (ORIGINAL.test(line)) break;
    else if (FORWARDED.test(line)) at = afterHead(lines, at + 1) - 1;
    else if (isHead(lines, at) && kept.some((each) => each !== '')) break;
    else if (SIGNATURE.test(line)) at = afterSignature(lines, at + 1) - 1;
    else kept.push(lines[at] ?? '');
  }
  const own = kept.join('\n').replace(/\n{3,}/g, '\n\n');
  return withoutLeave(own.trim());
}

/** Without the paragraphs at the end that say how to leave a list. */
function withoutLeave(text: string): string {
  const paragraphs = text.split('\n\n');
  const from = paragraphs.findIndex(
    (each, i) => i >= paragraphs.length - MOST_LAST && i > 0 && LEAVE.test(each) && /https?:|mailto:/.test(each),
  );
  return from < 0 ? text : paragraphs.slice(0, from).join('\n\n');
}

/** Whether lines of a quotation follow. */
function isQuoted(lines: readonly string[], from: number): boolean {
  return (lines.slice(from, from + 4).find((line) => line.trim() !== '') ?? '').trimStart().startsWith('>');
}

/** Whether what is answered follows without marks: all the rest of the message. */
const isQuotedBare = (lines: readonly string[], from: number): boolean =>
  lines.slice(from, from + 4).some((line) => line.trim() !== '');

/** Whether three lines of a head follow each other, as above what Outlook answers. */
const isHead = (lines: readonly string[], at: number): boolean =>
  lines.slice(at, at + 3).filter((line) => HEAD.test(line.trim())).length === 3;

function afterHead(lines: readonly string[], from: number): number {
  let at = from;
  while (at < from + LONGEST_HEAD && (HEAD.test((lines[at] ?? '').trim()) || (lines[at] ?? '').trim() === '')) at += 1;
  return at;
}

/** Where a signature ends: at what is answered or forwarded, or with the message; at once where too much stands behind its mark. */
function afterSignature(lines: readonly string[], from: number): number {
  let at = from;
  while (
    at < lines.length &&
    at <= from + LONGEST_SIGNATURE &&
    !ENDS_SIGNATURE.some((form) => form.test((lines[at] ?? '').trim()))
  )
    at += 1;
  return at - from > LONGEST_SIGNATURE ? from : at;
}
const ENDS_SIGNATURE = [/^>/, FORWARDED, ORIGINAL, ATTRIBUTION];
