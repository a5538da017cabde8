import type { ReportParagraph } from "./document";

/** A part of a report that is written, or left out, as a whole. */
export interface PassageSpec<World, Read> {
  /** Kebab-case; names the passage in tests and traces. */
  readonly id: string;
  /** Everything it may speak of. `write` sees nothing else. */
  readonly reads: (world: World) => Read;
  readonly write: (read: Read) => readonly ReportParagraph[];
}

/** A passage with the type of what it reads folded away. */
export interface Passage<World> {
  readonly id: string;
  write(world: World): readonly ReportParagraph[];
}

/** Makes `definePassage` for one catalogue's view of a workbook. */
export function passageDefiner<World>() {
  return function definePassage<Read>({ id, reads, write }: PassageSpec<World, Read>): Passage<World> {
    return { id, write: (world) => write(reads(world)) };
  };
}
