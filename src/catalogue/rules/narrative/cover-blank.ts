import { defineRule } from "../../submission/define-rule";
import { readCover } from "../../text/cover";
import { reportReadings } from "../../text/read-narrative";

/** The unit's name or the date on the report's cover was not filled in. */
export const coverBlank = defineRule({
  id: "cover-blank",
  theme: "narrative",
  title: "报告封面没有填单位名称或日期",
  why: "封面要填单位名称、盖章并写明日期，空着的报告不能归档。",
  basis: "附件4 封面填写要求",
  remedy: "在封面填上部门（单位）名称和日期。",
  severity: "advice",
  messages: {
    both: "自评报告封面的“部门（单位）名称”和日期没有填写。",
    name: "自评报告封面的“部门（单位）名称”没有填写。",
    date: "自评报告封面的日期没有填写完整。",
  },
  absent: "没有附件4，或附件4没有封面",
  over: (submission) =>
    reportReadings(submission).flatMap(({ narrative }) => {
      const { name, date } = readCover(narrative.opening);
      return name || date ? [{ name, date }] : [];
    }),
  needs: () => ({}),

  check(_, { subject: { name, date }, finding }) {
    const nameAt = name && { at: name.paragraph.at, label: "封面“部门（单位）名称”" };
    const dateAt = date && { at: date.paragraph.at, label: "封面日期" };
    if (nameAt && dateAt && !name.isFilled && !date.isFilled) {
      return finding("both", { at: nameAt, related: [dateAt.at], about: [dateAt.at], data: {} });
    }
    if (nameAt && !name.isFilled) return finding("name", { at: nameAt, data: {} });
    if (dateAt && !date.isFilled) return finding("date", { at: dateAt, data: {} });
    return undefined;
  },
});
