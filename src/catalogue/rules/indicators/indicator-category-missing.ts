import type { CellRef } from "../../../core/grid/address";
import { labelKey } from "../../../core/values/normalise";
import { valueOf } from "../../../core/values/sourced";
import type { FindingPlace } from "../../../core/rules/define-rule";
import { defineRule } from "../../submission/define-rule";
import type { Indicator } from "../../indicators/indicator";
import { projectsWithoutMoney } from "../../figures/without-money";
import { indicatorTables, type IndicatorTable } from "../../indicators/indicator-tables";

/** A kind of indicator that every form must have, and how its level-one and level-two cells say it. */
interface Category {
  readonly name: string;
  /** What its level-one cell says, for finding the cell to go to. */
  readonly levelOne: RegExp;
  readonly says: RegExp;
}

const OUTPUT: readonly Category[] = ["数量", "质量", "时效"].map((name) => ({
  name: `${name}指标`,
  levelOne: /产出/,
  says: new RegExp(name),
}));
const BENEFIT: Category = { name: "效益指标", levelOne: /效益|效果/, says: /效益|效果/ };
const SATISFACTION: Category = { name: "满意度指标", levelOne: /满意/, says: /满意/ };
/** Under 产出, or on level one. */
const COST: Category = { name: "成本指标", levelOne: /成本|产出/, says: /成本/ };

/** No indicator under 数量, 质量 or 时效, none under 效益, none under 满意度, or none under 成本 where the pack asks for it. */
export const indicatorCategoryMissing = defineRule({
  id: "indicator-category-missing",
  theme: "indicators",
  title: "缺少某一类绩效指标",
  why: "产出、效益、满意度各占规定的分值，缺一类就有一块分没有指标支撑。",
  basis: "财预〔2020〕10号《项目支出绩效评价管理办法》（产出、效益、满意度指标及权重）",
  remedy: "补填缺少的指标；确实不适用的，在“核实说明”中写明原因。",
  severity: "warning",
  messages: {
    output: "产出指标下没有{missing}。",
    missing: "没有填写{missing}。",
    none: "没有填写任何三级指标。",
  },
  settings: ["required"],
  absent: "没有附件2和已填的附件3",
  over: (submission) => indicatorTables(submission),
  needs: () => ({}),

  check(_given, { subject: table, workbook: submission, finding, skip }) {
    const { pack } = submission;
    const { indicators } = table.form.model;
    if (!indicators.found) return skip("没有绩效指标表");
    const counted = table.indicators.filter(countsAsIndicator);
    if (counted.length === 0) return finding("none", { at: placeOf(table, /./), data: {} });
    if (!indicators.headers.levelOne || !indicators.headers.levelTwo) return skip("表中没有一级指标或二级指标栏");
    const output = OUTPUT.filter((category) => !isThere(category, counted));
    const spendsNothing = projectsWithoutMoney(submission).some((form) => form === table.form);
    const cost = pack.required.includes("成本指标") && !spendsNothing ? [COST] : [];
    const others = [...cost, BENEFIT, SATISFACTION].filter((category) => !isThere(category, counted));
    return [
      ...output.slice(0, 1).map(({ levelOne }) =>
        finding("output", {
          at: placeOf(table, levelOne),
          data: { missing: output.map(({ name }) => name).join("、") },
        }),
      ),
      ...others.map(({ name, levelOne }) =>
        finding("missing", { at: placeOf(table, levelOne), data: { missing: name } }),
      ),
    ];
  },
});

/** A row with 分值 or 得分 lacks nothing but its name, which `indicator-unnamed` tells. */
function countsAsIndicator({ isNamed, row, line }: Indicator): boolean {
  return isNamed || [row.weight, row.score].some((cell) => cell.kind === "present" && cell.at.row === line.row);
}

function isThere({ says }: Category, indicators: readonly Indicator[]): boolean {
  return indicators.some(({ row }) =>
    [row.levelOne, row.levelTwo].some((level) => says.test(labelKey(valueOf(level) ?? ""))),
  );
}

/** The level-one cell of a category; where the form has none, the last level-one cell it has. */
function placeOf({ form }: IndicatorTable, levelOne: RegExp): FindingPlace {
  const cells = form.model.indicators.rows.flatMap((row) => (row.levelOne.kind === "present" ? [row.levelOne] : []));
  const own = cells.find(({ value }) => levelOne.test(labelKey(value)));
  const at: CellRef = own?.at ?? cells.at(-1)?.at ?? form.titleAt;
  return { at, label: "一级指标" };
}
