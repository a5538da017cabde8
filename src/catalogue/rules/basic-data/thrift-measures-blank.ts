import { compactText } from "../../../core/values/normalise";
import { defineRule } from "../../submission/define-rule";

const NONE = /^(?:暂?无|没有|不适用|略)[。.]?$/;

/** 厉行节约保障措施 left empty, or answered 无. */
export const thriftMeasuresBlank = defineRule({
  id: "thrift-measures-blank",
  theme: "basic-data",
  title: "厉行节约保障措施未填",
  why: "厉行节约措施是基础数据表的必答内容，空着会被退回补填。",
  basis: "附件1 填报要求",
  remedy: "写明本单位压减一般性支出、控制三公经费等具体措施。",
  severity: "warning",
  messages: { blank: "厉行节约保障措施没有填写，应写明本单位的具体措施。" },
  absent: "没有附件1",
  over: ({ basicData }) => basicData.map((form) => form.model.thriftMeasures),
  needs: () => ({}),

  check(_, { subject: measures, finding, skip }) {
    if (measures.kind === "not-found") return skip(`表中没有${measures.label}`);
    if (measures.kind === "unreadable") return skip(`${measures.label}无法识别`, measures);
    const saysNone = measures.kind === "present" && NONE.test(compactText(measures.value));
    return measures.kind === "blank" || saysNone ? finding("blank", { at: measures, data: {} }) : undefined;
  },
});
