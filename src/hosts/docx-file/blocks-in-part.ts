import type { WordBlock } from "../../app/import/word-document";
import { Asides } from "./asides";
import { HiddenText } from "./hidden-text";
import { ListNumbers } from "./list-numbers";
import { StoryReader } from "./read-story";

/** What a stretch of a document shows by itself, without its lists' numbers and its styles. */
export function blocksInPart(xml: string, part: string): readonly WordBlock[] {
  const sense = {
    hidden: new HiddenText(undefined),
    numbers: new ListNumbers(undefined, undefined),
    asides: new Asides(),
    read: { paragraphs: 0, cells: 0 },
  };
  return new StoryReader(`<body>${xml}</body>`, part, sense).blocks().blocks;
}
