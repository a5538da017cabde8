import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { copyText } from "../../pane/copy-text";
import type { OpenFile } from "../files/open-file";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    alignItems: "center",
    flexShrink: 0,
    gap: "8px",
    minHeight: "32px",
    padding: "0 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
  },
  words: { flexGrow: 1, minWidth: 0 },
});

/** For a workbook that was made of a Word file: what was changed here is to be done there too, and can be copied as a list. */
export function WordStrip({ file }: { readonly file: OpenFile }) {
  const styles = useStyles();
  const [told, setTold] = useState("问题里写明了在 Word 文件第几个表、第几行、第几列。");
  const copy = async (): Promise<void> => {
    const changes = await file.changesForWord();
    if (changes.length === 0) setTold("和 Word 文件相比还没有改动。");
    else
      setTold(
        (await copyText(changes.join("\n")))
          ? `已复制 ${changes.length} 处改动，可以粘贴到任何地方。`
          : "浏览器不让复制。",
      );
  };
  return (
    <div className={styles.strip}>
      <span role="status" className={styles.words}>
        {told}
      </span>
      <Button size="small" title="逐条列出改了哪一格、原来是什么、改成什么" onClick={() => void copy()}>
        复制改动清单
      </Button>
    </div>
  );
}
