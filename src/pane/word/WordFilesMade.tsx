import type { WordFiles } from "../../app/session";
import { usePageStyles } from "../page-styles";
import { FileToSave } from "./FileToSave";
import type { Deliveries } from "./use-deliveries";
import { givenWordFile } from "./given-word-file";

interface WordFilesMadeProps {
  readonly word: WordFiles;
  readonly deliveries: Deliveries;
}

/** The Word documents that were made: what is left to write in them, and each to be saved. */
export function WordFilesMade({ word: { files, gaps, written }, deliveries }: WordFilesMadeProps) {
  const styles = usePageStyles();
  const kept = written.filter(({ fate }) => fate === "kept").length;
  const homeless = written.filter(({ fate }) => fate === "homeless").length;
  return (
    <section className={styles.page} aria-label="Word 文件">
      <h2 className={styles.heading}>Word 文件</h2>
      <ul className={styles.list}>
        <li>{gaps > 0 ? `还有 ${gaps} 处【待补充】要填写（文中以黄色标出）。` : "没有待补充的内容。"}</li>
        {kept > 0 && <li>沿用了由人填写的 {kept} 段。</li>}
        {homeless > 0 && <li>由人填写的 {homeless} 段在新报告里没有对应的位置，没有带入，请从原报告中取用。</li>}
      </ul>
      {files.map((file) => (
        <FileToSave key={file.fileName} file={givenWordFile(file)} deliveries={deliveries} />
      ))}
    </section>
  );
}
