/** What a reader sees of a block of HTML, as Markdown without HTML. */
export function shownOf(html: string): string {
  return withTables(html)
    .replace(/<!--[\s\S]*?(?:-->|$)|<(head|title)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/^[ \t]+/gm, '')
    .replace(/<h([1-6])\b[^<>]*>/gi, (_, level: string) => `\n\n${'#'.repeat(Number(level))} `)
    .replace(/<summary\b[^<>]*>/gi, '\n\n###### ')
    .replace(/<li\b[^<>]*>/gi, '\n\n- ')
    .replace(
      /<\/?(?:p|div|ul|ol|li|table|tr|h\d|br|blockquote|figure|figcaption|summary|section|article|dd|dt)\b[^<>]*>/gi,
      '\n\n',
    )
    .replace(/<\/?t[dh]\b[^<>]*>/gi, ' ')
    .replace(/<[^<>]*>/g, '')
    .replace(/</g, '\\<');
}

/** Tables with a head as Markdown's. */
function withTables(html: string): string {
  return html
    .split(/<table\b[^<>]*>/i)
    .map((piece, i) => {
      const end = i === 0 ? -1 : piece.search(/<\/table/i);
      const table = end < 0 ? undefined : tableOf(piece.slice(0, end));
      return table === undefined ? piece : `\n\n${table}\n\n${piece.slice(end)}`;
    })
    .join('');
}

function tableOf(html: string): string | undefined {
  const written = html.split(/<tr\b[^<>]*>/i).slice(1);
  const rows = written.map((row) =>
    row
      .split(/<t[dh]\b[^<>]*>/i)
      .slice(1)
      .map((cell) =>
        cell
          .replace(/<[^<>]*>/g, ' ')
          .replace(/\s+/g, ' ')
          .replaceAll('|', '\\|')
          .trim(),
      ),
  );
  const columns = rows[0]?.length ?? 0;
  if (columns < 2 || !/<th\b/i.test(written[0] ?? '') || !rows.every((row) => row.length === columns)) return undefined;
  const [head, ...others] = rows.map((row) => `| ${row.join(' | ')} |`);
  return [head, `|${'---|'.repeat(columns)}`, ...others].join('\n');
}
