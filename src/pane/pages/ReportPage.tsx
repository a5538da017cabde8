import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { countListed, type SessionReportOptions } from "../../app/session";
import { TEMPLATE_YEARS } from "../../app/template";
import { PROJECTS_FOR_A_TABLE } from "../../catalogue/report/passages/projects-for-a-table";
import { asSeen } from "../../core/values/directions";
import { copyText } from "../copy-text";
import { BarSlot } from "../bar-slot";
import { useBusy, useSession, useSessionState } from "../session-context";
import { givenWordFile } from "../word/given-word-file";
import { RefreshWord } from "../word/RefreshWord";
import { TextsToTake } from "../word/TextsToTake";
import { useDeliveries } from "../word/use-deliveries";
import { WordFilesMade } from "../word/WordFilesMade";
import { NotChecked } from "./NotChecked";
import { usePageStyles } from "../page-styles";

/** 生成报告: unit and year, then the sheet or the Word documents, and what is left to write in them. */
export default function ReportPage() {
  const { checked } = useSessionState();
  if (!checked)
    return <NotChecked title="生成自评报告" text="先校验一次：报告的每个数字都取自表格，表对了报告才对。" />;
  return <ReportForm />;
}

function ReportForm() {
  const styles = usePageStyles();
  const session = useSession();
  const busy = useBusy();
  const { checked, word, others } = useSessionState();
  const { unit: formUnit, year: formYear, filledProjects = [], reports = [] } = checked?.check.submission ?? {};
  // A person knows them by their sheets.
  const typedReports = reports.filter(({ markers }) => markers.length === 0).map(({ sheet }) => `“${asSeen(sheet)}”`);
  const written = (checked?.written.length ?? 0) + others.length;
  const deliveries = useDeliveries();
  // What a person has not typed otherwise follows the forms, also when they are checked again.
  const [typed, setTyped] = useState<{ readonly unit?: string; readonly year?: string }>({});
  const unit = typed.unit ?? formUnit ?? "";
  const year = typed.year ?? (formYear === undefined ? "" : String(formYear));
  const [keepWritten, setKeepWritten] = useState(true);
  const [harvest, setHarvest] = useState(true);
  const [brief, setBrief] = useState(false);
  const [tableChosen, setTableChosen] = useState<boolean | undefined>(undefined);
  const [projectReports, setProjectReports] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const projectTable = tableChosen ?? filledProjects.length >= PROJECTS_FOR_A_TABLE;
  const fault = yearFault(year);
  const name = unit.trim();
  // What the forms say already stays a live formula over them.
  const options: SessionReportOptions = {
    ...(name === "" || name === formUnit ? {} : { unit: name }),
    ...(year === "" || Number(year) === formYear ? {} : { year: Number(year) }),
    keepWritten,
    harvest,
    brief,
    projectTable,
    projectReports: projectReports && filledProjects.length > 0,
    refused,
  };
  const results = useRef<HTMLDivElement>(null);
  const errors = countListed(checked?.listed ?? []).error;
  const write = async (): Promise<void> => {
    if (!(await session.writeReport(options))) return;
    const { report } = session.state;
    results.current?.scrollIntoView({ block: "nearest" });
    if (report && session.canReveal) await session.reveal({ sheet: report.sheet, row: 0, column: 0 });
  };
  const exportWord = async (): Promise<void> => {
    if (!(await session.writeWord(options))) return;
    results.current?.scrollIntoView({ block: "nearest" });
    const first = session.state.word?.files[0];
    if (first) await deliveries.deliver(givenWordFile(first));
  };
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>生成自评报告</h1>
      <p className={styles.text}>
        按官方九个部分生成工作表“自评报告”，数字都是取自各表的公式，表里没有的写成【待补充】；也可以按公文格式导出 Word
        文件，后附各表。
      </p>
      {errors > 0 && <p className={styles.text}>还有 {errors} 处错误没有改，报告会照现在的数字写。</p>}
      <Field label="单位名称">
        <Input value={unit} maxLength={100} onChange={(_, { value }) => setTyped({ ...typed, unit: value })} />
      </Field>
      <Field label="年度" {...(fault ? { validationMessage: fault } : {})}>
        <Input
          value={year}
          inputMode="numeric"
          maxLength={4}
          onChange={(_, { value }) => setTyped({ ...typed, year: value })}
        />
      </Field>
      {written > 0 && (
        <Checkbox
          label={
            others.length > 0 ? "沿用已有报告和所选文件中由人改过的段落" : `沿用已有报告中由人填写的 ${written} 段`
          }
          checked={keepWritten}
          onChange={(_, { checked: ticked }) => setKeepWritten(ticked === true)}
        />
      )}
      {typedReports.length > 0 && (
        <Checkbox
          label={`沿用${[...new Set(typedReports)].join("、")}里已写好的文字（职能、改进措施等），不再留空`}
          checked={harvest}
          onChange={(_, { checked: ticked }) => setHarvest(ticked === true)}
        />
      )}
      <TextsToTake
        hasOwn={written + typedReports.length > 0}
        options={options}
        refused={refused}
        onRefuse={setRefused}
      />
      <Checkbox
        label="第六部分只写各组得分，不逐条列指标"
        checked={brief}
        onChange={(_, { checked: ticked }) => setBrief(ticked === true)}
      />
      {filledProjects.length > 0 && (
        <Checkbox
          label="各项目的资金、得分和完成情况列成表"
          checked={projectTable}
          onChange={(_, { checked: ticked }) => setTableChosen(ticked === true)}
        />
      )}
      {filledProjects.length > 0 && (
        <Checkbox
          label={`另为 ${filledProjects.length} 个项目各写一份项目支出绩效自评报告`}
          checked={projectReports}
          onChange={(_, { checked: ticked }) => setProjectReports(ticked === true)}
        />
      )}
      <div ref={results} className={styles.page}>
        {word && <WordFilesMade word={word} deliveries={deliveries} />}
        <Written />
      </div>
      <RefreshWord deliveries={deliveries} />
      <BarSlot>
        <Button disabled={busy || fault !== undefined} onClick={() => void exportWord()}>
          导出 Word
        </Button>
        <Button appearance="primary" disabled={busy || fault !== undefined} onClick={() => void write()}>
          生成报告
        </Button>
      </BarSlot>
    </div>
  );
}

function yearFault(year: string): string | undefined {
  const { first, last } = TEMPLATE_YEARS;
  if (year === "") return undefined;
  const isYear = /^\d{4}$/.test(year) && Number(year) >= first && Number(year) <= last;
  return isYear ? undefined : `应为 ${first} 至 ${last} 的年份`;
}

function Written() {
  const styles = usePageStyles();
  const session = useSession();
  const { report } = useSessionState();
  const [copied, setCopied] = useState<string | undefined>(undefined);
  if (!report) return null;
  const { sheet, sheets, gaps, frozenRows, kept, text } = report;
  const copy = async (): Promise<void> =>
    setCopied((await copyText(text)) ? "已复制报告全文。" : "没有复制成功，请在工作表中复制。");
  return (
    <section className={styles.page} aria-label="生成结果">
      <h2 className={styles.heading}>已生成工作表“{sheet}”</h2>
      <ul className={styles.list}>
        <li>{gaps > 0 ? `还有 ${gaps} 处【待补充】要填写（表中以底色标出）。` : "没有待补充的内容。"}</li>
        {sheets.length > 1 && <li>另有工作表：{sheets.slice(1).join("、")}</li>}
        {kept > 0 && <li>沿用了由人填写的 {kept} 段。</li>}
        {frozenRows > 0 && <li>有 {frozenRows} 段写不成公式，表改了以后不会跟着变，请留意。</li>}
      </ul>
      <div className={styles.row}>
        {session.canReveal && (
          <Button onClick={() => void session.reveal({ sheet, row: 0, column: 0 })}>转到工作表</Button>
        )}
        <Button onClick={() => void copy()}>复制全文</Button>
      </div>
      <p className={styles.small} role="status">
        {copied}
      </p>
    </section>
  );
}
