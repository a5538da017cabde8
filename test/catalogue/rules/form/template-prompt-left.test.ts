import { templatePromptLeft } from "../../../../src/catalogue/rules/form/template-prompt-left";
import { describeRule } from "../../../support/describe-rule";

describeRule(templatePromptLeft, {
  passes: {
    "a name with the printed prefix": { cells: { "附件2!D14": "指标1：完成水库巡查" } },
    "a name that begins like a prompt": { cells: { "附件2!D14": "指标1项" } },
    "a text that names a length": { cells: { "附件2!B12": "每篇简报控制在100字以内" } },
    "a multiplication": { cells: { "附件2!E14": "≥4*60次" } },
    "a prompt with nothing behind it is blank": { cells: { "附件2!D14": "指标1：" } },
  },
  finds: {
    "the prompt for a name": {
      cells: { "附件2!D14": "指标 1" },
      at: ["附件2!D14"],
      text: ["“指标1”三级指标还是表样里的提示“指标 1”，没有填写实际内容。"],
    },
    "crosses and a length": {
      cells: { "附件3-1!C4": "××", "附件3-1!B11": "（100字以内）" },
      at: ["附件3-1!C4", "附件3-1!B11"],
      text: [
        "主管部门还是表样里的提示“××”，没有填写实际内容。",
        "预期目标还是表样里的提示“（100字以内）”，没有填写实际内容。",
      ],
    },
    "what the printed form asks for": {
      cells: {
        "附件3-1!B11": "（简要说明年度总体目标，100字以内）",
        "附件3-1!F11": "请填写年度总体目标完成情况",
        "附件3-2!F11": "（概述全年目标实际完成情况）",
      },
      at: ["附件3-1!B11", "附件3-1!F11", "附件3-2!F11"],
      text: [
        "预期目标还是表样里的提示“（简要说明年度总体目标，100字以内）”，没有填写实际内容。",
        "实际完成情况还是表样里的提示“请填写年度总体目标完成情况”，没有填写实际内容。",
        "实际完成情况还是表样里的提示“（概述全年目标实际完成情况）”，没有填写实际内容。",
      ],
    },
    "marks within targets and results": {
      cells: { "附件2!E14": "≥**次", "附件2!F16": "XX%", "附件2!F22": "待定" },
      at: ["附件2!E14", "附件2!F16", "附件2!F22"],
      text: [
        "“水库巡查次数”年度指标值“≥**次”里的“**”没有替换成实际内容。",
        "“维修工程验收合格率”实际完成值“XX%”里的“XX”没有替换成实际内容。",
        "“保障工程安全度汛”实际完成值“待定”里的“待定”没有替换成实际内容。",
      ],
    },
  },
  skips: {
    "no table with text": { layout: (designs) => designs.slice(-1), because: "没有填写了文字的表" },
  },
});
