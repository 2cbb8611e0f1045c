/** What can be asked of a story as such, whatever it tells. */
export const STORY_QUESTIONS = [
  'about',
  'title',
  'author',
  'published',
  'updated',
  'source',
  'place',
  'newest',
  'oldest',
  'names',
  'people',
  'companies',
  'bodies',
  'quoted',
  'correction',
  'next',
  'importance',
  'length',
  'sections',
  'count',
  'help',
] as const;

export type StoryQuestion = (typeof STORY_QUESTIONS)[number];
