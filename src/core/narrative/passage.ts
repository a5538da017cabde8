import type { ReportParagraph } from "./document";
import { shortKey } from "./fingerprint";
import { withGapsApart } from "./gaps-apart";

/** A part of a report that is written, or left out, as a whole. */
interface PassageSpec<World, Read> {
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

/** What passages write, one after another: every paragraph with a key of its own, and what a person must write apart from what is told. */
export function writePassages<World>(passages: readonly Passage<World>[], world: World): readonly ReportParagraph[] {
  const paragraphs = passages.flatMap((passage) =>
    passage.write(world).flatMap((written, index) => {
      const key = shortKey(written.key ?? (index === 0 ? passage.id : `${passage.id}:${index}`));
      return withGapsApart({ ...written, key });
    }),
  );
  return withOwnKeys(paragraphs);
}

/** Two indicators of one name make two problems of one key: they are counted. */
function withOwnKeys(paragraphs: readonly ReportParagraph[]): readonly ReportParagraph[] {
  const seen = new Map<string, number>();
  return paragraphs.map((one) => {
    const key = one.key ?? "";
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before === 0 ? one : { ...one, key: `${key} (${before + 1})` };
  });
}
