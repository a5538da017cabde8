import { defineRule } from "../../submission/define-rule";

/** 单位负责人签字, 填表人, 联系电话 or 填报日期 left empty. */
export const signatureBlank = defineRule({
  id: "signature-blank",
  theme: "form",
  title: "签字栏有空项",
  why: "报送的表要有人签字负责，缺签字或日期会被退回。",
  basis: "附件1至附件3表末签字栏",
  remedy: "报送前由相关人员签字并填写联系电话、填报日期；打印后手签的可以不管。",
  severity: "advice",
  messages: { blank: "{form}表末的{items}没有填写。" },
  absent: "没有附件1至附件3",
  over: ({ basicData, overall, projects }) => [...basicData, ...overall, ...projects],
  needs: () => ({}),

  check(_, { subject: form, finding, skip }) {
    const cells = form.model.signature;
    if (cells.length === 0) return skip(`${form.name}没有签字栏`);
    return cells.flatMap(({ at, items }) => {
      const blank = items.filter(({ filled }) => !filled).map(({ label }) => label);
      if (blank.length === 0) return [];
      return [finding("blank", { at: { at, label: "签字栏" }, data: { form: form.name, items: blank.join("、") } })];
    });
  },
});
