/** A page as newspapers have them: a menu, a banner, a story with its facts, related links. */
export const ferryPage = ({
  cost = '£3.4 million',
  url = 'https://marle.example/ferry',
} = {}): string => `<!DOCTYPE html>
<html lang="en"><head><title>Harbour ferry to return in June | The Marle Post</title>
<meta property="og:site_name" content="The Marle Post"><link rel="canonical" href="${url}">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"Harbour ferry to return in June","datePublished":"2026-03-02T09:10:00Z","author":{"@type":"Person","name":"Ines Holt"}}</script>
</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<div class="cookie-banner"><p>We use cookies to improve your visit. Accept all?</p><button>Accept</button></div>
<main><article><h1>Harbour ferry to return in June</h1><p class="byline">By Ines Holt</p>
<p>The harbour ferry will sail again on 12 June, the port authority said on Monday, fourteen months after a fire in the engine
room of the Marle Star stopped the service.</p>
<p>The repair cost ${cost}, of which the county paid £1.1 million. “We could not leave the island without a boat for a second
winter,” said Tomas Reed, who chairs the authority.</p>
<h2>Fares</h2><p>A single ticket will cost £4.20, up from £3.60. Children under ten travel free, and islanders keep their pass,
which costs £180 a year.</p><p>Reed said the timetable would have nine crossings a day until October. The authority expects 310,000
passengers in the first year, fewer than the 365,000 it carried in 2024.</p></article>
<aside><h3>Related stories</h3><ul><li><a href="/a">Bridge closed for a week</a></li></ul></aside></main>
<footer><p>© 2026 The Marle Post. All rights reserved.</p></footer></body></html>`;

/** Notes as somebody types them. */
export const ROOF = `Orchard School gets a new roof

By Jo Park, March 5, 2026

The Orchard School in Pell will have a new roof by August, the school board decided on Tuesday. The work costs $2.1 million.

Why now

Rain came through the roof of the gym in January. Head teacher Dana Whitlock said that two classes had been held in the corridor.

- Gym: closed since 14 January
- Library: open * with buckets

1. The board chose Stroud & Sons among four_bidders_here.
2. Work begins on 1 June.
`;
