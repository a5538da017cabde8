import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { TEMPLATE_YEARS } from "../../app/template";
import { copyText } from "../copy-text";
import { useBusy, useSession, useSessionState } from "../session-context";
import { NotChecked } from "./NotChecked";
import { usePageStyles } from "./page-styles";

/** 生成报告: unit and year, then the sheet, what is left to write in it, and its text. */
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
  const { checked } = useSessionState();
  const { unit: formUnit, year: formYear } = checked?.check.submission ?? {};
  const [unit, setUnit] = useState(formUnit ?? "");
  const [year, setYear] = useState(formYear === undefined ? "" : String(formYear));
  const fault = yearFault(year);
  const write = (): void => {
    const name = unit.trim();
    // What the forms say already stays a live formula over them.
    void session.writeReport({
      ...(name === "" || name === formUnit ? {} : { unit: name }),
      ...(year === "" || Number(year) === formYear ? {} : { year: Number(year) }),
    });
  };
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>生成自评报告</h1>
      <p className={styles.text}>
        按官方九个部分生成工作表“自评报告”。数字都是取自各表的公式；表里没有的写成【待补充】。
      </p>
      <Field label="单位名称">
        <Input value={unit} maxLength={100} onChange={(_, { value }) => setUnit(value)} />
      </Field>
      <Field label="年度" {...(fault ? { validationMessage: fault } : {})}>
        <Input value={year} inputMode="numeric" maxLength={4} onChange={(_, { value }) => setYear(value)} />
      </Field>
      <Button appearance="primary" disabled={busy || fault !== undefined} onClick={write}>
        生成报告
      </Button>
      <Written />
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
  const { sheet, gaps, frozenRows, text } = report;
  const copy = async (): Promise<void> =>
    setCopied((await copyText(text)) ? "已复制报告全文。" : "没有复制成功，请在工作表中复制。");
  return (
    <section className={styles.page} aria-label="生成结果">
      <h2 className={styles.heading}>已生成工作表“{sheet}”</h2>
      <ul className={styles.list}>
        <li>{gaps > 0 ? `还有 ${gaps} 处【待补充】要填写（表中以底色标出）。` : "没有待补充的内容。"}</li>
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
