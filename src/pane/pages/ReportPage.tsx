import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { countListed } from "../../app/session";
import { BarSlot } from "../bar-slot";
import { copyText } from "../copy-text";
import { usePageStyles } from "../page-styles";
import { useBusy, useSession, useSessionState } from "../session-context";
import { givenWordFile } from "../word/given-word-file";
import { RefreshWord } from "../word/RefreshWord";
import { useDeliveries } from "../word/use-deliveries";
import { WordFilesMade } from "../word/WordFilesMade";
import { NotChecked } from "./NotChecked";
import { ReportChoices } from "./ReportChoices";
import { useReportWish } from "./use-report-wish";

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
  const { checked, word } = useSessionState();
  const deliveries = useDeliveries();
  const wish = useReportWish();
  const results = useRef<HTMLDivElement>(null);
  const errors = countListed(checked?.listed ?? []).error;
  const write = async (): Promise<void> => {
    if (!(await session.writeReport(wish.options))) return;
    const { report } = session.state;
    results.current?.scrollIntoView({ block: "nearest" });
    if (report && session.canReveal) await session.reveal({ sheet: report.sheet, row: 0, column: 0 });
  };
  const exportWord = async (): Promise<void> => {
    if (!(await session.writeWord(wish.options))) return;
    results.current?.scrollIntoView({ block: "nearest" });
    const first = session.state.word?.files[0];
    if (first) await deliveries.deliver(givenWordFile(first));
  };
  const isOff = busy || wish.yearFault !== undefined;
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>生成自评报告</h1>
      <p className={styles.text}>
        按官方九个部分生成工作表“自评报告”，数字都是取自各表的公式，表里没有的写成【待补充】；也可以按公文格式导出 Word
        文件，后附各表。
      </p>
      {errors > 0 && <p className={styles.text}>还有 {errors} 处错误没有改，报告会照现在的数字写。</p>}
      <ReportChoices wish={wish} />
      <div ref={results} className={styles.page}>
        {word && <WordFilesMade word={word} deliveries={deliveries} />}
        <Written />
      </div>
      <RefreshWord deliveries={deliveries} />
      <BarSlot>
        <Button disabled={isOff} onClick={() => void exportWord()}>
          导出 Word
        </Button>
        <Button appearance="primary" disabled={isOff} onClick={() => void write()}>
          生成报告
        </Button>
      </BarSlot>
    </div>
  );
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
