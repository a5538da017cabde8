import { amountUnitSuspect } from "../../../../src/catalogue/rules/form/amount-unit-suspect";
import { describeRule } from "../../../support/describe-rule";

import { DEFAULT_PACK } from "../../../../src/catalogue/packs";
import { amountsInYuan } from "../../../support/layouts";

describeRule(amountUnitSuspect, {
  passes: {
    "a large amount among large ones": { cells: { "附件1!B13": 24860, "附件1!D13": 26200, "附件1!F13": 25840 } },
    "just under 1,000": { cells: { "附件1!B7": 0.05, "附件1!D7": 0.05, "附件1!F7": 999 } },
    "more than fits 元": { cells: { "附件1!B25": 61, "附件1!D25": 64, "附件1!F25": 3_200_001 } },
    "less than fits 元": { cells: { "附件1!B25": 61, "附件1!D25": 64, "附件1!F25": 121_000 } },
    "only zeros beside it": { cells: { "附件1!B11": 0, "附件1!D11": 0, "附件1!F11": 6500 } },
    "元 typed behind the figure": { cells: { "附件1!F25": "625000元" } },
    "a large amount in 元": {
      layout: (designs) => [amountsInYuan(designs[2]!)],
      cells: { "附件3-1!F6": 19_840_000_000 },
    },
    "a small amount in 元, and less than fits 万元": {
      layout: (designs) => [amountsInYuan(designs[2]!)],
      cells: { "附件3-1!F6": 30 },
    },
    "a pack that asks for more": {
      cells: { "附件1!F25": 625_000 },
      pack: { thresholds: { ...DEFAULT_PACK.thresholds, unitSuspectTimes: "20000" } },
    },
  },
  finds: {
    "元 in one column of a row": {
      cells: { "附件1!F25": 625_000 },
      at: ["附件1!F25"],
      related: [["附件1!B25"]],
      text: [
        "政府采购金额“2024年决算数”填了 625000.00 万元，是政府采购金额“2023年决算数” 61.00 万元的 10246 倍，疑似按元填写；按元换算为 62.50 万元，相差 624937.50 万元。",
      ],
      fix: { "附件1!F25": 62.5 },
    },
    "元 in one kind of spending": {
      cells: { "附件2!F8": "项目支出：2584000" },
      at: ["附件2!F8"],
      related: [["附件2!F5"]],
      text: [
        "项目支出填了 2584000.00 万元，是按合计推算的数 258.40 万元的 10000 倍，疑似按元填写；按元换算为 258.40 万元，相差 2583741.60 万元。",
      ],
      fix: { "附件2!F8": "项目支出：258.4" },
    },
    "元 in the executed amount of a project": {
      cells: { "附件3-2!F6": "600000" },
      at: ["附件3-2!F6"],
      text: [
        "年度资金总额“全年执行数”填了 600000.00 万元，是年度资金总额“年初预算数” 60.00 万元的 10000 倍，疑似按元填写；按元换算为 60.00 万元，相差 599940.00 万元。",
      ],
      fix: { "附件3-2!F6": 60 },
    },
    "万元 where 元 is asked": {
      layout: (designs) => [amountsInYuan(designs[2]!)],
      cells: { "附件3-1!F6": 198.4 },
      at: ["附件3-1!F6"],
      text: [
        "年度资金总额“全年执行数”填了 198.40 元，只有年度资金总额“年初预算数” 1950000.00 元的 9829 分之一，疑似按万元填写；按万元换算为 1984000.00 元，相差 1983801.60 元。",
      ],
      fix: { "附件3-1!F6": 1_984_000 },
    },
    "a whole row in 元, by what its details add up to": {
      cells: { "附件1!B7": 32000, "附件1!D7": 31000, "附件1!F7": 26500 },
      at: ["附件1!B7", "附件1!D7", "附件1!F7"],
      text: [
        "三公经费“2023年决算数”填了 32000.00 万元，是明细之和 3.20 万元的 10000 倍，疑似按元填写；按元换算为 3.20 万元，相差 31996.80 万元。",
        "三公经费“2024年预算数”填了 31000.00 万元，是明细之和 3.10 万元的 10000 倍，疑似按元填写；按元换算为 3.10 万元，相差 30996.90 万元。",
        "三公经费“2024年决算数”填了 26500.00 万元，是明细之和 2.65 万元的 10000 倍，疑似按元填写；按元换算为 2.65 万元，相差 26497.35 万元。",
      ],
    },
    "元 in 附件1, by what 附件2 says": {
      cells: {
        ...{ "附件1!B13": null, "附件1!D13": null, "附件1!F13": 2_584_000, "附件1!F14": null, "附件1!F15": null },
        ...{ "附件1!F17": null, "附件1!F18": null, "附件1!F20": null },
      },
      at: ["附件1!F13"],
      related: [["附件2!F8"]],
      text: [
        "项目支出“2024年决算数”填了 2584000.00 万元，是附件2项目支出 258.40 万元的 10000 倍，疑似按元填写；按元换算为 258.40 万元，相差 2583741.60 万元。",
      ],
      fix: { "附件1!F13": 258.4 },
    },
    "a building": {
      cells: { "附件1!F28": 1_798_000 },
      at: ["附件1!F28"],
      related: [["附件1!E28"]],
      text: [
        "实际投资填了 1798000.00 万元，是预算投资 186.00 万元的 9667 倍，疑似按元填写；按元换算为 179.80 万元，相差 1797820.20 万元。",
      ],
      fix: { "附件1!F28": 179.8 },
    },
  },
  skips: {
    "the report alone": { layout: (designs) => designs.slice(-1), because: "没有附件1、附件2和已填的附件3" },
  },
});
