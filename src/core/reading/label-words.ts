import type { FormTemplate } from "../template/define-form";
import { greatestOf } from "../extremes";
import type { Columns } from "../template/parts";
import { columnNames, labelKeys } from "./label-matching";

/** Everything that labels of some templates may say, as `stemsOf` gives it. */
export class LabelWords {
  private readonly longest: number;

  constructor(private readonly words: ReadonlySet<string>) {
    this.longest = greatestOf(Array.from(words, ({ length }) => length));
  }

  /** Long texts are told by their length: looking them up would take going through them. */
  has(stem: string): boolean {
    return stem.length <= this.longest && this.words.has(stem);
  }
}

const wordsByTemplates = new WeakMap<readonly FormTemplate[], LabelWords>();

/** The words of all labels of templates, those that only resemble them included; worked out once for each list of templates. */
export function labelWords(templates: readonly FormTemplate[]): LabelWords {
  let words = wordsByTemplates.get(templates);
  if (!words) {
    const all = new Set<string>();
    for (const { parts, remarks } of templates) {
      gather(parts, all);
      gather(remarks, all);
    }
    words = new LabelWords(all);
    wordsByTemplates.set(templates, words);
  }
  return words;
}

/** Goes through a declaration: lists of words are labels, and columns have names that are like theirs. */
function gather(value: unknown, words: Set<string>): void {
  if (typeof value !== "object" || value === null || value instanceof RegExp) return;
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === "string")) for (const key of labelKeys(value)) words.add(key);
    else for (const item of value) gather(item, words);
    return;
  }
  for (const [name, item] of Object.entries(value)) {
    if (name === "columns" && !Array.isArray(item))
      for (const key of columnNames(item as Columns).keys()) words.add(key);
    gather(item, words);
  }
}
