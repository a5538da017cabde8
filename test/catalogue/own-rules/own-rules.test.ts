import { clean2024 } from "../../../src/app/examples/clean-2024";
import { checkWorkbook } from "../../../src/app/check";
import { faultsInRules, ownRuleId, ownRulesOf } from "../../../src/catalogue/own-rules";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission";
import { printRef } from "../../../src/core/grid/address";
import { runRule, type RuleResult } from "../../../src/core/rules/run-rules";
import { snapshotFor, type Change } from "../../support/describe-rule";

const packWith = (text: string) => ({ ...DEFAULT_PACK, checks: text.split("\n") });

/** What a rule of one condition says of the clean example with a change. */
function run(body: string, change: Change = {}, header = "规则 甲（错误）", prior?: Change): RuleResult {
  const text = `${header}\n${body}`;
  expect(faultsInRules(text, "规则")).toEqual([]);
  const [rule] = ownRulesOf(packWith(text));
  const submission = readSubmission(snapshotFor(clean2024, change), DEFAULT_PACK);
  const last = prior && readSubmission(snapshotFor(clean2024, prior), DEFAULT_PACK);
  return runRule(rule!, { ...submission, ...(last ? { prior: last } : {}) });
}

const said = ({ findings }: RuleResult): readonly string[] =>
  findings.map(({ at, message }) => `${at ? printRef(at) : "工作簿"} ${message}`);
const why = ({ skipped }: RuleResult): string => skipped.map(({ reason }) => reason).join("；");

describe("a rule explains itself from its words", () => {
  test.each<[string, string, Change, readonly string[]]>([
    [
      "two cells",
      "附件2.项目支出 = 附件1.项目支出.本年决算",
      { data: ({ overall }) => void (overall.expenditureKinds[1]!.amount = 250.4) },
      ["附件2!F8 附件2 项目支出 250.40 万元，应等于 附件1 项目支出“2024年决算数” 258.40 万元，差 8.00 万元。"],
    ],
    [
      "a sum and its parts",
      "附件1.三公经费.本年决算 = 合计(附件1.公务用车.本年决算, 附件1.公务接待.本年决算)",
      { data: ({ basicData }) => void (basicData.spending[0]!.currentFinal = 3.65) },
      [
        "附件1!F7 附件1 三公经费“2024年决算数” 3.65 万元，应等于 合计(附件1.公务用车.本年决算, 附件1.公务接待.本年决算) 2.65 万元（附件1 公务用车购置和维护经费“2024年决算数” 1.95 万元、附件1 公务接待“2024年决算数” 0.70 万元），差 1.00 万元。",
      ],
    ],
    [
      "a condition before a demand, for every row",
      '每个 附件3.指标 当 一级 = "产出": 若 完成率 < 96%，则 得分 = 0',
      {},
      [
        "附件3-1!F14 完成率 < 96%时（“清淤渠道长度”完成率 95%），“清淤渠道长度”自评得分 7.6 分，应等于 0 分，差 7.6 分。",
      ],
    ],
    [
      "how many",
      '每个 附件3: 个数(指标 当 二级 含 "成本") >= 2',
      {},
      [
        '附件3-1!A2 个数(指标 当 二级 含 "成本") 1，应不小于 2，差 1。',
        '附件3-2!A2 个数(指标 当 二级 含 "成本") 1，应不小于 2，差 1。',
      ],
    ],
    [
      "what is not filled in",
      "每个 附件3.指标: 若 得分 < 分值，则 偏差原因 不为空",
      { data: ({ projects }) => void (projects[0]!.indicators[1]!.deviationReason = null) },
      [
        "附件3-1!H14 得分 < 分值时（“清淤渠道长度”自评得分 7.6 分、“清淤渠道长度”分值 8 分），“清淤渠道长度”偏差原因分析及改进措施没有填。",
      ],
    ],
  ])("%s", (_, body, change, messages) => expect(said(run(body, change))).toEqual(messages));

  test("its own 提示语 takes the place of that", () => {
    const text =
      "附件2.执行率 >= 99%\n 提示语 执行率{附件2.执行率}，低于99%，请说明\n 依据 青山区2025年通知\n 改法 补写说明";
    const [finding] = run(text).findings;
    expect(finding).toMatchObject({ message: "执行率97.99%，低于99%，请说明", basis: "青山区2025年通知" });
  });

  test("columns side by side are told one by one", () => {
    const body = "每列 [上年决算, 本年预算, 本年决算]\n  附件1.三公经费 <= 2.7万元";
    expect(said(run(body)).map((message) => message.slice(0, 6))).toEqual(["附件1!B7", "附件1!D7"]);
  });
});

describe("what is not known is not judged", () => {
  test.each<[string, string, Change, string]>([
    [
      "a blank cell",
      "附件2.项目支出 = 附件1.项目支出.本年决算",
      { data: ({ overall }) => void (overall.expenditureKinds[1]!.amount = null) },
      "项目支出未填",
    ],
    ["a form that is not there", "附件1.编制数 > 0", { layout: (designs) => designs.slice(1) }, "没有附件1"],
    ["last year's submission", "附件1.三公经费.上年决算 = 上年.附件1.三公经费.本年决算", {}, "没有给上年的材料"],
    ["a division by nothing", "附件1.控制率 = 附件1.在职人数 ÷ (附件1.编制数 - 附件1.编制数)", {}, "除数为 0"],
  ])("%s", (_, body, change, reason) => {
    const result = run(body, change);
    expect(result.status).toBe("skipped");
    expect(why(result)).toContain(reason);
  });

  test("in a sum a blank is absent", () => {
    const blank: Change = { data: ({ basicData }) => void (basicData.spending[4]!.currentFinal = null) };
    expect(
      run(
        "附件1.三公经费.本年决算 = 合计(附件1.公务用车.本年决算, 附件1.出国经费.本年决算, 附件1.公务接待.本年决算)",
        blank,
      ).status,
    ).toBe("passed");
  });
});

describe("what people say for signs", () => {
  /** Rules as an office writes them, and how the grammar has them. */
  const SAID: readonly (readonly [string, string])[] = [
    ["附件2.执行率不低于90%", "附件2.执行率 >= 90%"],
    ["附件2.执行率 大于等于 99%", "附件2.执行率 >= 99%"],
    ["附件2.执行率不得少于99%", "附件2.执行率 >= 99%"],
    ["附件1.控制率不超过90%", "附件1.控制率 <= 90%"],
    ["附件1.控制率 小于等于 100%", "附件1.控制率 <= 100%"],
    ["附件2.执行率 超过 99%", "附件2.执行率 > 99%"],
    ["附件2.总分.得分 不等于 100", "附件2.总分.得分 ≠ 100"],
    ["附件2.总分.分值等于100分", "附件2.总分.分值 = 100分"],
    ["如果附件2.执行率小于100%，那么附件2.总分.得分低于90", "若 附件2.执行率 < 100%，则 附件2.总分.得分 < 90"],
    ["附件2.执行率高于90%并且附件2.执行率低于95%", "附件2.执行率 > 90% 且 附件2.执行率 < 95%"],
    ["附件2.执行率高于99%或者附件2.执行率低于95%", "附件2.执行率 > 99% 或 附件2.执行率 < 95%"],
    ["每个附件3.指标 当 一级包含“效益”：偏差原因不能为空", "每个 附件3.指标 当 一级 含 “效益”: 偏差原因 不为空"],
    ["每个附件3：个数(指标)多于40个", "每个 附件3: 个数(指标) > 40"],
    ["每个附件3.指标：字数(三级指标) 在 9 至 100字 之间", "每个 附件3.指标: 字数(三级指标) 在 9 到 100 之间"],
    ["附件1.公用经费.本年决算 ÷ 附件1.在职人数 ≤ 1万元/人", "附件1.公用经费.本年决算 ÷ 附件1.在职人数 ≤ 1万元"],
    ["附件1.“三公”经费.本年决算 > 附件1.三公经费.本年预算", "附件1.三公经费.本年决算 > 附件1.三公经费.本年预算"],
    ["附件1.三公经费.上年决算 = 上年附件1.三公经费.本年决算", "附件1.三公经费.上年决算 = 上年.附件1.三公经费.本年决算"],
  ];

  test.each(SAID)("%s", (freely, strictly) => {
    const judged = ({ status, findings, skipped }: RuleResult): unknown => [
      status,
      findings.map(({ at }) => at && printRef(at)),
      skipped.map(({ reason }) => reason),
    ];
    expect(judged(run(freely))).toEqual(judged(run(strictly)));
  });
});

describe("figures", () => {
  test("a number out of a text is compared as it stands there: a percentage with one, and no other", () => {
    const actual = (text: string): Change => ({
      data: ({ overall }) => {
        for (const row of overall.indicators) row.actual = text;
      },
    });
    const rows = "每个 附件2.指标 当 一级 含 “满意度”: 数值(实际完成值) >= ";
    expect(run(`${rows}90%`, actual("95%")).status).toBe("passed");
    expect(run(`${rows}90%`, actual("85%")).status).toBe("failed");
    expect(run(`${rows}90`, actual("95分")).status).toBe("passed");
    for (const [limit, text] of [
      ["90", "95%"],
      ["90%", "95"],
    ] as const)
      expect(why(run(rows + limit, actual(text)))).toContain("一边是百分数，一边不是");
  });

  test("units convert, and rounding explains what it can", () => {
    expect(run("附件2.项目支出 = 2584000元").status).toBe("passed");
    expect(run("附件2.项目支出 = 258.404万元").status).toBe("passed");
    expect(run("附件2.项目支出 = 258.42万元").status).toBe("failed");
    expect(run("附件2.项目支出 = 258.42万元 ± 0.02万元").status).toBe("passed");
    expect(run("附件2.项目支出 = 258.42万元", {}, "规则 甲（错误） 容差 0.02万元").status).toBe("passed");
  });

  test("full width, half width and comments are all the same", () => {
    expect(run("附件２．项目支出　＝　附件１．项目支出．本年决算　＃ 两表一致").status).toBe("passed");
  });

  test("an exception speaks for a subject", () => {
    const body = "附件2.执行率 >= 99%\n 除非 存在(附件2.指标 当 偏差原因 不为空)";
    expect(run(body).status).toBe("passed");
  });

  test("last year's figures are compared where they are there", () => {
    const body = "附件1.三公经费.上年决算 = 上年.附件1.三公经费.本年决算";
    const result = run(body, {}, undefined, {
      data: ({ basicData }) => void (basicData.spending[0]!.currentFinal = 9),
    });
    expect(said(result)[0]).toMatch(/应等于 上年附件1 三公经费“2024年决算数” 9.00 万元/);
    expect(result.findings[0]!.related).toEqual([]);
  });
});

test("a pack's own rules run with the others, keep their id, and may be as severe as it says", () => {
  const id = ownRuleId("执行率下限");
  expect(ownRuleId("执行率 下限")).toBe(id);
  const pack = { ...packWith("规则 执行率下限（核实）\n 附件2.执行率 >= 99%"), severities: { [id]: "error" as const } };
  const { findings } = checkWorkbook(snapshotFor(clean2024, {}), pack);
  expect(findings.filter(({ rule }) => rule === id)).toMatchObject([
    { severity: "error", label: "附件2 年度资金总额“执行率”" },
  ]);
  expect(ownRulesOf({ ...pack, rulesOff: [id] })).toEqual([]);
});
