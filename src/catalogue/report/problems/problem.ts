import type { Piece, Sayable } from "../../../core/narrative/piece";

/** In front of what belongs to one project; empty in front of what belongs to the whole unit, or stands in the project's own report. */
export type Scope = readonly Piece[];

/** Something the report owes an explanation of. */
export interface Problem {
  /** Tells it from every other, in the form's words; the same as long as it is the same problem. */
  readonly key: string;
  /** The project it belongs to, in the unit's report: what is done about a project's problems is said once. */
  readonly project?: { readonly key: string; readonly name: Scope };
  /** What its facts name besides, in the form's words; not part of `key`, so that a person's reason stays with the problem. */
  readonly members?: readonly string[];
  /** A few words for it, as they follow 针对. */
  readonly subject: readonly Piece[];
  /** What the forms say, in sentences. */
  readonly facts: readonly Sayable[];
  /** The reason the form states, in sentences, or a gap. */
  readonly cause: Sayable;
}
