import type { NameKind } from '../../names/types.ts';
import type { CardLine } from '../card.ts';

/** What Discord shows of a command, an option or a menu entry. */
interface CommandText {
  readonly name: string;
  readonly description: string;
}

interface ShownCommand<Option extends string> extends CommandText {
  readonly options: Readonly<Record<Option, CommandText>>;
}

/** A name, title or word of a story or reader, in bold. */
type BoldTerm = string;

/**
 * All fixed wording in one language. Text of stories and readers comes in as arguments and goes out as runs of a line,
 * never as markup; what is quoted stays in its own language.
 */
export interface Strings {
  readonly commands: {
    readonly ask: ShownCommand<'question' | 'story' | 'private'>;
    readonly takeaways: ShownCommand<'story' | 'about' | 'private'>;
    readonly who: ShownCommand<'name' | 'story' | 'private'>;
    readonly stories: ShownCommand<never>;
    /** Entry of a message's menu; Discord shows no description of it. */
    readonly check: { readonly name: string };
  };
  readonly buttons: {
    /** The passage of an excerpt; of the one with this number where there are several. */
    readonly context: (number?: number) => string;
    readonly more: string;
    readonly back: string;
    readonly share: string;
    readonly shared: string;
    /** Puts a suggested question. */
    readonly ask: string;
    readonly takeaways: string;
    readonly takeawaysAbout: (name: string) => string;
    /** All that a person is quoted to have said. */
    readonly said: string;
    readonly names: string;
    readonly stories: string;
    readonly previous: string;
    readonly next: string;
  };
  readonly selects: {
    readonly where: string;
    /** What else points can be about. */
    readonly about: string;
    readonly story: string;
    readonly together: string;
    readonly which: string;
    readonly names: string;
  };
  readonly ask: {
    /** Stands before what was asked, at the top of a card. No other language's may begin with it. */
    readonly asked: string;
    readonly readAs: (corrections: readonly { readonly typed: string; readonly read: string }[]) => string;
    readonly related: (subject: BoldTerm, ofOneStory: boolean) => CardLine;
    readonly absent: (subject: BoldTerm, ofOneStory: boolean) => CardLine;
    readonly suggestions: string;
    readonly stories: string;
    readonly further: (page: number, pages: number) => string;
  };
  readonly takeaways: {
    readonly own: string;
    readonly chosen: string;
    /** Of several documents some list their points, and of others sentences are chosen. */
    readonly mixed: string;
    /** The story is too short to have points. */
    readonly whole: string;
    readonly about: (topic: BoldTerm) => CardLine;
    readonly under: (heading: BoldTerm) => CardLine;
    readonly nothingAbout: (topic: BoldTerm, ofOneStory: boolean) => CardLine;
    /** Stands before the place where a point is told at more length. */
    readonly atLength: string;
    /** What a heading is among names. */
    readonly heading: string;
    readonly page: (page: number, pages: number) => string;
  };
  readonly who: {
    readonly kinds: Readonly<Record<NameKind, string>>;
    /** How often a name is mentioned, and under which headings. */
    readonly mentions: (times: number, sections: readonly string[]) => string;
    readonly also: (aliases: readonly string[]) => string;
    readonly together: (names: readonly string[]) => string;
    /** Above a role that another document, of another date, says otherwise. @param date As 2026-03-05. */
    readonly asOf: (date: string) => string;
    /** Above what a person is quoted to have said. */
    readonly said: string;
    readonly saidPage: (page: number, pages: number) => string;
    readonly nearest: (typed: string) => string;
    readonly ambiguous: (typed: string) => string;
    /** @param typed May be empty. */
    readonly unknown: (typed: string, isAnyNear: boolean) => string;
    readonly inStory: (page: number, pages: number) => string;
    readonly nobody: string;
  };
  readonly stories: {
    readonly title: (count: number) => string;
    readonly documents: (count: number) => string;
    readonly page: (page: number, pages: number) => string;
    readonly how: string;
  };
  readonly check: {
    readonly intro: string;
    readonly cut: (checked: number, of: number) => string;
    readonly nowhere: string;
    readonly alike: string;
    readonly otherNumber: (said: readonly string[], story: readonly string[]) => string;
    readonly otherName: (said: readonly string[], story: readonly string[]) => string;
    readonly notInMessage: string;
    readonly notInStory: string;
    /** For a message without text. */
    readonly empty: string;
    /** For a message whose text says nothing that could be looked up. */
    readonly noClaim: string;
  };
  readonly notices: {
    readonly changed: string;
    readonly unknownStory: (typed: string) => string;
    readonly unknownCommand: string;
    /** @param reference What the log has it under. */
    readonly failed: (reference: string) => string;
    /** @param at Seconds since 1970. */
    readonly tooFast: (at: number) => CardLine;
    readonly notShared: string;
  };
}
