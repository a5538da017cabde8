import * as generated from "./parser";
import { RuleTextError, type ExpressionNode, type StatementNode } from "./syntax";

/** How long the longest known label is that begins at an offset of the folded text; 0 for none. */
export type LabelAt = (text: string, offset: number) => number;

type Expectation = { readonly type: string; readonly text?: string; readonly description?: string };
type Failure = Error & {
  readonly expected: readonly Expectation[] | null;
  readonly found: string | null;
  readonly location: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
};
type Parse = (text: string, options: { readonly startRule: string; readonly labelAt: LabelAt }) => unknown;

/** Parses a statement in the folded text from `start` to `end`; spans are those of the whole text. @throws RuleTextError */
export function parseStatement(text: string, start: number, end: number, labelAt: LabelAt): StatementNode {
  return parseAs("Statement", text, start, end, labelAt) as StatementNode;
}

/** The same for an expression, as it stands in the braces of a 提示语. */
export function parseExpression(text: string, start: number, end: number, labelAt: LabelAt): ExpressionNode {
  return parseAs("Expression", text, start, end, labelAt) as ExpressionNode;
}

/** Characters that full-width keyboards type for those of the grammar; one for one, so that offsets stay. */
const FOLDED: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "【": "[",
  "】": "]",
  "。": ".",
  "−": "-",
  "\u3000": " ",
};

/** The text in half width, as long as it was. */
export function folded(text: string): string {
  return text.replace(/[\uff01-\uff5e“”【】。−\u3000\u00a0]/g, (sign) => {
    const known = FOLDED[sign];
    if (known !== undefined) return known;
    return sign === "\u00a0" ? " " : String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  });
}

function parseAs(startRule: string, text: string, start: number, end: number, labelAt: LabelAt): unknown {
  // What stands before is blank to the parser, so that its offsets are those of the whole text.
  const blank = text.slice(0, start).replace(/[^\n]/g, " ");
  try {
    return (generated.parse as unknown as Parse)(blank + text.slice(start, end), { startRule, labelAt });
  } catch (cause) {
    const { expected, found, location, message } = cause as Failure;
    const at = location.start.offset;
    // What the grammar itself has words for.
    if (!expected) throw new RuleTextError(message, { start: at, end: location.end.offset });
    throw new RuleTextError(expectation(text, at, found, expected), { start: at, end: at + (found === null ? 0 : 1) });
  }
}

/** What people write that the grammar has another way for; plain words for its signs it takes as they are. */
const OTHER_WAYS: readonly (readonly [RegExp, string])[] = [
  [/^(?:应为|应当为|必须为|为|是)/, "="],
  [/^(?:不足|未达到|达不到)/, "<"],
  [/^(?:达到|不小于等于)/, "≥"],
  [/^(?:同时|和|与)/, "且"],
  [/^(?:包括)/, "含"],
  [/^(?:就|应)/, "则"],
  [/^(?:时|的话)/, "若 …，则 …"],
  [/^(?:之和|合计|总和)/, "合计(… 的 …)"],
  [/^[—–~～]/, "在 … 到 … 之间"],
];

function expectation(text: string, at: number, found: string | null, expected: readonly Expectation[]): string {
  const here = found === null ? "后面没有写完" : `这里不能是“${/\s/.test(found) ? "换行或空格" : wordAt(text, at)}”`;
  const sign = found === null ? undefined : OTHER_WAYS.find(([word]) => word.test(text.slice(at)));
  if (sign) return `${here}，应写作 ${sign[1]}`;
  const named = [...new Set(expected.flatMap(inWords))];
  const value = named.includes("栏目名") && named.includes("数");
  const all = value ? ["栏目名、数或“文字”", ...named.filter((words) => !VALUES.includes(words))] : named;
  if (all.length === 0) return here;
  return `${here}，应是${all.length > 1 ? `${all.slice(0, -1).join("、")}或${all.at(-1)!}` : all[0]!}`;
}

const VALUES: readonly string[] = ["栏目名", "数", "“文字”", "函数", "“个数”"];

function inWords({ type, text, description }: Expectation): readonly string[] {
  if (type === "other") return [description ?? ""];
  if (type !== "literal" || text === undefined) return [];
  // What may also stand there, and is hardly ever meant.
  if (["+", "-", "*", "/", "×", "÷", ".", "±", "上年", "存在", "非", "若", "("].includes(text)) return [];
  return [text === ")" ? "右括号" : `“${text}”`];
}

function wordAt(text: string, at: number): string {
  return /^[\u3400-\u9fff\w]{1,8}/.exec(text.slice(at))?.[0] ?? text.charAt(at);
}
