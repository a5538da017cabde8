import type { RuleCard } from "../app/rule-card";
import type { RuleExample } from "../core/rules/rule-example";

/** A piece of a rule's page that each form of it draws in its own way. */
type Block =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "items"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The page of a rule as Markdown: docs/rules/<id>.md. */
export function rulePageMarkdown(card: RuleCard): string {
  const head = `# ${card.title}\n\n\`${card.id}\` · ${card.theme} · ${card.severity}${card.reviewerOnly ? " · 只给审核人" : ""}`;
  const sections = sectionsOf(card).map(
    ({ title, blocks }) => `## ${title}\n\n${blocks.map(blockAsMarkdown).join("\n\n")}`,
  );
  return `${[head, ...sections].join("\n\n")}\n`;
}

/** The same page as plain text for a terminal; `strong` sets headings off. */
export function rulePageText(card: RuleCard, strong: (text: string) => string = (text) => text): string {
  const head = `${strong(card.title)}（${card.id}，${card.theme}，${card.severity}${card.reviewerOnly ? "，只给审核人" : ""}）`;
  const sections = sectionsOf(card).map(
    ({ title, blocks }) => `${strong(title)}\n${blocks.map(blockAsText).join("\n")}`,
  );
  return `${[head, ...sections].join("\n\n")}\n`;
}

/** The index of all pages: docs/rules/README.md, a table a theme. */
export function ruleIndexMarkdown(cards: readonly RuleCard[]): string {
  const themes = [...new Set(cards.map(({ theme }) => theme))];
  const sections = themes.map((theme) => {
    const rows = cards
      .filter((card) => card.theme === theme)
      .map(({ id, severity, title }) => [`[${id}](${id}.md)`, severity, escaped(title)]);
    return `## ${theme}\n\n${tableAsMarkdown(["编号", "级别", "内容"], rows)}`;
  });
  const intro = `共 ${cards.length} 条规则。错误：与表内关系或规定相违；核实：很可能有误或须说明，可写核实说明；提示：文字、完整性和尾差。`;
  return `${["# 校验规则", intro, ...sections].join("\n\n")}\n`;
}

function sectionsOf(card: RuleCard): readonly Section[] {
  const { wrong, right } = card.examples;
  return [
    { title: "是什么", blocks: [text(`${card.title}。提示语：`), items(card.messages)] },
    { title: "为什么", blocks: [text(card.why)] },
    { title: "依据", blocks: [text(card.basis)] },
    ...(wrong.length > 0 ? [{ title: "错误示例", blocks: wrong.flatMap(wrongBlocks) }] : []),
    ...(right.length > 0 ? [{ title: "正确示例", blocks: right.flatMap(rightBlocks) }] : []),
    { title: "怎样改", blocks: [text(card.remedy), text(card.fix)] },
    ...(card.settings.length > 0
      ? [
          {
            title: "阈值",
            blocks: [
              text("以下数值取自口径，各地可以不同："),
              items(card.settings.map(({ title, value }) => `${title}：${value}`)),
            ],
          },
        ]
      : []),
    { title: "何时不核对", blocks: [text(`${card.absent}；或者要用的数未填、无法识别。`)] },
    ...(card.isCause
      ? [
          {
            title: "由它引起的",
            blocks: [text("这一格的数还会让别处对不上；改好或写明核实说明之前，别的规则不再另说这一格。")],
          },
        ]
      : []),
    ...(card.priorities.length > 0
      ? [
          {
            title: "让位于",
            blocks: [
              text("同一原因已由下列规则指出时，本规则不再重复："),
              items(card.priorities.map(({ id, title, within }) => `${title}（${id}，${within}）`)),
            ],
          },
        ]
      : []),
  ];
}

function wrongBlocks(example: RuleExample): readonly Block[] {
  const rows = example.cells.map(({ place, before, after }) => [place, shown(before), shown(after)]);
  return [
    ...(rows.length > 0 ? [table(["填报位置", "规范示例", "错误示例"], [...rows, ...moreRow(example)])] : []),
    items(example.messages.map(({ place, message }) => (place === "" ? message : `${place}：${message}`))),
  ];
}

function rightBlocks(example: RuleExample): readonly Block[] {
  const rows = example.cells.map(({ place, after }) => [place, shown(after)]);
  const more = example.more > 0 ? [[`另有 ${example.more} 处`, "……"]] : [];
  return [table(["填报位置", "填写内容"], [...rows, ...more])];
}

function moreRow({ more }: RuleExample): readonly (readonly string[])[] {
  return more > 0 ? [[`另有 ${more} 处`, "……", "……"]] : [];
}

function shown(value: string | null): string {
  return value ?? "（空）";
}

function text(said: string): Block {
  return { kind: "text", text: said };
}

function items(said: readonly string[]): Block {
  return { kind: "items", items: said };
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Block {
  return { kind: "table", head, rows };
}

function blockAsMarkdown(block: Block): string {
  switch (block.kind) {
    case "text":
      return escaped(block.text);
    case "items":
      return block.items.map((item) => `- ${escaped(item)}`).join("\n");
    case "table":
      return tableAsMarkdown(
        block.head,
        block.rows.map((row) => row.map(escaped)),
      );
  }
}

function tableAsMarkdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

/** Text of a cell as Markdown shows it: nothing in it may be taken for markup or end the table row. */
function escaped(said: string): string {
  return said.replace(/[\\`*_|<>[\]#]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, "<br>");
}

function blockAsText(block: Block): string {
  switch (block.kind) {
    case "text":
      return `  ${block.text}`;
    case "items":
      return block.items.map((item) => `  - ${oneLine(item)}`).join("\n");
    case "table":
      return block.rows.map((row) => `  ${rowAsText(block.head, row)}`).join("\n");
  }
}

function rowAsText(head: readonly string[], row: readonly string[]): string {
  const [place = "", ...values] = row;
  const named = values.map((value, index) => `${head[index + 1] ?? ""} ${oneLine(value)}`);
  return `${oneLine(place)}：${named.join("，")}`;
}

function oneLine(said: string): string {
  return said.replace(/(?<!\s)\s*\n\s*/g, " ");
}
