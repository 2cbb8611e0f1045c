/** What *Back* leads to: the card on which a passage was opened. */
export type BackTarget =
  /** A page of the answer to the question that stands on the message; page 0 is the answer itself. */
  | {
      readonly kind: 'answer';
      readonly page: number;
      readonly story?: string | undefined;
      /** Documents that the answer quotes. */
      readonly documents: readonly string[];
    }
  | {
      readonly kind: 'takeaways';
      readonly story: string;
      /** About this name, the heading of this number in the story, or the topic that stands on the message. */
      readonly about?: { readonly name: string } | { readonly heading: number } | 'asked' | undefined;
      /** From 1; none for the first page. */
      readonly page?: number | undefined;
    }
  | { readonly kind: 'name'; readonly name: string; readonly story?: string | undefined }
  /** A page, from 0, of what a person is quoted to have said. */
  | { readonly kind: 'said'; readonly name: string; readonly story?: string | undefined; readonly page: number };

/**
 * What a press asks for, small enough for a `custom_id`. Documents, stories and names are given by their fingerprints,
 * so that a press on a card of a document that has changed since finds nothing. Offsets count in the document's text.
 */
export type Action =
  | BackTarget
  | { readonly kind: 'ask'; readonly question: string; readonly story?: string | undefined }
  | {
      readonly kind: 'context';
      readonly document: string;
      readonly start: number;
      readonly end: number;
      readonly from?: BackTarget | undefined;
    }
  | { readonly kind: 'names'; readonly story: string; readonly page: number }
  | { readonly kind: 'stories'; readonly page: number }
  /** Shows a private card to all. */
  | { readonly kind: 'share'; readonly documents: readonly string[] };
