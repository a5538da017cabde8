import { labelKey } from "../values/normalise";
import type { Sourced, ValueKind } from "../values/sourced";
import type { FormInstance, FormTemplate } from "../template/define-form";
import type { Columns, ListRow } from "../template/parts";
import { folded, type LabelAt } from "./parse";

/** A form that rules may name. */
interface NamedForm {
  readonly template: FormTemplate;
  /** What people call it; the first is used in messages. */
  readonly names: readonly [string, ...string[]];
  /** Whether a submission may have several of it. */
  readonly several: boolean;
}

/** A column that no form has and that is worked out for every row of a list. */
interface ComputedColumn {
  readonly labels: readonly [string, ...string[]];
  /** The part whose rows have it. */
  readonly part: string;
  readonly kind: Exclude<ValueKind, "text">;
  readonly value: (form: FormInstance, row: ListRow<Columns>, forms: unknown) => Sourced<unknown>;
}

/** What rules in words may speak of, besides what the templates themselves declare. */
export interface RuleVocabulary {
  readonly forms: readonly NamedForm[];
  /** What the rows of a list are called, by the name of its part. */
  readonly lists: Readonly<Record<string, readonly [string, ...string[]]>>;
  /** Further words for a label, by its official one. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly computed: readonly ComputedColumn[];
  /** What people name beside the forms and rules cannot speak of, with what is said of it. */
  readonly beyond: Readonly<Record<string, string>>;
  /** The words by which texts of a column are compared, by the column's name; its own where absent. */
  readonly textKeys: Readonly<Record<string, (text: string) => string>>;
}

/** What a label means on a form. */
export type Meaning = { readonly label: string; readonly official: boolean } & (
  | { readonly is: "field"; readonly part: string; readonly kind: ValueKind }
  | { readonly is: "record"; readonly part: string; readonly column: string; readonly kind: ValueKind }
  | {
      readonly is: "labelled";
      readonly part: string;
      readonly group: string;
      readonly item: string;
      readonly kind: ValueKind;
    }
  | { readonly is: "row"; readonly part: string; readonly row: string }
  | { readonly is: "outline-column"; readonly part: string; readonly column: string; readonly kind: ValueKind }
  | { readonly is: "list"; readonly part: string }
  | { readonly is: "totals"; readonly part: string }
  | { readonly is: "list-column"; readonly part: string; readonly column: string; readonly kind: ValueKind }
  | { readonly is: "total"; readonly part: string; readonly column: string; readonly kind: ValueKind }
  | { readonly is: "computed"; readonly part: string; readonly column: ComputedColumn; readonly kind: ValueKind }
);

/** What the labels of one form mean. */
export class FormWords {
  readonly #meanings: readonly Meaning[];

  constructor(
    readonly form: NamedForm,
    private readonly vocabulary: RuleVocabulary,
  ) {
    this.#meanings = [...this.#declared()];
  }

  get meanings(): readonly Meaning[] {
    return this.#meanings;
  }

  /** The meanings of a word among those wanted: the official ones where there are any. */
  find(word: string, wanted: (meaning: Meaning) => boolean): readonly Meaning[] {
    const key = wordKey(word);
    const found = this.#meanings.filter((meaning) => wanted(meaning) && wordKey(meaning.label) === key);
    const official = found.filter((meaning) => meaning.official);
    return distinct(official.length > 0 ? official : found);
  }

  /** The official words for those meanings that are wanted. */
  words(wanted: (meaning: Meaning) => boolean): readonly string[] {
    return [
      ...new Set(this.#meanings.filter((meaning) => meaning.official && wanted(meaning)).map(({ label }) => label)),
    ];
  }

  /** The official word for the same as another meaning. */
  officialOf(meaning: Meaning): string {
    const same = this.#meanings.find((other) => other.official && sameMeaning(other, meaning));
    return same?.label ?? meaning.label;
  }

  *#declared(): Generator<Meaning> {
    const { lists, computed } = this.vocabulary;
    for (const [part, declared] of Object.entries(this.form.template.parts)) {
      switch (declared.part) {
        case "field":
          yield* this.#each(declared.labels, { is: "field", part, kind: declared.kind });
          break;
        case "record":
          yield* this.#columns(declared.columns, (column, kind) => ({ is: "record", part, column, kind }));
          break;
        case "outline":
          for (const [row, { labels }] of Object.entries(declared.rows))
            yield* this.#each(labels, { is: "row", part, row });
          yield* this.#columns(declared.columns, (column, kind) => ({ is: "outline-column", part, column, kind }));
          break;
        case "labelled":
          for (const [group, { items }] of Object.entries(declared.groups)) {
            for (const [item, labels] of Object.entries(items)) {
              yield* this.#each(labels, { is: "labelled", part, group, item, kind: declared.kind });
            }
          }
          break;
        case "list":
          yield* this.#each(lists[part] ?? [], { is: "list", part });
          yield* this.#each(declared.until, { is: "totals", part });
          yield* this.#columns(declared.columns, (column, kind) => ({ is: "list-column", part, column, kind }));
          yield* this.#columns(declared.totals, (column, kind) => ({ is: "total", part, column, kind }));
          for (const column of computed.filter((one) => one.part === part)) {
            yield* this.#each(column.labels, { is: "computed", part, column, kind: column.kind });
          }
          break;
        case "signature":
        case "paragraphs":
          break;
      }
    }
  }

  *#columns(columns: Columns, meaning: (column: string, kind: ValueKind) => Unlabelled): Generator<Meaning> {
    for (const [name, { labels, finer = [], lastly = [], kind }] of Object.entries(columns))
      yield* this.#each([...labels, ...finer, ...lastly], meaning(name, kind));
  }

  *#each(labels: readonly string[], meaning: Unlabelled): Generator<Meaning> {
    const [official = ""] = labels;
    const more = this.vocabulary.aliases[official] ?? [];
    const all = [...labels, ...more];
    for (const label of [...all, ...all.flatMap(loosely)]) {
      yield { ...meaning, label, official: label === official };
    }
  }
}

type Unlabelled = Meaning extends infer M ? (M extends unknown ? Omit<M, "label" | "official"> : never) : never;

/** All words that rules know, form by form. */
export class KnownWords {
  readonly forms: readonly FormWords[];
  readonly #words: ReadonlySet<string>;
  readonly #longest: number;

  constructor(readonly vocabulary: RuleVocabulary) {
    this.forms = vocabulary.forms.map((form) => new FormWords(form, vocabulary));
    const labels = this.forms.flatMap(({ form, meanings }) => [...form.names, ...meanings.map(({ label }) => label)]);
    this.#words = new Set(
      labels.map(folded).filter((label) => /^[\u3400-\u9fffA-Za-z][\u3400-\u9fff\w()/]*$/.test(label)),
    );
    this.#longest = Math.max(...[...this.#words].map((word) => word.length));
  }

  /** The form of that name. */
  formNamed(word: string): FormWords | undefined {
    const key = wordKey(word);
    return this.forms.find(({ form }) => form.names.some((name) => wordKey(name) === key));
  }

  readonly labelAt: LabelAt = (text, offset) => {
    for (let length = Math.min(this.#longest, text.length - offset); length > 0; length--) {
      if (this.#words.has(text.slice(offset, offset + length))) return length;
    }
    return 0;
  };
}

/** 本年预算 for 本年预算数. */
function loosely(label: string): readonly string[] {
  return label.endsWith("数") && label.length > 3 ? [label.slice(0, -1)] : [];
}

/** How words of rules and labels of forms are compared: without signs that are often put around them. */
function wordKey(word: string): string {
  return labelKey(word).replace(/["“”「」]/g, "");
}

function distinct(meanings: readonly Meaning[]): readonly Meaning[] {
  return meanings.filter((one, at) => meanings.findIndex((other) => sameMeaning(other, one)) === at);
}

function sameMeaning(a: Meaning, b: Meaning): boolean {
  return bare(a) === bare(b);
}

function bare(meaning: Meaning): string {
  return JSON.stringify({ ...meaning, label: null, official: null }, (_key, value: unknown) =>
    typeof value === "function" ? undefined : value,
  );
}
