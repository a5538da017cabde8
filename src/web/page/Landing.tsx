import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { BeakerRegular } from "@fluentui/react-icons/svg/beaker";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { FolderRegular } from "@fluentui/react-icons/svg/folder";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { lazy, Suspense, useState } from "react";
import { opensOffline } from "./offline";
import { pickFiles, pickFolder } from "../files/pick-files";
import { KeptWorkOffer } from "./KeptWorkOffer";
import { useWorkbench, useWorkbenchState } from "./workbench-context";

const NewForms = lazy(() => import(/* webpackChunkName: "new-forms" */ "./NewForms"));

const useStyles = makeStyles({
  scroll: { height: "100%", overflowY: "auto" },
  main: {
    display: "flex",
    flexDirection: "column",
    gap: "20px",
    maxWidth: "720px",
    margin: "0 auto",
    padding: "max(24px, 8vh) 24px 32px",
  },
  title: { margin: 0, fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800 },
  lines: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase400,
    lineHeight: "1.8",
    color: tokens.colorNeutralForeground2,
  },
  drop: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "16px",
    padding: "32px 20px",
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: { display: "flex", flexWrap: "wrap", justifyContent: "center", gap: "10px" },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, textAlign: "center" },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** What this is, in three lines, and how to begin. */
export function Landing({ version }: { readonly version: string }) {
  const styles = useStyles();
  const workbench = useWorkbench();
  const { opening } = useWorkbenchState();
  const [makesForms, setMakesForms] = useState(false);
  const isBusy = opening !== null;
  return (
    <div className={styles.scroll}>
      <main className={styles.main}>
        <h1 className={styles.title}>绩效自评表，交之前先核一遍</h1>
        <ul className={styles.lines}>
          <li>校验附件1 至附件4：哪两个数对不上、差多少、怎么改，逐条指到单元格。</li>
          <li>补齐合计、执行率、得分，生成数字取自各表的自评报告，再存回 Excel 文件。</li>
          <li>全在这个网页里完成，不需要 Excel；文件不上传{opensOffline() && "，断网也能用"}。</li>
        </ul>
        <KeptWorkOffer />
        <div className={styles.drop}>
          <div className={styles.row}>
            <Button
              appearance="primary"
              size="large"
              icon={<FolderOpenRegular />}
              disabled={isBusy}
              onClick={() => void workbench.openChosen(pickFiles)}
            >
              打开文件
            </Button>
            <Button
              size="large"
              icon={<FolderRegular />}
              disabled={isBusy}
              onClick={() => void workbench.openChosen(pickFolder)}
            >
              审核一个文件夹
            </Button>
            <Button
              size="large"
              icon={<BeakerRegular />}
              disabled={isBusy}
              onClick={() => void workbench.openExample()}
            >
              打开示例
            </Button>
            <Button size="large" icon={<DocumentAddRegular />} disabled={isBusy} onClick={() => setMakesForms(true)}>
              新建模板
            </Button>
          </div>
          <p className={styles.hint}>
            也可以把 Excel、WPS 表格（.xlsx、.xls、.et）或 Word（.docx）文件拖到这里；一次拖多个、整个文件夹或
            .zip，列成审核表。
          </p>
        </div>
        <p className={styles.small}>绩核 {version}</p>
      </main>
      {makesForms && (
        <Suspense fallback={null}>
          <NewForms onClose={() => setMakesForms(false)} />
        </Suspense>
      )}
    </div>
  );
}
