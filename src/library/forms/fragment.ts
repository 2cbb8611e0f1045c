/** A piece of HTML, such as an item of a feed, as Markdown. */
export async function markdownOfFragment(html: string): Promise<string> {
  return html.replace(/<[^<>]*>/g, ' ');
}
