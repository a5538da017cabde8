/** A comparison that a sign or word states. */
export type Comparison = "≥" | "≤" | ">" | "<" | "=" | "range";

/** Whether a quantity speaks of a rise or a fall: 增长5%, 下降3%. */
export type Trend = "up" | "down";

/** What the words around a figure say. */
export interface Wording {
  readonly comparison?: Exclude<Comparison, "range">;
  /** Whether the words set a limit. 控制在80万元 compares (≤) but also tells a result. */
  readonly limits: boolean;
  readonly trend?: Trend;
  /** What is left when the words are taken off. */
  readonly core: string;
  /** What the figure is counted per, from 每月, 每人 …; absent for a year, which is what the forms are about. */
  readonly per?: string;
}

interface Word {
  readonly comparison?: Exclude<Comparison, "range">;
  readonly limits?: boolean;
  readonly trend?: Trend;
  readonly per?: string;
}

const NEUTRAL: Word = {};

const PREFIXES = wordTable([
  [
    { comparison: "≥", limits: true },
    "≥ 不低于 不少于 不小于 不得低于 不得少于 不得小于 至少 最少 最低 大于等于 大于或等于 高于等于 高于或等于 多于等于 多于或等于",
  ],
  [{ comparison: ">", limits: true }, "> 大于 高于 多于 超过 超"],
  [
    { comparison: "≤", limits: true },
    "≤ 不超过 不超 不高于 不大于 不多于 不得超过 不得高于 不得大于 不得多于 不突破 至多 最多 最高 小于等于 小于或等于 低于等于 低于或等于 少于等于 少于或等于",
  ],
  [{ comparison: "<", limits: true }, "< 小于 低于 少于"],
  [{ comparison: "=", limits: false }, "= 等于"],
  // Words of the column 指标性质, where a reader joins it with the figure.
  [{ comparison: "≥", limits: true }, "正向 正向指标"],
  [{ comparison: "≤", limits: true }, "反向 反向指标 逆向 逆向指标 负向 负向指标"],
  [{ comparison: "≤", limits: false }, "控制在 控制为 压缩至 压减至"],
  [{ trend: "up" }, "增长 增加 提高 提升 上升 同比增长 同比增加 同比提高 较上年增长 比上年增长"],
  [{ trend: "down" }, "下降 减少 降低 节约 压减 同比下降 同比减少 同比降低 较上年下降 比上年下降"],
  [{ per: "月" }, "每月 每个月 月均"],
  [{ per: "季度" }, "每季度 每季 每个季度"],
  [{ per: "周" }, "每周"],
  [{ per: "天" }, "每日 每天 日均"],
  [{ per: "人" }, "每人 人均"],
  [{ per: "次" }, "每次"],
  [
    NEUTRAL,
    "定量 定量指标 实际 完成 已完成 实际完成 全年完成 共完成 累计完成 达到 达 已达到 已达 达成 实现 已实现 保持 保持在 稳定在 维持在 为 是 共 共计 合计 累计 总计 全年 每年 年度 " +
      "新增 开展 已开展 举办 组织 召开 培训 新建 建设 建成 改造 维修 维护 采购 购置 购买 发放 服务 印发 制定 出台 更新 安装 支付 支出 使用 花费 投入 " +
      "处理 办理 办结 检查 巡查 回访 移交 安置 救助 补助 资助 接待 编制 撰写 发布 提交 受理 化解 走访 慰问 覆盖 在 用时 耗时 历时",
  ],
]);

const SUFFIXES = wordTable([
  [{ comparison: "≥", limits: true }, "以上 及以上 或以上 (含)以上 以上(含) 含以上"],
  [{ comparison: "≤", limits: true }, "以内 以下 及以下 或以下 之内 内 (含)以内 (含)以下 以内(含) 以下(含)"],
  [NEUTRAL, "完成 已完成 全部完成 均完成 办结 完工 竣工 到位 全部到位 达标 以完成"],
]);

/** The name of what is measured before its figure: 满意度达到95%, 合格率100%. Only before percentages, and never negated. */
const NAMED_RATE = /^[\u4e00-\u9fff]{0,12}(?:率|满意度|覆盖面|占比|比例)[:为]?(?=.*%)/;
const NEGATED = /[不未无非]/;

/** How many words may stand before or after a figure: 全年 完成 不少于 5次. */
const MOST_WORDS = 4;

/**
 * Takes the words off a compact text whose signs are standard. `undefined` where they contradict each other
 * (≥90天以内, 增长…下降…).
 */
export function takeOffWords(compact: string): Wording | undefined {
  const before = peel(withoutRateName(compact), PREFIXES, "start");
  const after = peel(before.rest, SUFFIXES, "end");
  const words = [...before.words, ...after.words];
  if (words.length === 0) return { limits: false, core: after.rest };
  const comparison = strictestOf(words.map((word) => word.comparison));
  const trend = words.find((word) => word.trend)?.trend;
  const per = words.find((word) => word.per)?.per;
  const contradicts = words.some((word) => (word.trend ?? trend) !== trend || (word.per ?? per) !== per);
  if (comparison === "contradiction" || contradicts) return undefined;
  return {
    ...(comparison ? { comparison } : {}),
    limits: words.some((word) => word.limits === true),
    ...(trend ? { trend } : {}),
    ...(per ? { per } : {}),
    core: after.rest,
  };
}

function peel(text: string, table: WordTable, side: "start" | "end"): { rest: string; words: Word[] } {
  const words: Word[] = [];
  let rest = text;
  while (words.length < MOST_WORDS) {
    const found = wordAt(rest, table, side);
    if (!found) break;
    words.push(found[1]);
    rest = side === "start" ? rest.slice(found[0].length) : rest.slice(0, -found[0].length);
  }
  return { rest, words };
}

function withoutRateName(text: string): string {
  if (!text.includes("%")) return text;
  const named = NAMED_RATE.exec(text)?.[0];
  return named === undefined || NEGATED.test(named) ? text : text.slice(named.length);
}

/** Words of one side may be said twice (不超过…以内); a neutral = gives way; opposite sides contradict. */
function strictestOf(stated: readonly (Word["comparison"] | undefined)[]): Word["comparison"] | "contradiction" {
  const all = new Set(stated.filter((comparison) => comparison !== undefined));
  if (all.size > 1) all.delete("=");
  const upward = all.has("≥") || all.has(">");
  const downward = all.has("≤") || all.has("<");
  if (upward && downward) return "contradiction";
  if (upward) return all.has(">") ? ">" : "≥";
  if (downward) return all.has("<") ? "<" : "≤";
  return all.has("=") ? "=" : undefined;
}

/** Words by their first character (prefixes) and their last (suffixes), the longest first. */
interface WordTable {
  readonly byFirst: ReadonlyMap<string, readonly [string, Word][]>;
  readonly byLast: ReadonlyMap<string, readonly [string, Word][]>;
}

function wordAt(text: string, table: WordTable, side: "start" | "end"): [string, Word] | undefined {
  if (side === "start") return table.byFirst.get(text.charAt(0))?.find(([word]) => text.startsWith(word));
  return table.byLast.get(text.charAt(text.length - 1))?.find(([word]) => text.endsWith(word));
}

function wordTable(rows: readonly (readonly [Word, string])[]): WordTable {
  const words = rows
    .flatMap(([meaning, list]) => list.split(" ").map((word): [string, Word] => [word, meaning]))
    .sort(([a], [b]) => b.length - a.length);
  const group = (charOf: (word: string) => string): Map<string, [string, Word][]> => {
    const groups = new Map<string, [string, Word][]>();
    for (const entry of words) groups.set(charOf(entry[0]), [...(groups.get(charOf(entry[0])) ?? []), entry]);
    return groups;
  };
  return { byFirst: group((word) => word.charAt(0)), byLast: group((word) => word.charAt(word.length - 1)) };
}
