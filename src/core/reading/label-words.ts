import { greatestOf } from "../extremes";
import { KeptByText } from "../kept-by-text";
import type { FormTemplate } from "../template/define-form";
import type { FormWords } from "../template/form-words";
import type { Columns } from "../template/parts";
import { columnNames, labelKeys, stemsOf } from "./label-matching";
import { Label, NO_LABEL } from "./label";

/** Everything that labels of some templates may say, and what each text says of it. */
export class LabelWords {
  /** How long a label may be; what is longer by more than brackets and numbers is none. */
  private readonly longest: number;
  /** Which two characters a label may begin with, by `beginning`. */
  private readonly beginnings = new Uint8Array(BEGINNINGS);
  private readonly labels = new KeptByText<Label>();

  constructor(
    private readonly words: ReadonlySet<string>,
    private readonly lists: ReadonlySet<readonly string[]>,
    private readonly formWords: FormWords,
  ) {
    this.longest = greatestOf(Array.from(words, ({ length }) => length));
    for (const first of NUMBERS) this.beginnings[beginning(first.charCodeAt(0), 0)] = 1;
    for (const word of words) this.beginnings[beginning(word.charCodeAt(0), word.charCodeAt(1))] = 1;
  }

  /** What a key may be a label of. */
  labelOf(key: string): Label {
    if (!this.mayBegin(key)) return NO_LABEL;
    const known = this.labels.get(key);
    if (known) return known;
    const stems = stemsOf(key, this.formWords);
    const label = stems.some((stem) => this.has(stem)) ? new Label(stems, this.lists) : NO_LABEL;
    return key.length <= LONGEST_KEPT ? this.labels.keep(key, label) : label;
  }

  /** Most texts that are no labels are told by how they begin. */
  private mayBegin(key: string): boolean {
    const first = key.charCodeAt(0);
    const second = key.charCodeAt(1);
    const { beginnings } = this;
    return (
      beginnings[beginning(first, 0)] === 1 ||
      beginnings[beginning(first, second)] === 1 ||
      joins(first) ||
      joins(second)
    );
  }

  /** Long texts are told by their length: looking them up would take going through them. */
  private has(stem: string): boolean {
    return stem.length <= this.longest && this.words.has(stem);
  }
}

/** What the number before a label begins with. */
const NUMBERS = "(0123456789一二三四五六七八九十";

/** Whether a character joins two things, however they are joined in a label: 与, 和, 、, 以及. */
function joins(code: number): boolean {
  return code === 0x4e0e || code === 0x548c || code === 0x3001 || code === 0x4ee5;
}

const BEGINNINGS = 1 << 16;
const LONGEST_KEPT = 60;

/** A number for two characters, shared by a few others; the second is none where there is one alone. */
function beginning(first: number, second: number): number {
  return ((first * 31) ^ second) & (BEGINNINGS - 1);
}

interface Kept {
  readonly formWords: FormWords;
  readonly words: LabelWords;
}

const keptByTemplates = new WeakMap<readonly FormTemplate[], Kept>();

/** The words of all labels of templates, those that only resemble them included; worked out once for each list of templates. */
export function labelWords(templates: readonly FormTemplate[], formWords: FormWords): LabelWords {
  const kept = keptByTemplates.get(templates);
  if (kept?.formWords === formWords) return kept.words;
  const all: Gathered = { words: new Set(), lists: new Set() };
  for (const { parts, remarks } of templates) {
    gather(parts, all);
    gather(remarks, all);
  }
  const words = new LabelWords(all.words, all.lists, formWords);
  keptByTemplates.set(templates, { formWords, words });
  return words;
}

interface Gathered {
  readonly words: Set<string>;
  readonly lists: Set<readonly string[]>;
}

/** Goes through a declaration: lists of words are labels, and columns have names that are like theirs. */
function gather(value: unknown, all: Gathered): void {
  if (typeof value !== "object" || value === null || value instanceof RegExp) return;
  if (Array.isArray(value)) {
    if (value.every((item): item is string => typeof item === "string")) {
      all.lists.add(value);
      for (const key of labelKeys(value)) all.words.add(key);
    } else for (const item of value) gather(item, all);
    return;
  }
  for (const [name, item] of Object.entries(value)) {
    if (name === "columns" && !Array.isArray(item))
      for (const key of columnNames(item as Columns).keys()) all.words.add(key);
    gather(item, all);
  }
}
