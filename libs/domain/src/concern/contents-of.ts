import type { CodedContent } from './concern.events.ts';
import type { Concern } from './concern.ts';

/** What a concern is about: the codes its review gave it, or else those it was received with. */
export function contentsOf({ contents, screening }: Concern): readonly CodedContent[] {
  return screening && screening.contents.length > 0 ? screening.contents : contents;
}
