import type { Severity } from "../rules/finding";
import { folded } from "./parse";
import { RuleTextError, type Span } from "./syntax";

/** A line, or several that belong together, of a rule. */
export interface Block {
  readonly kind: "statement" | "message" | "basis" | "remedy";
  /** For a statement all of it; else what stands behind the keyword. */
  readonly span: Span;
}

/** A rule as its lines cut it: a header, and what stands below. */
export interface RuleBlock {
  readonly name: string;
  readonly severity: Severity;
  /** What stands behind 容差. */
  readonly tolerance: Span | undefined;
  readonly header: Span;
  readonly blocks: readonly Block[];
}

interface Line {
  readonly start: number;
  /** Folded, without comment and white space at its end. */
  readonly text: string;
}

const SEVERITIES: Readonly<Record<string, Severity>> = { 错误: "error", 核实: "warning", 提示: "advice" };
const TEXTS: Readonly<Record<string, Block["kind"]>> = { 提示语: "message", 依据: "basis", 改法: "remedy" };
const OPENS = /^(?:每个|每列|除非|提示语|依据|改法)/;
/** A line that ends so goes on below; one that begins so goes on from above. */
const GOES_ON = /(?:[,、:([=≠<>≤≥+\-×*÷/±]|且|或|则|当|若|的|在|到|除非|每个|每列)$/;
const GOES_BACK = /^(?:且|或|则|当|的|[,)\]+\-×*÷/=≠<>≤≥±])/;

/** Cuts a text into rules. What is wrong with a header costs that rule only. */
export function cutIntoRules(source: string): readonly (RuleBlock | RuleTextError)[] {
  const rules: (RuleBlock | RuleTextError)[] = [];
  let lines: Line[] = [];
  const finish = (): void => {
    const [head, ...body] = lines;
    if (head) rules.push(cut(head, body));
    lines = [];
  };
  for (const line of linesOf(source)) {
    if (line.text.startsWith("规则")) {
      finish();
      lines = [line];
    } else if (lines.length > 0) lines.push(line);
    else rules.push(new RuleTextError("规则前面要有一行“规则 名称（错误）”", spanOf(line)));
  }
  finish();
  return rules;
}

function linesOf(source: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of folded(source).split("\n")) {
    const bare = withoutComment(line);
    const text = bare.trim();
    if (text !== "") lines.push({ start: start + bare.indexOf(text.charAt(0)), text });
    start += line.length + 1;
  }
  return lines;
}

/** Behind #, unless that stands within quotation marks. */
function withoutComment(line: string): string {
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    if (line[at] === "#" && !quoted) return line.slice(0, at);
  }
  return line;
}

function spanOf({ start, text }: Line): Span {
  return { start, end: start + text.length };
}

/** Name, severity and 容差 of a header: 规则 名称（错误） 容差 0.01万元. */
function headerParts(text: string): {
  readonly name: string;
  readonly severity: string | undefined;
  readonly tolerance: string | undefined;
} {
  const head = text.slice("规则".length).trim();
  const at = head.lastIndexOf("容差");
  const close = head.lastIndexOf(")", at < 0 ? undefined : at);
  const tolerance = at > close ? head.slice(at + "容差".length).trim() : undefined;
  const rest = (tolerance === undefined ? head : head.slice(0, at)).trim();
  const open = rest.lastIndexOf("(");
  if (open < 0 || !rest.endsWith(")")) return { name: rest, severity: undefined, tolerance };
  return { name: rest.slice(0, open).trim(), severity: rest.slice(open + 1, -1).trim(), tolerance };
}

function cut(head: Line, body: readonly Line[]): RuleBlock | RuleTextError {
  const header = spanOf(head);
  const { name, severity, tolerance } = headerParts(head.text);
  if (name === "") return new RuleTextError("“规则”后面要有名称，如：规则 项目支出一致（错误）", header);
  const known = severity === undefined ? undefined : SEVERITIES[severity];
  if (!known) {
    const said = severity === undefined ? "后面要有" : `没有“${severity}”这一级，应是`;
    return new RuleTextError(
      `规则名称${severity === undefined ? "" : "后面的级别"}${said}（错误）、（核实）或（提示）`,
      header,
    );
  }
  const blocks: Block[] = [];
  for (const line of body) {
    const [word] = OPENS.exec(line.text) ?? [];
    const text = word === undefined ? undefined : TEXTS[word];
    const last = blocks.at(-1);
    if (text) {
      const rest = line.text.slice(word!.length).replace(/^[\s:]*/, "");
      blocks.push({
        kind: text,
        span: { start: line.start + line.text.length - rest.length, end: line.start + line.text.length },
      });
    } else if (last?.kind === "statement" && word === undefined && goesOn(last, line, body)) {
      blocks[blocks.length - 1] = { ...last, span: { start: last.span.start, end: spanOf(line).end } };
    } else blocks.push({ kind: "statement", span: spanOf(line) });
  }
  const end = head.start + head.text.length;
  return {
    name,
    severity: known,
    tolerance: tolerance === undefined ? undefined : { start: end - tolerance.length, end },
    header,
    blocks,
  };
}

function goesOn({ span }: Block, line: Line, lines: readonly Line[]): boolean {
  const before = lines.find((one) => one.start + one.text.length === span.end);
  return GOES_BACK.test(line.text) || (before !== undefined && GOES_ON.test(before.text));
}
