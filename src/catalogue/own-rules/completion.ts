import type { FormWords, Meaning } from "../../core/rule-text/vocabulary";
import { ruleWords } from "./words";

/** A word that may stand where a person is typing. */
export interface Completion {
  readonly word: string;
  /** What it is, in Chinese: 表, 行, 列. */
  readonly what: string;
}

/** The words that may stand at a place, and where in the text the one under way begins. */
export interface Completions {
  readonly from: number;
  readonly words: readonly Completion[];
}

const KEYWORDS: readonly Completion[] = [
  ...["规则", "每个", "每列", "除非", "提示语", "依据", "改法", "若", "则", "当", "且", "或", "非"],
  ...["为空", "不为空", "含", "不含", "开头是", "在", "到", "之间", "容差", "上年"],
].map((word) => ({ word, what: "写法" }));
const FUNCTIONS: readonly Completion[] = [
  ...["存在", "个数", "合计", "最大", "最小", "平均", "字数", "绝对值", "数值"],
].map((word) => ({ word, what: "计算" }));

/** The word that ends a text. */
const WORD = /(?<![\u3400-\u9fffA-Za-z\d_])[\u3400-\u9fffA-Za-z\d_]*$/;
/** A name, the point behind one with the blanks after it, or whatever else. */
const PIECE = /「[^「」\n]*」|[\u3400-\u9fffA-Za-z\d_()（）/]+|[.．]\s*|[^]/g;
const NAME = /^(?:「.+|[\u3400-\u9fffA-Za-z\d_()（）/])/;
const POINT = /^[.．]/;

/** What may stand at a place of a text of rules: the labels of the form and row that stand before it, else forms, columns of 每个, and keywords. */
export function completionsAt(source: string, offset: number): Completions {
  const line = source.slice(source.lastIndexOf("\n", offset - 1) + 1, offset);
  const [word = ""] = WORD.exec(line) ?? [];
  const from = offset - word.length;
  // Comments and texts are a person's own.
  const isText =
    /#/.test(line) ||
    (line.match(/["“”]/g) ?? []).length % 2 === 1 ||
    /^\s*(?:依据|改法)/.test(line) ||
    // Within braces of a message stand names again.
    (/^\s*提示语/.test(line) && line.lastIndexOf("{") <= line.lastIndexOf("}"));
  if (isText) return { from, words: [] };
  const before = namesBefore(line.slice(0, line.length - word.length));
  const names = before.filter((name) => name !== "" && name !== "上年");
  const around = loopAround(source, offset);
  const words =
    names.length > 0 ? wordsBehind(names, around) : before.length === 0 ? wordsAnywhere(around) : formWords();
  return { from, words: matching(words, word) };
}

/** The names that end a text, each with a point behind it. */
function namesBefore(text: string): readonly string[] {
  const pieces = text.match(PIECE) ?? [];
  const names: string[] = [];
  for (let at = pieces.length - 1; at > 0; at -= 2) {
    const name = pieces[at - 1]!;
    if (!POINT.test(pieces[at]!) || !NAME.test(name)) break;
    names.unshift(bare(name));
  }
  return names;
}

interface Loop {
  readonly form: FormWords;
  /** The list whose rows are looked at; the forms themselves where absent. */
  readonly list: string | undefined;
}

/** 每个 of the rule that a place stands in. */
function loopAround(source: string, offset: number): Loop | undefined {
  const rule = source.slice(source.slice(0, offset).lastIndexOf("\n规则") + 1, offset);
  const [, path] = /每个\s*([^\s：:当\n]+)/.exec(rule) ?? [];
  if (path === undefined) return undefined;
  const [first = "", second] = path
    .split(/[.．]/)
    .map(bare)
    .filter((name) => name !== "上年");
  const form = ruleWords().formNamed(first);
  if (!form) return undefined;
  const [list] = second === undefined ? [] : form.find(second, ({ is }) => is === "list");
  return { form, list: list && "part" in list ? list.part : undefined };
}

/** The labels that may follow names: 附件1. → its rows and cells, 附件1.项目支出. → the columns. */
function wordsBehind(names: readonly string[], around: Loop | undefined): readonly Completion[] {
  const [first = "", second, third] = names;
  const form = ruleWords().formNamed(first);
  if (!form) return second === undefined && around ? columnsOf(around.form, first) : [];
  if (third !== undefined) return [];
  return second === undefined ? labelled(form, isOnForm) : columnsOf(form, second);
}

function columnsOf(form: FormWords, name: string): readonly Completion[] {
  const meanings = form.find(name, ({ is }) => is === "row" || is === "list" || is === "totals");
  return meanings.flatMap(({ is, part }) => {
    if (is === "row") return labelled(form, (one) => one.is === "outline-column" && one.part === part);
    if (is === "totals") return labelled(form, (one) => one.is === "total" && one.part === part);
    return labelled(form, isColumnOf(part));
  });
}

function wordsAnywhere(around: Loop | undefined): readonly Completion[] {
  const own =
    around === undefined ? [] : labelled(around.form, around.list === undefined ? isOnForm : isColumnOf(around.list));
  return [...own, ...formWords(), ...KEYWORDS, ...FUNCTIONS];
}

function formWords(): readonly Completion[] {
  return ruleWords().forms.map(({ form }) => ({ word: form.names[0], what: form.template.title }));
}

const isOnForm = ({ is }: Meaning): boolean => !["outline-column", "list-column", "total", "computed"].includes(is);
const isColumnOf =
  (part: string) =>
  (one: Meaning): boolean =>
    (one.is === "list-column" || one.is === "computed") && one.part === part;

const WHAT: Readonly<Record<Meaning["is"], string>> = {
  field: "一格",
  record: "一格",
  labelled: "一格",
  row: "行",
  "outline-column": "列",
  list: "逐行看",
  totals: "合计",
  "list-column": "列",
  total: "列",
  computed: "算出来的列",
};

function labelled(form: FormWords, wanted: (meaning: Meaning) => boolean): readonly Completion[] {
  const official = form.meanings.filter((meaning) => meaning.official && wanted(meaning));
  const words = new Map(official.map((meaning) => [meaning.label, WHAT[meaning.is]]));
  return [...words].map(([label, what]) => ({ word: asName(label), what }));
}

/** Labels with signs that words are not made of stand in 「」. */
function asName(label: string): string {
  return /^[\u3400-\u9fffA-Za-z][\u3400-\u9fff\w()/]*$/.test(label) ? label : `「${label}」`;
}

function bare(name: string): string {
  return name.trim().replace(/^「|」$/g, "");
}

/** Those that begin as what was typed, then those that hold it. */
function matching(words: readonly Completion[], typed: string): readonly Completion[] {
  const begins = words.filter(({ word }) => bare(word).startsWith(typed));
  const holds = words.filter(({ word }) => !bare(word).startsWith(typed) && bare(word).includes(typed));
  const found = [...begins, ...holds].filter(({ word }) => word !== typed);
  return found.filter(({ word }, at) => found.findIndex((other) => other.word === word) === at);
}
