import { signatureBlank } from "../../../../src/catalogue/rules/form/signature-blank";
import { describeRule } from "../../../support/describe-rule";

import { blankProject, NO_SIGNATURES } from "../../../../src/catalogue/forms/canonical";
import type { OpenCase } from "../../../support/describe-rule";

const ALL_BLANK = "单位负责人签字、填表人、联系电话、填报日期";

describeRule(signatureBlank, {
  passes: {
    "a date without a year": {
      data: ({ overall }) => void (overall.signature = { ...overall.signature, date: "3月18日" }),
    },
  },
  finds: {
    "nothing signed": {
      data: ({ basicData }) => void (basicData.signature = { ...NO_SIGNATURES }),
      at: ["附件1!A31"],
      text: [`附件1表末的${ALL_BLANK}没有填写。`],
    },
    "only the words of the date": {
      data: ({ overall }) => void (overall.signature = { ...overall.signature, phone: null, date: "  年  月  日" }),
      at: ["附件2!A28"],
      text: ["附件2表末的联系电话、填报日期没有填写。"],
    },
    "an 附件3 that nobody filled in": {
      data: (data) => void (data.projects = [blankProject() as OpenCase["projects"][number]]),
      at: ["附件3!A40"],
      text: [`附件3表末的${ALL_BLANK}没有填写。`],
    },
  },
  skips: {
    "forms without a line to sign": {
      layout: (designs) => designs.slice(0, 1),
      cells: { "附件1!A31": null },
      because: "附件1没有签字栏",
    },
  },
});
