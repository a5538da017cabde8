import { InvalidArgumentError, Option, type Command } from "commander";
import { MOST_PROJECTS, TEMPLATE_YEARS } from "../../app/template";
import { DEFAULT_PACK, PACKS } from "../../catalogue/packs";
import { chineseCommand } from "./chinese-commander";
import type { CheckOptions } from "./check";
import type { FillCommandOptions } from "./fill";
import type { LettersOptions } from "./letters";
import type { ReportOrRefreshOptions } from "./refresh-report";
import type { RulesOptions } from "./rules";
import type { TemplateOptions } from "./template";
import type { ExitStatus } from "../exit-status";
import { VERSION } from "../version";

const MOST_JOBS = 256;

/** The program `jihe` with all its commands. What the command that ran ends with goes to `end`. */
export function buildProgram(end: (status: ExitStatus) => void): Command {
  const program = chineseCommand("jihe")
    .description("绩核：预算绩效自评表的校验、填充与自评报告生成")
    .usage("命令 [选项]")
    .version(VERSION, "-V, --version", "显示版本号")
    .addHelpText(
      "after",
      "\n用 jihe 命令 --help 查看一个命令的用法。\n结束状态：0 没有错误；1 有“错误”级的发现；2 有文件读不了，或命令有误。",
    );
  addCheck(program, end);
  addUnmark(program, end);
  addFill(program, end);
  addReport(program, end);
  addTemplate(program, end);
  addImport(program, end);
  addLetters(program, end);
  addRules(program, end);
  return program;
}

type End = (status: ExitStatus) => void;

function addCheck(program: Command, end: End): void {
  program
    .command("check")
    .summary("校验工作簿")
    .description(
      "校验绩效自评表。可以给文件，也可以给文件夹和 .zip（逐层查找 .xlsx、.xlsm、.xls、.et 和 .docx）。Word 文件先转成工作簿再校验，结果说明在 Word 里的位置。",
    )
    .usage("文件或文件夹... [选项]")
    .argument("<文件或文件夹...>", "要校验的工作簿或 Word 文件，或放它们的文件夹、.zip")
    .addOption(
      new Option(
        "--format <格式>",
        "结果的格式：text（给人看，默认）、json、sarif、html（一个网页，汇总各单位），或 xlsx（要有 --out；一个工作簿：加“校验说明”工作表的副本；多个：汇总表）",
      )
        .choices(["text", "json", "sarif", "html", "xlsx"])
        .default("text"),
    )
    .option("--out <文件>", "把结果写入文件，不显示在屏幕上")
    .option("--set", "每个放着文件的文件夹（或 .zip）是一个单位的一套材料（各表分在几个文件里），合在一起校验")
    .option("--prior <文件夹>", "上年报送的材料：核对上年决算数，看文字是否照抄，自定规则可以用“上年.”")
    .option("--before <文件夹>", "同一批材料的上一版：已改、未改、新增，和没有问题要求却改了的数")
    .option("--sample <个数>", "汇总表的“抽查”里随机抽几个项目（默认 10）", wholeNumber(0, 100_000), 10)
    .option("--seed <种子>", "随机数种子，相同的种子抽到的相同（默认 1）", wholeNumber(0, 999_999), 1)
    .option("--sample-over <万元>", "这个预算数以上的项目全抽", amountInWan)
    .option("--mark <文件夹>", "把标出问题的副本写入文件夹，原文件不动")
    .option(
      "--pack <名称或文件>",
      `地区口径：${Object.keys(PACKS).join("、")}（默认 ${DEFAULT_PACK.name}），或本地区自己的口径文件（.json、.xlsx）`,
    )
    .option("--rules <文件>", "自定规则的文件（写法见 docs/own-rules.md），与内置规则一起校验")
    .option(...LABEL, collected)
    .addOption(
      new Option("--audience <角色>", "reviewer 审核（默认，多看几条只有审核要问的），clerk 填表")
        .choices(["clerk", "reviewer"])
        .default("reviewer"),
    )
    .option("--jobs <个数>", "同时校验的文件数（默认按处理器核数，文件少时为 1）", wholeNumber(1, MOST_JOBS))
    .action(async (names: string[], options: CheckOptions) =>
      end(await (await import("./check")).check(names, options)),
    );
}

/** The same in every command that reads forms. */
const LABEL = [
  "--label <写法=标签>",
  '确认没读懂的表头是哪一栏，可以写多次，如 --label "预算安排金额=全年预算数"',
] as const;

function addUnmark(program: Command, end: End): void {
  program
    .command("unmark")
    .summary("清除标记")
    .description("清除绩核在工作簿里做的标记，其他内容原样保留。")
    .usage("文件 --out 文件")
    .argument("<文件>", "有标记的工作簿")
    .requiredOption("--out <文件>", "清除标记后的文件")
    .action(async (file: string, options: { out: string }) =>
      end(await (await import("./unmark")).unmark(file, options)),
    );
}

function addFill(program: Command, end: End): void {
  program
    .command("fill")
    .summary("填充可计算的格子")
    .description("填充控制率、合计、执行率、得分等可计算的格子。默认写公式，只填空格；已有公式的格子从不改动。")
    .usage("文件 --out 文件 [选项]")
    .argument("<文件>", "要填充的工作簿")
    .option("--out <文件>", "填充后的文件")
    .addOption(
      new Option("--as <方式>", "formula 写公式（默认），value 写数值")
        .choices(["formula", "value"])
        .default("formula"),
    )
    .option("--replace", "与计算结果不符的数也改正")
    .option("--dry-run", "只显示会填什么，不写文件")
    .option("--pack <名称或文件>", "地区口径（同 check）")
    .option(...LABEL, collected)
    .option("--protected", "设有保护的工作表也填（不给时说明后不填）")
    .action(async (file: string, options: FillCommandOptions) =>
      end(await (await import("./fill")).fill(file, options)),
    );
}

function addReport(program: Command, end: End): void {
  program
    .command("report")
    .summary("生成自评报告")
    .description(
      "写自评报告。--out 以 .xlsx 结尾：在工作簿后面加一张“自评报告”工作表，文中的数字都是取自各表的公式；以 .docx 结尾：按公文格式写成 Word 文件，后附附件1 至附件3。",
    )
    .usage(
      "文件 --out 文件.xlsx 或 文件.docx [选项]\n       jihe report --refresh 报告.docx --from 工作簿 --out 报告.docx",
    )
    .argument("[文件]", "填好的工作簿")
    .requiredOption("--out <文件>", "带报告的工作簿（.xlsx），或 Word 文件（.docx）")
    .option("--projects", "另为每个项目写一份项目支出绩效自评报告：工作簿里各一张工作表，Word 各一个文件")
    .option("--keep <文件>", "沿用这个文件里人写的文字（单位职能、改进措施等），可以写多次", collected)
    .option("--without <文字>", "不沿用其中一处：写它讲的内容，或文中的几个字，可以写多次", collected)
    .option("--no-keep", "不沿用任何已经写好的文字")
    .option("--brief", "第六部分只写各组得分，不逐条列指标")
    .option("--project-table", "各项目的资金、得分和完成情况列成表（项目有 4 个以上时不写也列）")
    .option("--no-project-table", "不列表，逐个项目写一段")
    .option("--pack <名称或文件>", "地区口径（同 check）")
    .option(...LABEL, collected)
    .option("--refresh <报告.docx>", "更新一份 Word 报告（可以是改过文字的）里的数字，其余不动；人改过的数只列出来")
    .option("--from <工作簿>", "更新时数字取自这个工作簿")
    .action(async (file: string | undefined, options: ReportOrRefreshOptions) =>
      end(await (await import("./refresh-report")).reportOrRefresh(file, options)),
    );
}

function addTemplate(program: Command, end: End): void {
  const { first, last } = TEMPLATE_YEARS;
  program
    .command("template")
    .summary("生成空表")
    .description("生成一套空的绩效自评表：附件1、附件2、每个项目一张附件3、附件4。")
    .usage("--year 年度 --unit 单位名称 --out 文件.xlsx [选项]")
    .requiredOption("--year <年度>", "自评的年度，如 2024", wholeNumber(first, last))
    .requiredOption("--unit <单位名称>", "单位全称")
    .option("--projects <个数>", "项目个数（默认 1）", wholeNumber(1, MOST_PROJECTS), 1)
    .option("--pack <名称或文件>", "地区口径：表上印的分值按它（同 check）")
    .requiredOption("--out <文件>", "新的工作簿")
    .action(async (options: TemplateOptions) => end(await (await import("./template")).template(options)));
}

function addImport(program: Command, end: End): void {
  program
    .command("import")
    .summary("把 Word 里填好的表转成工作簿")
    .description("把 Word 文件里填好的附件1 至附件4 转成工作簿，每个数放进标准表的格子；放不进去的逐条列出，不会丢掉。")
    .usage("文件.docx --out 文件.xlsx")
    .argument("<文件.docx>", "填好的 Word 文件")
    .requiredOption("--out <文件.xlsx>", "新的工作簿")
    .action(async (file: string, options: { out: string }) =>
      end(await (await import("./import")).importWord(file, options)),
    );
}

function addLetters(program: Command, end: End): void {
  program
    .command("letters")
    .summary("写退回意见")
    .description("校验文件夹里的材料，给每个有问题的单位写一份 Word 退回意见（文号、落款和日期留空）。")
    .usage("文件夹... --out 文件夹 或 文件.docx [选项]")
    .argument("<文件夹...>", "放材料的文件夹")
    .requiredOption("--out <文件夹或文件.docx>", "一个单位一份，写入文件夹；或者全部写在一个 .docx 里")
    .option("--due <日期>", "限期，如 2025-04-30（不给时留空）")
    .option("--set", "每个放着文件的文件夹是一个单位的一套材料（同 check）")
    .option("--pack <名称或文件>", "地区口径（同 check）")
    .option("--rules <文件>", "自定规则的文件（同 check）")
    .option(...LABEL, collected)
    .action(async (names: string[], options: LettersOptions) =>
      end(await (await import("./letters")).letters(names, options)),
    );
}

function addRules(program: Command, end: End): void {
  program
    .command("rules")
    .summary("查看规则")
    .description("列出全部规则；给出编号时显示这条规则的说明。")
    .usage("[编号] [选项]")
    .argument("[编号]", "规则编号，如 project-total-mismatch")
    .option("--pack <名称或文件>", "按这个口径的级别和阈值显示，停用的规则另列（同 check）")
    .option("--rules <文件>", "自定规则的文件：有错的指出在哪里，没有错的列出来")
    .option("--try <文件夹>", "把自定规则在这个文件夹的材料上试一遍：各条在多少份上通过、不符、不适用")
    .option("--set", "试的时候，一个文件夹里的文件是一个单位的一套材料（同 check）")
    .option(...LABEL, collected)
    .action(async (id: string | undefined, options: RulesOptions) =>
      end(await (await import("./rules")).rules(id, options)),
    );
}

/** Every value of an option that may be given more than once. */
function collected(value: string, before: readonly string[] | boolean | undefined): readonly string[] {
  return [...(Array.isArray(before) ? (before as readonly string[]) : []), value];
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`应为 ${least} 至 ${most} 的整数`);
  };
}

function amountInWan(text: string): string {
  if (!/^\d+(?:\.\d+)?$/.test(text)) throw new InvalidArgumentError("应为万元数，如 500");
  return text;
}
