import { Button, makeStyles } from "@fluentui/react-components";
import { useSession } from "../session-context";
import { usePageStyles } from "../page-styles";
import type { GivenFile } from "./deliver-file";
import type { Deliveries, DeliveryState } from "./use-deliveries";

const TOLD: Readonly<Record<DeliveryState, string>> = {
  "under-way": "正在保存…",
  saved: "已保存。",
  "handed-over": "已交给下载。是否已保存？",
  "given-up": "没有保存。",
  failed: "没有保存成功。",
  "not-arrived": "这个窗口存不了文件。",
};

/** Where to get the file when it cannot be saved from Excel, or from the page. */
const OTHER_WAYS = {
  excel:
    "可以再试一次；还不行，请先保存工作簿，再用浏览器打开“工作台”网页，在那里打开工作簿、导出 Word；或在命令行运行：jihe report 工作簿.xlsx --out 报告.docx",
  page: "可以再试一次；还不行，请看看浏览器的下载列表和下载设置，或换 Edge、Chrome 浏览器打开工作台。",
} as const;

const useStyles = makeStyles({ file: { display: "flex", flexDirection: "column", gap: "6px" } });

interface FileToSaveProps {
  readonly file: GivenFile;
  readonly deliveries: Deliveries;
}

/** A file with its 保存 button, what became of it, and what to do where it did not arrive. */
export function FileToSave({ file, deliveries }: FileToSaveProps) {
  const styles = usePageStyles();
  const own = useStyles();
  const { surroundings } = useSession();
  const state = deliveries.stateOf(file);
  const isLost = state === "failed" || state === "not-arrived";
  return (
    <div className={own.file}>
      <p className={styles.text}>{file.fileName}</p>
      <p className={styles.small} role="status">
        {state && TOLD[state]}
        {isLost && OTHER_WAYS[surroundings]}
      </p>
      <div className={styles.row}>
        {state === "handed-over" && (
          <>
            <Button size="small" onClick={() => deliveries.answer(file, true)}>
              已保存
            </Button>
            <Button size="small" onClick={() => deliveries.answer(file, false)}>
              没有
            </Button>
          </>
        )}
        <Button
          size="small"
          aria-label={`保存 ${file.fileName}`}
          disabled={state === "under-way"}
          onClick={() => void deliveries.deliver(file)}
        >
          {state === undefined || state === "under-way" ? "保存" : "再存一次"}
        </Button>
      </div>
    </div>
  );
}
