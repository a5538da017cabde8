import { narrativeProblemsMissing } from "../../../../src/catalogue/rules/narrative/narrative-problems-missing";
import { describeRule, type OpenCase } from "../../../support/describe-rule";
import { all, says, without, withoutReport } from "./report-changes";

const PROBLEMS = "一是清淤渠道长度未达到年度指标";

const instead = (text: string) => (data: OpenCase) => {
  data.report = data.report!.map((old) => (old.startsWith(PROBLEMS) ? text : old));
};

describeRule(narrativeProblemsMissing, {
  passes: {
    "nothing was taken off": {
      data: all(without(PROBLEMS), (data) => {
        data.overall.funding.score = 10;
        for (const form of [data.overall, ...data.projects]) for (const row of form.indicators) row.score = row.weight;
        for (const { funding } of data.projects) funding.total.score = 10;
      }),
    },
    "still to be written": {
      data: all(without(PROBLEMS), says("七、存在的问题及原因分析", "七、存在的问题及原因分析\n【待补充：问题】")),
    },
    "a joint heading of problems and measures": {
      data: all(says("七、存在的问题及原因分析", "七、存在的问题及改进措施"), without("八、下一步")),
    },
  },
  finds: {
    ...Object.fromEntries(
      [
        "本年度未发现明显问题。",
        "经自评，我中心2024年不存在突出问题。",
        "总体情况良好，无突出问题。",
        "本部门不存在突出问题和困难。",
        "暂无",
      ].map((nothing) => [
        nothing,
        {
          data: instead(nothing),
          at: ["附件4!A32"],
          text: [
            "附件2“清淤渠道长度”扣 0.4 分、附件2“长期管护机制”扣 1.5 分等 3 处，报告的“存在的问题”却没有写内容，或只说没有问题。",
          ],
        },
      ]),
    ),
    "an empty section": {
      data: without(PROBLEMS),
      at: ["附件4!A32"],
      text: [
        "附件2“清淤渠道长度”扣 0.4 分、附件2“长期管护机制”扣 1.5 分等 3 处，报告的“存在的问题”却没有写内容，或只说没有问题。",
      ],
    },
    "one that says 无, with a low rate": {
      data: all(without(PROBLEMS), says("七、存在的问题及原因分析", "七、存在的问题及原因分析：无"), (data) => {
        data.overall.funding.executed = 400;
        for (const form of [data.overall, ...data.projects]) for (const row of form.indicators) row.score = row.weight;
      }),
      at: ["附件4!A32"],
      text: ["附件2执行率 70.65%，报告的“存在的问题”却没有写内容，或只说没有问题。"],
    },
  },
  skips: { "no report": { data: withoutReport, because: "没有附件4" } },
});
