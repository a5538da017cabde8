import type { CardLabel, FormCard } from "../app/form-card";

/** So many other words for a label show what is meant; the rest is counted. */
const MOST_OTHERS = 12;

/** The page 「能读哪些表」 as Markdown: docs/forms.md. `titles` are those of the rules, `named` the forms that are only named. */
export function formsPageMarkdown(
  cards: readonly FormCard[],
  named: readonly string[],
  titles: ReadonlyMap<string, string>,
): string {
  const rule = (id: string): string => `[${titles.get(id) ?? id}](rules/${id}.md)`;
  const sections = cards.map((card) => {
    const { name, title, families, labels, checked, filled, reported } = card;
    const asked = families.map(({ name: family, without }) =>
      without.length === 0 ? `- ${family}` : `- ${family}（不核对：${without.map(rule).join("、")}）`,
    );
    return [
      `## ${name} ${title}`,
      `### 认得的写法\n\n${asked.join("\n")}`,
      `### 读什么\n\n${labels.length > 0 ? labelTable(labels) : "整篇文字，按小标题的用词分段。"}`,
      `### 核对什么\n\n${checked.length} 条：${checked.map(rule).join("、")}。`,
      `### 填充什么\n\n${filled.length > 0 ? `${filled.join("、")}。` : "没有可以计算的格子。"}`,
      `### 写进什么报告\n\n${reported.length > 0 ? `${reported.join("、")}。` : "不写进报告。"}`,
    ].join("\n\n");
  });
  return `${["# 能读哪些表", INTRODUCTION, ...sections, othersSection(named)].join("\n\n")}\n`;
}

const INTRODUCTION = `按标题和标签认表，不看表名、附件号和位置。标签的空格、换行、全角半角、年份、序号和括号里的单位不计；表样上的写法优先，其次是下面列出的
别的写法。都对不上的表头、行和数字列为“没读懂”，可能受它影响的核对、修正和填充都不做。确认它就是哪一栏：窗格和网页里按“就是它”，命令行写
\`--label "预算安排金额=全年预算数"\`，本地区的写法可以写进口径的 \`labels\`。`;

function labelTable(labels: readonly CardLabel[]): string {
  const rows = labels.map(({ official, others }) => {
    const shown = others.slice(0, MOST_OTHERS).join("、");
    const more = others.length > MOST_OTHERS ? `等 ${others.length} 种` : "";
    return `| ${escaped(official)} | ${escaped(shown + more)} |`;
  });
  return ["| 表样上的写法 | 也认的写法 |", "| --- | --- |", ...rows].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("*", "\\*");
}

function othersSection(named: readonly string[]): string {
  return `## 只点名、不核对的表\n\n${named.map((name) => `- ${name}`).join("\n")}`;
}
