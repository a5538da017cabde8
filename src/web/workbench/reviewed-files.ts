import { ChoiceStore } from "../../app/session/choices";
import type { GivenFile } from "../files/given-file";
import type { OpenFile } from "../files/open-file";
import type { Review } from "../review/review";

/** Keeps the table of a review true to the files that were opened from it: what was changed in one is checked again. */
export class ReviewedFiles {
  readonly #review: Review;
  /** The file as it was given, and the number of changes that the table knows of. */
  readonly #known = new Map<string, { readonly given: GivenFile; readonly changes: number }>();

  constructor(review: Review) {
    this.#review = review;
  }

  /** Checks a file again where it has changed since the table knew of it. */
  look(file: Pick<OpenFile, "id" | "state" | "bytesToKeep">): void {
    const { id, state } = file;
    const { changes } = state;
    const place = this.#placeOf(id);
    if (!place || changes === (this.#known.get(id)?.changes ?? 0)) return;
    const given = this.#known.get(id)?.given ?? place.given;
    this.#known.set(id, { given, changes });
    const bytes = file.bytesToKeep();
    void this.#review.replace(place.unit, place.at, { ...given, size: bytes.length, read: async () => bytes });
  }

  /** What was changed in a file and saved counts from now on; what was not saved is gone, and the file as it was given counts again. */
  async close(file: Pick<OpenFile, "id" | "state" | "bytesToKeep">): Promise<void> {
    const place = this.#placeOf(file.id);
    if (place && !file.state.unsaved) this.look(file);
    const known = this.#known.get(file.id);
    this.#known.delete(file.id);
    if (place && known && file.state.unsaved) void this.#review.replace(place.unit, place.at, known.given);
  }

  /** Forgets all of them. */
  clear(): void {
    this.#known.clear();
  }

  /** Files of a review are called by their unit and their place in it. */
  #placeOf(id: string): { readonly unit: string; readonly at: number; readonly given: GivenFile } | undefined {
    const [name, at] = id.split("/");
    const unit = this.#review.state.units.find((one) => one.id === name);
    const given = at === undefined ? undefined : unit?.files[Number(at)];
    return unit && given ? { unit: unit.id, at: Number(at), given } : undefined;
  }
}

/** The choices of who goes through units: a reviewer's, who sees what the table says; all others are those for workbooks of their own. */
export function reviewerChoices(choices: ChoiceStore): ChoiceStore {
  return new ChoiceStore({
    load: () => ({ ...choices.state, audience: "reviewer" }),
    save: (chosen) => choices.set({ ...chosen, audience: choices.state.audience }),
  });
}
