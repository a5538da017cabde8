import { indicatorDiffersBetweenForms } from "../../../../src/catalogue/rules/cross-table/indicator-differs-between-forms";
import { describeRule, type OpenCase } from "../../../support/describe-rule";
import { all } from "../narrative/report-changes";

type Form = "overall" | 0 | 1;
const formOf = (data: OpenCase, form: Form) => (form === "overall" ? data.overall : data.projects[form]!);
const set =
  (form: Form, name: string, change: { target?: string; actual?: string; indicator?: string }) => (data: OpenCase) => {
    const row = formOf(data, form).indicators.find(({ indicator }) => indicator === name);
    if (!row) throw new Error(`There is no indicator ${name}.`);
    Object.assign(row, change);
  };

describeRule(indicatorDiffersBetweenForms, {
  passes: {
    "another target": { data: set(0, "清淤渠道长度", { target: "≥55公里", actual: "55公里" }) },
    "a general name": {
      data: all(
        set("overall", "维修工程验收合格率", { indicator: "验收合格率" }),
        set(0, "维修工程验收合格率", { indicator: "验收合格率", actual: "99%" }),
      ),
    },
    "the sum of two projects": {
      data: all(
        set("overall", "清淤渠道长度", { actual: "80公里" }),
        set(1, "扶持移民村数量", { indicator: "清淤渠道长度", target: "≥60公里", actual: "23公里" }),
      ),
    },
    "dates as exact as they were typed": { data: set(0, "汛前检修完成时间", { actual: "2024年4月" }) },
    "a date due at another time": {
      data: set(0, "汛前检修完成时间", { target: "2024年5月底前", actual: "2024年5月8日" }),
    },
    "as far as the digits go": { data: set(0, "改善灌溉面积", { actual: "1.3万亩" }) },
  },
  finds: {
    "one 附件3 with the same target": {
      data: set(0, "清淤渠道长度", { actual: "60公里" }),
      at: ["附件2!F15"],
      text: [
        "附件2“清淤渠道长度”实际完成值 57公里，附件3“水利设施运行维护与安全度汛项目”同一指标（指标值都是 ≥60公里）为 60公里，相差 3 公里。",
      ],
    },
    "less than one of two projects": {
      data: all(
        set(0, "清淤渠道长度", { actual: "61公里" }),
        set(1, "扶持移民村数量", { indicator: "清淤渠道长度", target: "≥60公里", actual: "23公里" }),
      ),
      at: ["附件2!F15"],
      text: [
        "附件2“清淤渠道长度”实际完成值 57公里，附件3“水利设施运行维护与安全度汛项目”同一指标（指标值都是 ≥60公里）为 61公里，相差 4 公里。",
      ],
    },
    "another date": {
      data: set(0, "汛前检修完成时间", { actual: "2024年4月8日" }),
      at: ["附件2!F18"],
      text: [
        "附件2“汛前检修完成时间”实际完成值 2024年4月18日，附件3“水利设施运行维护与安全度汛项目”同一指标（指标值都是 2024年4月底前）为 2024年4月8日。",
      ],
    },
    "in 万": {
      data: set(0, "改善灌溉面积", { actual: "1.55万亩" }),
      at: ["附件2!F21"],
      text: [
        "附件2“改善灌溉面积”实际完成值 1.25万亩，附件3“水利设施运行维护与安全度汛项目”同一指标（指标值都是 ≥1.2万亩）为 1.55万亩，相差 0.3 万亩。",
      ],
    },
  },
  skips: {
    "no project": { data: (data) => void (data.projects = []), because: "没有在两张表中都填写" },
  },
});
