import type { Random } from "../planting/random";
import type { Facts, Fault, Item } from "./facts";
import { drawNational, type Column, type NationalWords } from "./national";
import type { Paper } from "./paper";
import type { Style } from "./style";

/** A form as some region publishes it. */
export interface Region {
  readonly name: string;
  readonly fundsWeight?: number;
  /** A unit has one of it. */
  readonly single?: true;
  readonly draw: (paper: Paper, facts: Facts, style: Style) => void;
  /** Faults that it has no place to state. */
  readonly cannot: readonly Fault[];
}

const col = (kind: Column["kind"], header: string, says?: Column["says"]): Column => ({
  kind,
  header,
  ...(says && { says }),
});

const BASE: NationalWords = {
  title: () => "项目支出绩效自评表",
  name: "项目名称",
  department: "主管部门",
  implementer: "实施单位",
  funds: "项目资金\n（万元）",
  initial: "年初预算数",
  adjusted: "全年预算数",
  executed: "全年执行数",
  rate: "执行率",
  fundsWeight: "分值",
  fundsScore: "得分",
  total: "年度资金总额",
  fiscal: "其中：当年财政拨款",
  carried: "      上年结转资金",
  other: "      其他资金",
  goalStub: "年度\n总体\n目标",
  goal: "预期目标",
  done: "实际完成情况",
  table: "绩\n效\n指\n标",
  levels: ["一级指标", "二级指标", "三级指标"],
  twoSuffix: "指标",
  columns: [
    col("target", "年度\n指标值"),
    col("actual", "实际\n完成值"),
    col("weight", "分值"),
    col("score", "得分"),
    col("reason", "偏差原因分析及改进措施"),
  ],
  closing: "总分",
  below: [],
};

const METHOD = (item: Item): string =>
  "value" in item.target
    ? "完成值达到指标值，记满分；未达到指标值，按B/A×该指标分值记分"
    : "达成预期指标记满分；部分达成按80%—60%记分";

function like(name: string, words: (random: Random) => Partial<NationalWords>, more: Partial<Region> = {}): Region {
  return {
    name,
    cannot: [],
    draw: (paper, facts, style) => drawNational(paper, facts, { ...BASE, ...words(style.random) }, style),
    ...more,
  };
}

/** Forms in the manner of the national one. */
export const NATIONAL_REGIONS: readonly Region[] = [
  like("国家", (random) => ({
    title: ({ year }) =>
      random.oneOf([
        "项目支出绩效自评表",
        "附件1\n项目支出绩效自评表",
        `${year}年度项目支出绩效自评表`,
        `项目支出绩效自评表（${year}年度）`,
      ])!,
    below:
      random.below(2) === 0
        ? []
        : [
            "注：1.得分一档最高不能超过该指标分值上限。",
            "2.定性指标根据指标完成情况分为：达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档，分别按照该指标对应分值区间100-80%（含）、80-60%（含）、60-0%合理确定分值。",
          ],
  })),
  like("北京", (random) => ({
    title: ({ year }) => random.oneOf(["项目支出绩效自评表", `项目支出绩效自评表\n（${year}年度）`])!,
    adjusted: "全年预算数（A）",
    executed: "全年执行数（B）",
    rate: "执行率（B/A）",
    fundsScore: "得分",
    columns: [
      col("weight", "分值"),
      col("target", "年度指标值（A）"),
      col("actual", "全年实际值（B）"),
      col("aside", "得分计算方法", METHOD),
      col("score", "得分"),
      col("reason", "未完成原因分析"),
    ],
  })),
  like("宁夏", () => ({
    title: () => "项目支出绩效自评表",
    fundsWeight: "参考分值",
    columns: [
      col("target", "年度指标值"),
      col("actual", "实际完成值"),
      col("weight", "参考分值"),
      col("score", "自评得分"),
      col("reason", "未完成原因及改进措施"),
    ],
    closing: "合计",
  })),
  like("安徽", () => ({
    department: "主管部门及代码",
    goalStub: "年度总体目标完成情况",
    goal: "预期目标",
    done: "实际完成情况",
    columns: [
      col("target", "年度指标值"),
      col("actual", "实际完成值"),
      col("weight", "分值"),
      col("score", "得分"),
      col("reason", "偏差原因分析及改进措施"),
    ],
  })),
  like("江西", (random) => ({
    title: ({ year }) => `${year}年度项目支出绩效自评表`,
    columns: [
      col("sign", "计算符号"),
      col("value", "指标值"),
      col("unit", random.oneOf(["度量单位", "计量单位"])!),
      col("bare-actual", "实际完成值"),
      col("weight", "分值"),
      col("score", "得分"),
      col("reason", "偏差原因分析及改进措施"),
    ],
  })),
  like("天津", () => ({
    columns: [
      col("sign", "符号"),
      col("value", "年度指标值"),
      col("bare-actual", "实际完成值"),
      col("unit", "计量单位"),
      col("weight", "分值"),
      col("score", "得分"),
      col("reason", "偏差原因分析及改进措施"),
    ],
  })),
  like("云南", () => ({
    title: () => "项目支出绩效自评表",
    fiscal: "其中：当年财政拨款",
    columns: [
      col("sign", "指标性质"),
      col("value", "指标值"),
      col("unit", "度量单位"),
      col("bare-actual", "实际完成值"),
      col("weight", "分值"),
      col("score", "得分"),
      col("reason", "偏差原因分析及改进措施"),
    ],
    below: [
      "其他需要说明事项：无",
      "备注：1.其他资金包括和中央补助、地方财政资金共同投入到同一项目的自有资金、社会资金以及以前年度的结转结余等。",
      "2.全年执行数是指按照国库集中支付制度要求所形成的国库支出。",
    ],
  })),
  like("四川", () => ({
    title: ({ year }) => `部门预算项目支出绩效自评表（${year}年度）`,
    implementer: "实施单位（盖章）",
    funds: "预算执行情况（万元）",
    initial: "年初预算",
    adjusted: "调整后预算数",
    executed: "预算执行数",
    rate: "总预算执行率",
    fundsWeight: "权重",
    fundsReason: "原因",
    total: "总额",
    fiscal: "其中：财政资金",
    carried: "财政专户管理资金",
    other: "其他资金",
    goalStub: "1.项目年度目标完成情况",
    goal: "项目年度目标",
    done: "年度目标完成情况",
    columns: [
      col("sign", "指标性质"),
      col("value", "指标值"),
      col("unit", "度量单位"),
      col("bare-actual", "完成值"),
      col("weight", "权重"),
      col("score", "得分"),
      col("reason", "未完成原因分析"),
    ],
    closing: "合计",
    below: [
      "评价结论：项目实施规范，自评得分较高。",
      "存在问题：预算执行进度有待加快。",
      "改进措施：加强预算管理，提前谋划。",
    ],
  })),
  like("山东", (random) => ({
    title: ({ year }) => `${year}年度省级部门预算项目支出绩效自评表`,
    adjusted: random.oneOf(["全年预算数", "调整后预算数"])!,
    rate: "预算执行率",
    columns: [
      col("target", "年度指标值"),
      col("actual", "全年完成值"),
      col("weight", "分值"),
      col("score", "自评得分"),
      col("reason", "未完成原因及拟采取的改进措施"),
    ],
    closing: "总得分",
  })),
  like("河南", () => ({
    initial: "年初预算数",
    adjusted: "全年预算数（A）",
    executed: "全年执行数（B）",
    rate: "执行率（B/A）",
    columns: [
      col("target", "年度指标值"),
      col("actual", "全年完成值"),
      col("weight", "分值"),
      col("score", "得分"),
      col("reason", "偏差原因分析及改进措施"),
      col("aside", "备注", () => null),
    ],
    closing: "合计",
  })),
  like("浙江", () => ({
    title: ({ year }) => `${year}年度项目绩效自评表`,
    initial: "年初预算",
    adjusted: "调整预算",
    executed: "实际支出",
    rate: "执行率(%)",
    columns: [
      col("target", "目标值"),
      col("actual", "实际完成值"),
      col("weight", "权重"),
      col("score", "自评得分"),
      col("reason", "偏差原因"),
    ],
    closing: "合计",
  })),
  like("广东", () => ({
    title: ({ year, project }) => `${year}年度${project}绩效自评表`,
    initial: undefined,
    adjusted: "预算安排数",
    executed: "实际支出数",
    columns: [
      col("target", "预期值"),
      col("actual", "完成值"),
      col("weight", "满分"),
      col("score", "得分"),
      col("reason", "未完成原因分析"),
    ],
    closing: "合计",
  })),
  like("贵州", () => ({
    title: ({ year }) => `${year}年项目支出绩效自评表`,
    columns: [
      col("target", "年度指标值"),
      col("actual", "实际完成值"),
      col("weight", "分值"),
      col("score", "得分"),
      col("reason", "偏差原因分析及改进措施"),
    ],
    signature: true,
    closing: "总  分",
  })),
  like("预算管理一体化系统", () => ({
    title: () => "项目支出绩效自评表",
    adjusted: "调整预算数",
    executed: "执行数",
    fundsWeight: "权重",
    fundsScore: "实际得分",
    columns: [
      col("sign", "指标方向"),
      col("value", "指标值"),
      col("unit", "计量单位"),
      col("bare-actual", "实际完成值"),
      col("weight", "权重"),
      col("score", "实际得分"),
      col("reason", "指标情况完成说明"),
    ],
    closing: "合计",
  })),
  like("衔接资金", (random) => ({
    title: ({ year }) =>
      random.oneOf([`${year}年财政衔接推进乡村振兴补助资金项目绩效自评表`, "衔接资金项目绩效目标自评表"])!,
    initial: undefined,
    columns: [
      col("target", "年初设定值"),
      col("actual", "全年完成值"),
      col("weight", "分值"),
      col("score", "得分"),
      col("reason", "未完成原因及拟采取的改进措施"),
    ],
    goal: "年初设定目标",
    done: "全年实际完成情况",
  })),
  like(
    "转移支付",
    (random) => ({
      title: ({ year }) =>
        random.oneOf([
          `${year}年中央对地方专项转移支付绩效目标自评表`,
          "转移支付区域（项目）绩效目标自评表",
          "专项转移支付绩效自评表",
        ])!,
      name: "转移支付（项目）名称",
      department: "中央主管部门",
      implementer: "地方主管部门",
      initial: undefined,
      adjusted: "全年预算数（A）",
      executed: "全年执行数（B）",
      rate: "预算执行率（B/A）",
      goal: "年初设定目标",
      done: "全年实际完成情况",
      columns: [col("target", "年度指标值"), col("actual", "全年完成值"), col("reason", "未完成原因和改进措施")],
      below: ["注：1.资金使用单位按项目绩效目标填报，主管部门汇总时按区域绩效目标填报。"],
    }),
    {
      cannot: [
        "score-total-mismatch",
        "weights-total-mismatch",
        "missed-target-full-score",
        "deduction-unexplained",
        "score-over-weight",
        "execution-score-mismatch",
      ],
    },
  ),
];
