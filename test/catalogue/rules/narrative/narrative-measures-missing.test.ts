import { narrativeMeasuresMissing } from "../../../../src/catalogue/rules/narrative/narrative-measures-missing";
import { describeRule } from "../../../support/describe-rule";
import { all, says, without, withoutReport } from "./report-changes";

const MEASURES = ["1.把未完成的渠段", "2.每半年组织一次", "3.加快项目结算进度"];

describeRule(narrativeMeasuresMissing, {
  passes: {
    "short items, each a sentence": {
      data: all(
        without(...MEASURES),
        says(
          "八、下一步改进工作的举措",
          "八、下一步改进工作的举措\n（一）工程股6月底前补齐余下渠段。\n（二）人事股组织培训4期。",
        ),
      ),
    },
    "no problems": { data: all(without(...MEASURES), without("一是清淤渠道长度")) },
    "still to be written": {
      data: all(without(...MEASURES), says("八、下一步改进工作的举措", "八、下一步改进工作的举措\n【待补充】")),
    },
  },
  finds: {
    "an empty section": {
      data: without(...MEASURES),
      at: ["附件4!A34"],
      text: ["报告写了存在的问题，“下一步改进工作的举措”却没有写内容，或只写“无”。"],
      related: [["附件4!A32"]],
    },
    "one that says there are none": {
      data: all(without(...MEASURES), says("八、下一步改进工作的举措", "八、下一步改进工作的举措\n暂无。")),
      at: ["附件4!A34"],
      text: ["报告写了存在的问题，“下一步改进工作的举措”却没有写内容，或只写“无”。"],
    },
  },
  skips: {
    "no report": { data: withoutReport, because: "没有附件4" },
    "a joint heading": {
      data: all(says("七、存在的问题及原因分析", "七、存在的问题及改进措施"), without("八、下一步", ...MEASURES)),
      because: "没有“存在的问题”和“改进工作的举措”两部分",
    },
  },
});
