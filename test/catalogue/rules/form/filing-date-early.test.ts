import { filingDateEarly } from "../../../../src/catalogue/rules/form/filing-date-early";
import { describeRule } from "../../../support/describe-rule";

const dated = (date: string) => ({
  data: (data: Parameters<NonNullable<Parameters<typeof describeRule>[1]["passes"][string]["data"]>>[0]) =>
    void (data.overall.signature = { ...data.overall.signature, date }),
});

describeRule(filingDateEarly, {
  passes: {
    "the last day of the year": dated("2024年12月31日"),
    "a title of another year": { cells: { "附件2!A2": "2025年度预算单位整体支出绩效自评表" } },
    "the year after": dated("2025.2.8"),
  },
  finds: {
    "a day within the year": {
      ...dated("2024年3月18日"),
      at: ["附件2!A28"],
      text: ["附件2的填报日期“2024年3月18日”早于 2024 年年底，2024 年度的自评应在年度结束后填报。"],
    },
  },
  skips: {
    "no dates": {
      data: (data) => {
        for (const form of [data.basicData, data.overall, ...data.projects])
          form.signature = { ...form.signature, date: "" };
      },
      because: "没有填写填报日期",
    },
  },
});
