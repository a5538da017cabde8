import { nearestOf } from "../nearest";
import { nearestLabel } from "../values/nearest-label";
import type { ValueKind } from "../values/sourced";
import { RuleTextError, type Name, type PathNode, type SetNode, type Span } from "./syntax";
import type { FormWords, KnownWords, Meaning } from "./vocabulary";

/** Forms, or rows of a list on forms. */
export interface SetTarget {
  readonly words: FormWords;
  readonly prior: boolean;
  /** The list whose rows are meant; the forms themselves where absent. */
  readonly list: string | undefined;
  /** Whether the form is the one that is being looked at. */
  readonly current: boolean;
}

/** One value of a form, or of a row. */
export interface PathTarget {
  readonly words: FormWords;
  readonly prior: boolean;
  /** Whether the form is the one that is being looked at; else the only one of its kind. */
  readonly current: boolean;
  readonly meaning: Meaning;
  /** Of an outline: its row, by name, or by label where the form leaves its rows to the unit. */
  readonly row?: { readonly name: string } | { readonly label: string };
  /** The column is the one that is being looked at (每列). */
  readonly eachColumn?: readonly string[];
  readonly kind: ValueKind;
}

/** What is being looked at where a path stands. */
export interface Scope {
  /** Forms and rows, the innermost first. */
  readonly sets: readonly SetTarget[];
  /** Columns of 每列. */
  readonly columns: readonly Name[] | undefined;
}

/** Finds what paths mean. @throws RuleTextError with the place and the nearest label */
export class Resolver {
  constructor(private readonly known: KnownWords) {}

  set({ path }: SetNode, scope: Scope): SetTarget {
    const { prior, names } = path;
    const [first, ...rest] = names as [Name, ...Name[]];
    const words = this.known.formNamed(first.text);
    if (words) {
      const current = !prior && scope.sets.some((set) => set.words === words && !set.prior);
      if (rest.length === 0) return { words, prior, list: undefined, current };
      return { words, prior, list: this.#list(words, rest), current };
    }
    const around = scope.sets[0];
    if (!around || prior) throw this.#needsForm(first, (meaning) => meaning.is === "list", prior);
    return { words: around.words, prior: around.prior, list: this.#list(around.words, names), current: true };
  }

  path(path: PathNode, scope: Scope): PathTarget {
    const [first, ...rest] = path.names as [Name, ...Name[]];
    const words = this.known.formNamed(first.text);
    if (!words) return this.#within(path, scope);
    const name = words.form.names[0];
    if (rest.length === 0) {
      throw words.form.several
        ? fault(first, `${name} 可以有几张，要放在 每个、个数(…) 或 合计(${name} 的 …) 里`)
        : fault(first, `${name} 是一张表，要写明哪一格，如 ${name}.${exampleOf(words)}`);
    }
    const current = !path.prior && scope.sets.some((set) => set.words === words && !set.prior);
    if (!current && words.form.several) {
      throw fault(first, `${name} 可以有几张，要写“每个 ${name}：…”，或用 合计(${name} 的 …)、个数(${name})`);
    }
    const row = current ? scope.sets.find(({ list }) => list !== undefined) : undefined;
    return { words, prior: path.prior, current, ...this.#place(words, rest, row, scope, path.span) };
  }

  /** A path without form: of the row that is being looked at, else of its form. */
  #within({ names, prior: isPrior, span }: PathNode, scope: Scope): PathTarget {
    const [first] = names as [Name, ...Name[]];
    const [around] = scope.sets;
    if (!around || isPrior) throw this.#needsForm(first, isOnForm, isPrior);
    const row = around.list === undefined ? undefined : around;
    const { words, prior } = around;
    return { words, prior, current: true, ...this.#place(words, names, row, scope, span) };
  }

  #place(
    words: FormWords,
    names: readonly Name[],
    row: SetTarget | undefined,
    scope: Scope,
    span: Span,
  ): Pick<PathTarget, "meaning" | "row" | "eachColumn" | "kind"> {
    const [first, second, third] = names as [Name, Name?, Name?];
    const form = words.form.names[0];
    if (row && row.words === words) {
      const [meaning] = words.find(first.text, ofRow(row.list));
      if (meaning && !second && "kind" in meaning) return { meaning, kind: meaning.kind };
      const [list] = words.find(
        first.text,
        ({ is, ...more }) => is === "list" && "part" in more && more.part === row.list,
      );
      if (list && second && !third) return this.#place(words, [second], row, scope, span);
    }
    const meaning = this.#one(words, first, isOnForm, row);
    if (third) throw fault(third, `“${second!.text}”后面没有更细的栏目`);
    switch (meaning.is) {
      case "list":
      case "list-column":
      case "computed": {
        const list = words.words((one) => one.is === "list")[0] ?? "";
        throw fault(
          first,
          `${first.text} 有许多行，要写“每个 ${form}.${list}：…”，或用 合计(${form}.${list} 的 …)、个数(${form}.${list} 当 …)`,
        );
      }
      case "row":
        return this.#cell(words, { name: meaning.row }, meaning.part, first, second, scope);
      case "totals": {
        const columns = (one: Meaning): boolean => one.is === "total" && one.part === meaning.part;
        if (!second) throw fault(first, `${form}.${first.text} 有${counted(words.words(columns))}，要写明哪一列`);
        const column = this.#one(words, second, columns, undefined);
        return { meaning: column, kind: kindOf(column) };
      }
      case "outline-column": {
        const only = onlyTopRow(words, meaning.part);
        if (second) throw fault(first, `先写行、再写列：${form}.${second.text}.${first.text}`);
        if (only === undefined)
          throw fault(
            first,
            `${form}.${first.text} 是一列，要写明哪一行，如 ${form}.${rowsOf(words, meaning.part)[0] ?? ""}.${first.text}`,
          );
        return { meaning, row: { name: only }, kind: meaning.kind };
      }
      default:
        if (second) throw fault(second, `${form}.${first.text} 只有一格，后面不能再写“${second.text}”`);
        return { meaning, kind: kindOf(meaning) };
    }
  }

  #cell(
    words: FormWords,
    row: NonNullable<PathTarget["row"]>,
    part: string,
    first: Name,
    second: Name | undefined,
    scope: Scope,
  ): Pick<PathTarget, "meaning" | "row" | "eachColumn" | "kind"> {
    const columns = (one: Meaning): boolean => one.is === "outline-column" && one.part === part;
    if (second) {
      const meaning = this.#one(words, second, columns, undefined);
      return { meaning, row, kind: kindOf(meaning) };
    }
    if (!scope.columns) {
      throw fault(
        first,
        `${words.form.names[0]}.${first.text} 有${counted(words.words(columns))}，要写明哪一列，或写“每列 […]”`,
      );
    }
    const meanings = scope.columns.map((name) => this.#one(words, name, columns, undefined));
    return {
      meaning: meanings[0]!,
      row,
      eachColumn: meanings.map((meaning) => (meaning.is === "outline-column" ? meaning.column : "")),
      kind: kindOf(meanings[0]!),
    };
  }

  #list(words: FormWords, names: readonly Name[]): string {
    const [first, second] = names as [Name, Name?];
    const lists = (one: Meaning): boolean => one.is === "list";
    const [meaning] = words.find(first.text, lists);
    if (!meaning || second) {
      const all = words.words(lists);
      const said = all.length === 0 ? "没有可以逐行看的栏目" : `可以逐行看的是 ${all.join("、")}`;
      throw fault(
        second ?? first,
        `${words.form.names[0]} ${said}，不能是“${(second ?? first).text}”${proposed(first.text, all)}`,
      );
    }
    return (meaning as { readonly part: string }).part;
  }

  /** The one meaning of a word. */
  #one(words: FormWords, name: Name, wanted: (meaning: Meaning) => boolean, row: SetTarget | undefined): Meaning {
    const found = words.find(name.text, wanted);
    if (found.length === 1) return found[0]!;
    if (found.length > 1) {
      const meant = found.map((meaning) => words.officialOf(meaning)).join("、");
      throw fault(name, `“${name.text}”在${words.form.names[0]}可以是 ${meant}，请写全`);
    }
    const inRow = row ? words.words(ofRow(row.list)) : [];
    const columns = inRow.length > 0 ? inRow : words.words(wanted);
    const all = [
      ...new Set([...inRow, ...words.words(wanted), ...words.meanings.filter(wanted).map(({ label }) => label)]),
    ];
    const where = inRow.length > 0 ? "这一行认得这些列：" : `${words.form.names[0]}认得：`;
    const listed = `${columns.slice(0, MOST_LISTED).join("、")}${columns.length > MOST_LISTED ? "等" : ""}`;
    throw fault(name, `${where}${listed}。没有“${name.text}”${instead(name, all)}`);
  }

  /** A word without form where none is being looked at, or last year's is meant. */
  #needsForm(name: Name, wanted: (meaning: Meaning) => boolean, prior: boolean): RuleTextError {
    const beyond = this.known.vocabulary.beyond[name.text];
    if (beyond !== undefined) return fault(name, beyond);
    const having = this.known.forms.filter((words) => words.find(name.text, wanted).length > 0);
    if (having.length > 0) {
      const full = having.slice(0, 3).map(({ form }) => `${prior ? "上年." : ""}${form.names[0]}.${name.text}`);
      return fault(name, `“${name.text}”要写明是哪张表的，如 ${full.join("、")}`);
    }
    const forms = this.known.forms.flatMap(({ form }) => form.names);
    const all = [...forms, ...this.known.forms.flatMap((words) => words.meanings.map(({ label }) => label))];
    return fault(name, `不认识“${name.text}”${instead(name, all)}`);
  }
}

const MOST_LISTED = 12;

function fault({ span }: { readonly span: Span }, message: string): RuleTextError {
  return new RuleTextError(message, span);
}

function isOnForm({ is }: Meaning): boolean {
  return is !== "total";
}

function ofRow(list: string | undefined): (meaning: Meaning) => boolean {
  return (meaning) => (meaning.is === "list-column" || meaning.is === "computed") && meaning.part === list;
}

function kindOf(meaning: Meaning): ValueKind {
  return "kind" in meaning ? meaning.kind : "text";
}

function counted(columns: readonly string[]): string {
  return `${"零一二三四五六七八九"[columns.length] ?? columns.length}列（${columns.join("、")}）`;
}

/** What a person most likely meant by a word that is no label there. */
function instead({ text, quoted, isFirst }: Name, labels: readonly string[]): string {
  if (/(?:合计|之和|总和|总计)$/.test(text)) return "；要加起来，写 合计(甲, 乙) 或 合计(… 的 …)";
  if (/(?:个数|条数)$/.test(text)) return "；要数有几个，写 个数(…)";
  return proposed(text, labels) || (isFirst && !quoted ? `；要写文字，请加引号：“${text}”` : "");
}

function proposed(word: string, labels: readonly string[]): string {
  const near = nearestOf(word, labels) ?? (word.length > 3 ? nearestLabel(word, labels) : undefined);
  return near === undefined ? "" : `，是不是“${near}”？`;
}

/** The row that a column alone is meant for, where a form has only one that is no part of another. */
function onlyTopRow(words: FormWords, part: string): string | undefined {
  const declared = words.form.template.parts[part];
  if (declared?.part !== "outline") return undefined;
  const top = Object.entries(declared.rows).filter(([, { under }]) => under === undefined);
  return top.length === 1 ? top[0]![0] : undefined;
}

function rowsOf(words: FormWords, part: string): readonly string[] {
  return words.words((meaning) => meaning.is === "row" && meaning.part === part);
}

function exampleOf(words: FormWords): string {
  return words.words(({ is }) => is === "field" || is === "record" || is === "labelled")[0] ?? "栏目名";
}
