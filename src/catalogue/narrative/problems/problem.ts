import type { Piece, Sayable } from "../../../core/narrative/piece";

/** Something the report owes an explanation of. */
export interface Problem {
  /** Tells it from every other, in the form's words; the same as long as it is the same problem. */
  readonly key: string;
  /** A few words for it, as they follow 针对. */
  readonly subject: readonly Piece[];
  /** What the forms say, in sentences. */
  readonly facts: readonly Sayable[];
  /** The reason the form states, in sentences, or a gap. */
  readonly cause: Sayable;
}
